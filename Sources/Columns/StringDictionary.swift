/// Distinct texts and their codes, in order of first appearance.
///
/// Equality is by bytes: two texts are the same when their UTF-8 is (no Unicode normalisation; a
/// reader that wants normalised text normalises before it adds).
///
/// All texts lie end to end in one array, found by an open-addressing hash table. By hand because a
/// `Dictionary` needs an owned key for a look-up, which in a column would be an allocation a cell.
public struct StringDictionary: Sendable {
  /// The UTF-8 of all texts, end to end.
  public private(set) var bytes: [UInt8] = []
  /// The text with code `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [Int] = [0]
  private var hashes: [UInt32] = []
  /// A code + 1, or 0 for an empty slot; a power of two of them, at most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)

  /// Without any text; the first one added gets code 0.
  public init() {}

  /// Gives codes in the order of `strings`; repeats are dropped.
  public init(_ strings: some Sequence<String>) {
    for string in strings { _ = code(adding: string) }
  }

  /// How many distinct texts; codes run from 0 to one less.
  public var count: Int { hashes.count }

  /// The texts, by code.
  public var strings: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// The text of a code. Precondition: the code was given out by this dictionary.
  public subscript(code: UInt32) -> String {
    String(decoding: bytes[offsets[Int(code)]..<offsets[Int(code) + 1]], as: UTF8.self)
  }

  /// The code of the text with these UTF-8 bytes, or `nil` if it has not been added.
  public func code(of text: Span<UInt8>) -> UInt32? {
    let found = slots[slot(of: text, hash: Self.hash(text))]
    return found == 0 ? nil : found - 1
  }

  /// The code of `string`, or `nil` if it has not been added.
  public func code(of string: String) -> UInt32? { code(of: string.utf8.span) }

  /// The code of the text with these UTF-8 bytes; adds it if it is new.
  public mutating func code(adding text: Span<UInt8>) -> UInt32 {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    return slots[slot] == 0 ? insert(text, hash: hash, slot: slot) : slots[slot] - 1
  }

  /// The code of `string`; adds it if it is new.
  public mutating func code(adding string: String) -> UInt32 { code(adding: string.utf8.span) }

  @inline(never)
  private mutating func insert(_ text: Span<UInt8>, hash: UInt32, slot: Int) -> UInt32 {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return UInt32(count - 1)
  }
}

// The hash table.
extension StringDictionary {
  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (code, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code + 1)
    }
  }

  /// The slot that holds `text`, or the empty one where it belongs.
  private func slot(of text: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let code = Int(slots[slot]) - 1
      if hashes[code] == hash, holds(text, at: code) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ text: Span<UInt8>, at code: Int) -> Bool {
    let start = offsets[code]
    guard offsets[code + 1] - start == text.count else { return false }
    let stored = bytes.span
    for index in text.indices where stored[start + index] != text[index] { return false }
    return true
  }

  /// A multiplicative hash, eight bytes at a time. Not keyed: dictionaries are rebuilt per batch,
  /// so colliding input costs at most a batch's worth of probing.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = text.bytes
    var index = 0
    while index + 8 <= raw.byteCount {
      hash = mixed(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < text.count {
      tail = tail << 8 | UInt64(text[index])
      index += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ tail))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}
