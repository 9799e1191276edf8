/// Walks over the bytes that mean something in CSV — delimiter, line end, quote — eight at a time.
///
/// Algorithm: exact zero-byte detection, Warren, "Hacker's Delight", section 6-1.
struct SpecialBytes {
  private let delimiters: UInt64
  private let lineEnds: UInt64
  private let quotes: UInt64
  /// Offset of the current word; its matches not yet given are the high bits of `matches`' bytes.
  private var base: Int
  private var matches: UInt64 = 0

  init(_ dialect: CSVDialect, from start: Int) {
    delimiters = Self.repeated(dialect.delimiter)
    lineEnds = Self.repeated(dialect.lineEnd)
    quotes = Self.repeated(dialect.quote)
    base = start - 8
  }

  /// Goes on at `position`, forwards or backwards.
  mutating func seek(_ position: Int) {
    base = position - 8
    matches = 0
  }

  /// The offset of the next special byte, or the number of bytes at the end.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> Int {
    while matches == 0 {
      base += 8
      guard base + 8 <= bytes.count else {
        guard base < bytes.count else {
          base = bytes.count
          return bytes.count
        }
        matches = found(in: lastWord(bytes))
        if matches == 0 { return bytes.count }
        break
      }
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: base, as: UInt64.self)
      matches = found(in: UInt64(littleEndian: word))
    }
    let offset = base + matches.trailingZeroBitCount / 8
    matches &= matches - 1
    return offset
  }

  @inline(__always)
  private func found(in word: UInt64) -> UInt64 {
    Self.zeroBytes(word ^ delimiters) | Self.zeroBytes(word ^ lineEnds)
      | Self.zeroBytes(word ^ quotes)
  }

  /// The last one to seven bytes, filled up with a byte that is never special (0xFF).
  @inline(never)
  private func lastWord(_ bytes: Span<UInt8>) -> UInt64 {
    var word = UInt64.max
    for index in (base..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  /// The high bit of every byte of `word` that is zero.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
