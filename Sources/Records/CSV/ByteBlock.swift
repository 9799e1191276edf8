#if arch(x86_64) && canImport(_Builtin_intrinsics)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Looks for bytes in blocks of 64: bit `i` of a mask stands for byte `i`.
///
/// Method: Langdale and Lemire, "Parsing Gigabytes of JSON per Second" (2019), section 3.1.
enum ByteBlock {
  static let size = 64

  #if arch(x86_64) && canImport(_Builtin_intrinsics)
    /// A byte to look for, in every lane.
    typealias Pattern = SIMD2<Int64>

    @inline(__always)
    static func pattern(_ byte: UInt8) -> Pattern { _mm_set1_epi8(CChar(bitPattern: byte)) }

    /// Sixteen lanes at a time is what every x86-64 processor has, and one of its instructions makes
    /// the mask; Swift's own vectors take four times as many.
    @inline(__always)
    static func matches(_ pattern: Pattern, _ block: UnsafeRawPointer) -> UInt64 {
      part(pattern, block, 0) | part(pattern, block, 16) | part(pattern, block, 32)
        | part(pattern, block, 48)
    }

    @inline(__always)
    private static func part(
      _ pattern: Pattern, _ block: UnsafeRawPointer, _ offset: Int
    ) -> UInt64 {
      let lanes = block.loadUnaligned(fromByteOffset: offset, as: Pattern.self)
      let bits = UInt32(bitPattern: _mm_movemask_epi8(_mm_cmpeq_epi8(lanes, pattern)))
      return UInt64(bits) &<< UInt64(offset)
    }
  #else
    /// A byte to look for, in every lane.
    typealias Pattern = SIMD64<UInt8>

    @inline(__always)
    static func pattern(_ byte: UInt8) -> Pattern { Pattern(repeating: byte) }

    /// Of eight lanes of ones or zeros each byte keeps a bit of its own, and a multiplication adds
    /// them up in the topmost byte.
    @inline(__always)
    static func matches(_ pattern: Pattern, _ block: UnsafeRawPointer) -> UInt64 {
      let mask = block.loadUnaligned(as: Pattern.self) .== pattern
      let lanes = unsafeBitCast(mask, to: SIMD8<UInt64>.self) & 0x8040_2010_0804_0201
      let sums = (lanes &* 0x0101_0101_0101_0101) &>> 56
      return sums[0] | sums[1] << 8 | sums[2] << 16 | sums[3] << 24
        | sums[4] << 32 | sums[5] << 40 | sums[6] << 48 | sums[7] << 56
    }
  #endif

  /// Bit `i` is the parity of the bits up to and including `i`.
  @inline(__always)
  static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    bits ^= bits &<< 32
    return bits
  }
}
