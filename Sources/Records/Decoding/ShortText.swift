import Glibc

/// The bytes of a cell, for a first quick look: nearly all cells are short and hold a value in its
/// usual form.
///
/// A look never fails for good. Whatever it does not recognise is left to `FieldParsing`, which knows
/// all forms and says what is wrong.
struct ShortText {
  /// Where texts stand.
  struct Source {
    fileprivate let base: UnsafeRawPointer
    fileprivate let count: Int
    /// Texts that begin behind the first eight bytes, and less than this behind them, have eight bytes
    /// that can be read from their start on, and eight before their end.
    fileprivate let window: UInt

    /// `nil` if there is no byte.
    init?(_ bytes: UnsafeRawBufferPointer) {
      guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
      self.base = base
      count = bytes.count
      window = UInt(max(0, count - 15))
    }
  }

  private let source: Source
  private let start: Int
  /// How many bytes the text has.
  let count: Int

  /// Precondition: the cell's text stands in the source, and is not empty.
  @inline(__always)
  init(_ source: Source, _ cell: Cell) {
    self.source = source
    start = Int(cell.start)
    count = cell.length
  }

  @inline(__always)
  private func load<Word: FixedWidthInteger>(_ offset: Int, as type: Word.Type) -> Word {
    Word(littleEndian: source.base.loadUnaligned(fromByteOffset: start &+ offset, as: type))
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt64 { load(offset, as: UInt64.self) }

  /// Whether eight bytes can be read from the start on, and before the end. What is said of a text as a
  /// word or two is so only then.
  @inline(__always)
  var isAmidSource: Bool { UInt(bitPattern: start &- 8) < source.window }

  /// How many bits of a word stay free of a text of fewer than eight bytes.
  ///
  /// No branch here or below, for there is no telling how long the next cell will be.
  @inline(__always)
  var freeBits: UInt64 { UInt64(truncatingIfNeeded: 64 &- min(count, 8) &* 8) }

  /// The first eight bytes; fewer stand behind zeros. Precondition: `isAmidSource`.
  @inline(__always)
  var head: UInt64 { word(0) &<< freeBits }

  /// The last eight bytes; fewer stand before zeros. Precondition: `isAmidSource`.
  @inline(__always)
  var tail: UInt64 { word(count &- 8) &>> freeBits }

  /// The second eight bytes; of a text of fewer than sixteen its tail. Precondition: `isAmidSource`.
  @inline(__always)
  var middle: UInt64 { word(min(count, 16) &- 8) &>> freeBits }

  /// All of the text, if that is eight bytes or fewer, with zeros behind its end.
  @inline(__always)
  var word: UInt64? { count <= 8 && isAmidSource ? head &>> freeBits : nil }

  /// The first eight bytes and the two behind them, of a text of ten.
  @inline(__always)
  var tenBytes: (UInt64, UInt16)? {
    count == 10 ? (word(0), load(8, as: UInt16.self)) : nil
  }

  /// Whether it is ASCII without spaces, controls or DEL: what needs no look from anybody else.
  @inline(__always)
  var isPrintableASCII: Bool {
    guard isAmidSource else { return false }
    // The zeros before a short text are made printable.
    let free = (1 &<< freeBits) &- 1
    if count <= 8 { return Self.isPrintableASCII(head | 0x3030_3030_3030_3030 & free) }
    var offset = 0
    while offset < count &- 8 {
      if !Self.isPrintableASCII(word(offset)) { return false }
      offset &+= 8
    }
    return Self.isPrintableASCII(word(count &- 8))
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
  func equals(_ bytes: UnsafeRawPointer) -> Bool { memcmp(source.base + start, bytes, count) == 0 }

  /// The text as a span, for whoever looks at each byte.
  @inline(__always)
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(start: source.base + start, count: count)
    return bytes.withMemoryRebound(to: UInt8.self) { body($0.span) }
  }
}
