/// Distinct texts and their codes, in order of first appearance.
///
/// Equality is by bytes: two texts are the same when their UTF-8 is (no Unicode normalisation; a
/// reader that wants normalised text normalises before it adds).
public struct StringDictionary: Sendable {
  /// The text of each code, at the code's place.
  public private(set) var strings: [String] = []
  private var codes: [ArraySlice<UInt8>: UInt32] = [:]

  /// Without any text; the first one added gets code 0.
  public init() {}

  /// Gives codes in the order of `strings`; repeats are dropped.
  public init(_ strings: some Sequence<String>) {
    for string in strings { _ = code(adding: string) }
  }

  /// How many distinct texts; codes run from 0 to one less.
  public var count: Int { strings.count }

  /// The text of a code. Precondition: the code was given out by this dictionary.
  public subscript(code: UInt32) -> String { strings[Int(code)] }

  /// The code of `string`, or `nil` if it has not been added.
  public func code(of string: String) -> UInt32? {
    codes[Array(string.utf8)[...]]
  }

  /// The code of the text with these UTF-8 bytes; adds it if it is new.
  public mutating func code(adding bytes: ArraySlice<UInt8>) -> UInt32 {
    if let code = codes[bytes] { return code }
    let code = UInt32(strings.count)
    let owned = Array(bytes)
    strings.append(String(decoding: owned, as: UTF8.self))
    codes[owned[...]] = code
    return code
  }

  /// The code of `string`; adds it if it is new.
  public mutating func code(adding string: String) -> UInt32 {
    code(adding: Array(string.utf8)[...])
  }
}
