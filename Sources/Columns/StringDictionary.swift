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
  /// A power of two of them, at most half full.
  @usableFromInline private(set) var slots: [Slot] = Array(repeating: Slot(), count: 16)

  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var first: UInt64 = 0
    @usableFromInline var last: UInt64 = 0
    @usableFromInline var count: UInt32 = 0
    /// A code + 1, or 0 for an empty slot.
    @usableFromInline var entry: UInt32 = 0
  }

  /// Without any text; the first one added gets code 0.
  public init() {}

  /// Gives codes in the order of `strings`; repeats are dropped.
  public init(_ strings: some Sequence<String>) {
    for string in strings { _ = code(adding: string) }
  }

  /// With room for about so many texts before the table has to grow.
  public init(expecting count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    offsets.reserveCapacity(count + 1)
  }

  /// How many distinct texts; codes run from 0 to one less.
  public var count: Int { offsets.count - 1 }

  /// The texts, by code.
  public var strings: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// The text of a code. Precondition: the code was given out by this dictionary.
  public subscript(code: UInt32) -> String {
    String(decoding: bytes[offsets[Int(code)]..<offsets[Int(code) + 1]], as: UTF8.self)
  }

  /// The code of the text with these UTF-8 bytes, or `nil` if it has not been added.
  @inlinable
  @inline(__always)
  public func code(of text: Span<UInt8>) -> UInt32? {
    let entry = slots[slot(of: text.bytes, TextKey(text.bytes))].entry
    return entry == 0 ? nil : entry &- 1
  }

  /// The code of `string`, or `nil` if it has not been added.
  public func code(of string: String) -> UInt32? { code(of: string.utf8.span) }

  /// The code of the text with these UTF-8 bytes; adds it if it is new.
  @inlinable
  @inline(__always)
  public mutating func code(adding text: Span<UInt8>) -> UInt32 {
    code(of: text) ?? insert(text)
  }

  /// The code of `string`; adds it if it is new.
  public mutating func code(adding string: String) -> UInt32 { code(adding: string.utf8.span) }

  /// Precondition: the text is not there yet.
  @usableFromInline
  @inline(never)
  mutating func insert(_ text: Span<UInt8>) -> UInt32 {
    let code = UInt32(count)
    place(TextKey(text.bytes), text.bytes, entry: code + 1)
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return code
  }
}

// The hash table.
extension StringDictionary {
  private mutating func place(_ key: TextKey, _ text: RawSpan, entry: UInt32) {
    slots[slot(of: text, key)] = Slot(
      first: key.first, last: key.last, count: key.count, entry: entry)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: Slot(), count: size)
    let texts = bytes
    for code in 0..<count {
      let text = texts.span.extracting(offsets[code]..<offsets[code + 1]).bytes
      place(TextKey(text), text, entry: UInt32(code + 1))
    }
  }

  /// The slot that holds `text`, or the empty one where it belongs.
  @usableFromInline
  @inline(__always)
  func slot(of text: RawSpan, _ key: TextKey) -> Int {
    let mask = slots.count &- 1
    var hash = key.hash
    if !key.isWhole { hash = Self.hash(between: text, hash) }
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].entry != 0 {
      let slot = slots[index]
      if slot.first == key.first, slot.last == key.last, slot.count == key.count,
        key.isWhole || holds(text, at: Int(slot.entry &- 1))
      {
        break
      }
      index = (index &+ 1) & mask
    }
    return index
  }

  @usableFromInline
  @inline(never)
  func holds(_ text: RawSpan, at code: Int) -> Bool {
    let stored = bytes.span.extracting(offsets[code]..<offsets[code + 1]).bytes
    for index in 0..<text.byteCount
    where stored.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      != text.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    {
      return false
    }
    return true
  }

  /// Goes on from `hash` over the bytes between the first and the last eight.
  @usableFromInline
  @inline(never)
  static func hash(between text: RawSpan, _ hash: UInt64) -> UInt64 {
    var hash = hash
    var index = 8
    while index + 8 < text.byteCount {
      hash = TextKey.mixed(hash ^ text.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return hash
  }
}
