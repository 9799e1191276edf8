import Columns

#if arch(x86_64) && canImport(_Builtin_intrinsics)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Looks for the bytes that do not stand for themselves in a JSON text: quotes, escapes and control
/// characters.
enum SpecialJSONBytes {
  /// The high bit of every byte of a word that is special.
  ///
  /// Method: exact zero-byte detection, Warren, "Hacker's Delight", section 6-1.
  @inline(__always)
  static func highBits(of word: UInt64) -> UInt64 {
    zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      | zeroBytes(word & 0xE0E0_E0E0_E0E0_E0E0)
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  /// A bit for each of sixteen bytes, the first one's the lowest. Precondition: they can be read.
  @inline(__always)
  static func amongSixteen(_ text: UnsafeRawPointer) -> UInt32 {
    #if arch(x86_64) && canImport(_Builtin_intrinsics)
      let bytes = text.loadUnaligned(as: SIMD2<Int64>.self)
      let quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x22))
      let escapes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x5C))
      let controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes)
      return UInt32(bitPattern: _mm_movemask_epi8(quotes | escapes | controls))
    #else
      return half(text) | half(text + 8) &<< 8
    #endif
  }

  /// A bit for each of eight bytes.
  @inline(__always)
  private static func half(_ text: UnsafeRawPointer) -> UInt32 {
    let word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
    return UInt32(truncatingIfNeeded: RowMask.bits(ofBytes: highBits(of: word) &>> 7))
  }
}
