import Glibc

/// The bytes of a cell, for a first quick look: nearly all cells are short and hold a value in its
/// usual form.
///
/// A look never fails for good. Whatever it does not recognise is left to `FieldParsing`, which knows
/// all forms and says what is wrong.
struct ShortText {
  private let source: UnsafeRawBufferPointer
  private let start: Int
  /// How many bytes the text has.
  let count: Int

  /// Precondition: the cell's text stands in `source`.
  @inline(__always)
  init(_ source: UnsafeRawBufferPointer, _ cell: Cell) {
    self.source = source
    start = Int(cell.start)
    count = cell.length
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: source.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self))
  }

  /// All of the text, if that is sixteen bytes or fewer, with zeros behind its end.
  @inline(__always)
  var words: (first: UInt64, second: UInt64)? {
    guard count <= 16, start &+ 16 <= source.count else { return nil }
    return (word(0) & Self.mask(count), word(8) & Self.mask(count &- 8))
  }

  /// The first and the last eight bytes of a text that has at least eight.
  @inline(__always)
  var ends: (first: UInt64, last: UInt64) { (word(0), word(count &- 8)) }

  /// All of the text, if that is eight bytes or fewer, with zeros behind its end.
  @inline(__always)
  var word: UInt64? {
    guard count <= 8, start &+ 8 <= source.count else { return nil }
    return word(0) & Self.mask(count)
  }

  /// Whether it is ASCII without spaces, controls or DEL: what needs no look from anybody else.
  @inline(__always)
  var isPrintableASCII: Bool {
    var offset = 0
    guard start &+ count &+ 8 <= source.count else { return false }
    while offset < count {
      // Bytes behind the end count as zeros, made printable here.
      let part =
        word(offset) & Self.mask(count &- offset) | ~Self.mask(count &- offset)
        & 0x3030_3030_3030_3030
      if !Self.isPrintableASCII(part) { return false }
      offset &+= 8
    }
    return true
  }

  /// Whether each byte is 0x21 to 0x7E.
  @inline(__always)
  private static func isPrintableASCII(_ word: UInt64) -> Bool {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // The high bit of a byte is set where it is at least 0x21, and where it is at least 0x7F.
    let isLarge = (word & low) &+ 0x5F5F_5F5F_5F5F_5F5F
    let isTooLarge = (word & low) &+ 0x0101_0101_0101_0101
    return (isLarge & ~isTooLarge & ~word) & ~low == ~low
  }

  /// Whether these are the bytes of the text, of which there are `count`.
  @inline(__always)
  func equals(_ bytes: UnsafeRawPointer) -> Bool {
    guard let base = source.baseAddress else { return count == 0 }
    return memcmp(base + start, bytes, count) == 0
  }

  /// Keeps the first `count` bytes of a word, of which there are eight; no branch, for there is no
  /// telling how long the next cell will be.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    // In two steps, since a shift by all of 64 bits would be one by none.
    let half = UInt64(truncatingIfNeeded: min(max(count, 0), 8) &* 4)
    return ~((.max &<< half) &<< half)
  }

  /// The text as a span, for whoever looks at each byte.
  @inline(__always)
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(rebasing: source[start..<start &+ count])
    return bytes.withMemoryRebound(to: UInt8.self) { body($0.span) }
  }
}
