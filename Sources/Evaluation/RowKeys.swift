import Columns

/// Sets of rows side by side, as a number a row: bit `i` says whether the row is in set `i`.
enum RowKeys {
  /// Precondition: all sets are of `count` rows, and there are no more of them than `Key` has bits.
  static func make<Key: FixedWidthInteger & UnsignedInteger & SIMDScalar>(
    _ sets: [RowMask], count: Int, as type: Key.Type
  ) -> [Key] {
    precondition(sets.count <= Key.bitWidth && sets.allSatisfy { $0.count == count })
    let wordCount = RowMask.wordCount(count)
    // Whole words of rows are written, so there is room for the last one's.
    return [Key](unsafeUninitializedCapacity: wordCount * 64) { keys, initialized in
      keys.initialize(repeating: 0)
      let room = UnsafeMutableRawBufferPointer(keys)
      for first in stride(from: 0, to: sets.count, by: 8) {
        let eight = sets[first..<min(first + 8, sets.count)]
        for word in 0..<wordCount { add(eight, word, shiftedBy: Key(first), to: room) }
      }
      initialized = count
    }
  }

  /// Adds what up to eight sets say of the 64 rows of a word.
  @inline(__always)
  private static func add<Key: FixedWidthInteger & SIMDScalar>(
    _ sets: ArraySlice<RowMask>, _ word: Int, shiftedBy shift: Key,
    to keys: UnsafeMutableRawBufferPointer
  ) {
    var square = SIMD8<UInt64>()
    for (lane, set) in zip(square.indices, sets) { square[lane] = set.words[word] }
    square = transposedBits(transposedBytes(square))
    for lane in square.indices {
      let bits = unsafeBitCast(square[lane].littleEndian, to: SIMD8<UInt8>.self)
      let start = (word * 64 + lane * 8) * MemoryLayout<Key>.size
      let before = keys.loadUnaligned(fromByteOffset: start, as: SIMD8<Key>.self)
      keys.storeBytes(
        of: before | SIMD8<Key>(truncatingIfNeeded: bits) &<< shift, toByteOffset: start,
        as: SIMD8<Key>.self)
    }
  }

  /// Eight words of eight bytes, turned about the diagonal: ever smaller blocks of bytes change places
  /// across it.
  @inline(__always)
  private static func transposedBytes(_ words: SIMD8<UInt64>) -> SIMD8<UInt64> {
    let (a, b) = exchanged(words.lowHalf, words.highHalf, 32, 0x0000_0000_FFFF_FFFF)
    let (c, d) = exchanged(a.lowHalf, a.highHalf, 16, 0x0000_FFFF_0000_FFFF)
    let (e, f) = exchanged(b.lowHalf, b.highHalf, 16, 0x0000_FFFF_0000_FFFF)
    var result = SIMD8(
      lowHalf: SIMD4(lowHalf: c, highHalf: d), highHalf: SIMD4(lowHalf: e, highHalf: f))
    (result.evenHalf, result.oddHalf) = exchanged(
      result.evenHalf, result.oddHalf, 8, 0x00FF_00FF_00FF_00FF)
    return result
  }

  /// The blocks in the high bits of `low` change places with those in the low bits of `high`.
  @inline(__always)
  private static func exchanged<Words: SIMD>(
    _ low: Words, _ high: Words, _ shift: UInt64, _ mask: UInt64
  ) -> (Words, Words) where Words.Scalar == UInt64 {
    let difference = (low &>> Words(repeating: shift) ^ high) & Words(repeating: mask)
    return (low ^ difference &<< Words(repeating: shift), high ^ difference)
  }

  /// Squares of 8 × 8 bits, a byte a line, each turned about its diagonal.
  ///
  /// Algorithm: Henry S. Warren, Hacker's Delight (2nd edition), 7-3.
  @inline(__always)
  private static func transposedBits(_ squares: SIMD8<UInt64>) -> SIMD8<UInt64> {
    let pairs = swapped(squares, 7, 0x00AA_00AA_00AA_00AA)
    let quads = swapped(pairs, 14, 0x0000_CCCC_0000_CCCC)
    return swapped(quads, 28, 0x0000_0000_F0F0_F0F0)
  }

  /// The bits at `mask` change places with those `shift` above them.
  @inline(__always)
  private static func swapped(
    _ squares: SIMD8<UInt64>, _ shift: UInt64, _ mask: UInt64
  ) -> SIMD8<UInt64> {
    let shifts = SIMD8(repeating: shift)
    let difference = (squares ^ squares &>> shifts) & SIMD8(repeating: mask)
    return squares ^ difference ^ difference &<< shifts
  }
}
