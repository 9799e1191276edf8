/// Walks over the bytes that mean something in CSV — delimiter, line end, quote — found 64 at a
/// time.
///
/// Method: Langdale and Lemire, "Parsing Gigabytes of JSON per Second" (2019), section 3.1: a bit
/// for every byte of a block, then from one set bit to the next.
struct SpecialBytes {
  private let delimiter: SIMD64<UInt8>
  private let lineEnd: SIMD64<UInt8>
  private let quote: SIMD64<UInt8>
  /// Offset of the current block; a bit of `matches` is a special byte of it not yet given.
  private var base: Int
  private var matches: UInt64 = 0

  private static let blockSize = 64

  init(_ dialect: CSVDialect, from start: Int) {
    delimiter = SIMD64(repeating: dialect.delimiter)
    lineEnd = SIMD64(repeating: dialect.lineEnd)
    quote = SIMD64(repeating: dialect.quote)
    base = start - Self.blockSize
  }

  /// Goes on at `position`, forwards or backwards.
  mutating func seek(_ position: Int) {
    base = position - Self.blockSize
    matches = 0
  }

  /// The offset of the next special byte, or the number of bytes at the end.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> Int {
    while matches == 0 {
      base &+= Self.blockSize
      guard base < bytes.count else {
        base = bytes.count
        return bytes.count
      }
      matches = found(in: block(bytes))
    }
    let offset = base &+ matches.trailingZeroBitCount
    matches &= matches &- 1
    return offset
  }

  /// The block at `base`, the last one filled up with a byte that is never special (0xFF).
  @inline(__always)
  private func block(_ bytes: Span<UInt8>) -> SIMD64<UInt8> {
    base &+ Self.blockSize <= bytes.count
      ? bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: base, as: SIMD64<UInt8>.self)
      : lastBlock(bytes)
  }

  @inline(never)
  private func lastBlock(_ bytes: Span<UInt8>) -> SIMD64<UInt8> {
    var block = SIMD64<UInt8>(repeating: 0xFF)
    for index in base..<bytes.count { block[index - base] = bytes[index] }
    return block
  }

  @inline(__always)
  private func found(in block: SIMD64<UInt8>) -> UInt64 {
    let isSpecial = (block .== delimiter) .| (block .== lineEnd) .| (block .== quote)
    return Self.bits(of: isSpecial)
  }

  /// A bit a lane. Of eight lanes of ones or zeros each byte keeps a bit of its own, and a
  /// multiplication adds them up in the topmost byte.
  @inline(__always)
  private static func bits(of mask: SIMDMask<SIMD64<Int8>>) -> UInt64 {
    let lanes = unsafeBitCast(mask, to: SIMD8<UInt64>.self) & 0x8040_2010_0804_0201
    let sums = (lanes &* 0x0101_0101_0101_0101) &>> 56
    return sums[0] | sums[1] << 8 | sums[2] << 16 | sums[3] << 24
      | sums[4] << 32 | sums[5] << 40 | sums[6] << 48 | sums[7] << 56
  }
}
