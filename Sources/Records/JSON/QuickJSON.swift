/// Walks over JSON in the form in which programs write it, in which every quote may be doubled, as in
/// a CSV cell. Each step says whether it met what it takes; nothing is ever thrown.
struct QuickJSON {
  /// Bytes that must be readable from any place where a key is looked at: the key, and a number or
  /// word behind it.
  static let lookahead = QuickKey.maximumLength + 40

  private let base: UnsafeRawPointer
  private(set) var position: Int
  let end: Int
  /// Up to here, `lookahead` bytes can be read.
  private let safeEnd: Int
  private let quoteWidth: Int

  /// - Parameters:
  ///   - end: of the text itself.
  ///   - safeEnd: up to where a look ahead stays within memory.
  ///   - quoteWidth: 2 where quotes are doubled, else 1.
  init(_ base: UnsafeRawPointer, at start: Int, end: Int, safeEnd: Int, quoteWidth: Int) {
    self.base = base
    position = start
    self.end = end
    self.safeEnd = safeEnd
    self.quoteWidth = quoteWidth
  }

  /// Whether all of the text is taken.
  var isAtEnd: Bool { position == end }

  /// Whether keys and values can be looked at here.
  @inline(__always)
  var isSafe: Bool { position <= safeEnd && position < end }

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  @inline(__always)
  private func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The byte that comes next. Precondition: `isSafe` held before the key.
  @inline(__always)
  var next: UInt8 { byte(position) }

  /// Goes on at a place where it was before, or where another scanner ended.
  @inline(__always)
  mutating func skip(to place: Int) { position = place }

  @inline(__always)
  mutating func take(_ wanted: UInt8) -> Bool {
    guard position < end, byte(position) == wanted else { return false }
    position &+= 1
    return true
  }

  /// Precondition: `isSafe`.
  @inline(__always)
  mutating func take(_ key: QuickKey) -> Bool {
    let (words, masks) = (key.words, key.masks)
    let start = position
    var difference = (word(start) ^ words.0) & masks.0
    difference |= (word(start &+ 8) ^ words.1) & masks.1
    difference |= (word(start &+ 16) ^ words.2) & masks.2
    guard difference == 0 else { return false }
    difference = (word(start &+ 24) ^ words.3) & masks.3
    difference |= (word(start &+ 32) ^ words.4) & masks.4
    guard difference == 0 else { return false }
    position = start &+ key.length
    return true
  }

  /// The inside of whatever key comes next; it is taken with its colon. Precondition: `isSafe`.
  mutating func takeAnyKey() -> Range<Int>? {
    guard byte(position) == UInt8(ascii: "\""), let key = takeText(), take(UInt8(ascii: ":")) else {
      return nil
    }
    return key.range
  }

  /// A text without escapes, a plain number, or a word. Precondition: `isSafe` held before the key.
  @inline(__always)
  mutating func takeValue() -> Cell? {
    guard position < end else { return nil }
    switch byte(position) {
    case UInt8(ascii: "\""): return takeText()
    case UInt8(ascii: "n"): return takeWord(0x6C6C_756E, length: 4, mask: 0xFFFF_FFFF, .null)
    case UInt8(ascii: "t"): return takeWord(0x6575_7274, length: 4, mask: 0xFFFF_FFFF, .bool)
    case UInt8(ascii: "f"):
      return takeWord(0x65_736C_6166, length: 5, mask: 0xFF_FFFF_FFFF, .bool)
    default: return takeNumber()
    }
  }

  @inline(__always)
  private mutating func takeWord(
    _ letters: UInt64, length: Int, mask: UInt64, _ kind: CellKind
  ) -> Cell? {
    guard word(position) & mask == letters else {
      return nil
    }
    defer { position &+= length }
    return Cell(start: position, length: length, kind: kind)
  }

  @inline(__always)
  private mutating func takeText() -> Cell? {
    let start = position &+ quoteWidth
    guard quoteWidth == 1 || byte(position &+ 1) == UInt8(ascii: "\"") else { return nil }
    var index = start
    while index <= safeEnd {
      let special = SpecialJSONBytes.amongSixteen(base + index)
      guard special != 0 else {
        index &+= 16
        continue
      }
      index &+= special.trailingZeroBitCount
      guard index < end, byte(index) == UInt8(ascii: "\""),
        quoteWidth == 1 || byte(index &+ 1) == UInt8(ascii: "\"")
      else { return nil }
      position = index &+ quoteWidth
      return Cell(start: start, length: index &- start, kind: .text)
    }
    return nil
  }

  /// Digits, and perhaps a point and digits; not more than sixteen, no sign, no needless zero.
  @inline(__always)
  private mutating func takeNumber() -> Cell? {
    let start = position
    var index = digits(from: start)
    guard index > start, byte(start) != UInt8(ascii: "0") || index == start &+ 1 else {
      return nil
    }
    if byte(index) == UInt8(ascii: ".") {
      let point = index
      index = digits(from: point &+ 1)
      guard index > point &+ 1 else { return nil }
    }
    let next = byte(index)
    guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == UInt8(ascii: "]")
    else { return nil }
    position = index
    return Cell(start: start, length: index &- start, kind: .number)
  }

  /// The end of the digits at `start`, at most eight of them.
  @inline(__always)
  private func digits(from start: Int) -> Int {
    var index = start
    let last = min(start &+ 8, end)
    while index < last, FieldParsing.digit(byte(index)) <= 9 { index &+= 1 }
    return index
  }
}
