import Columns

/// Sets of rows side by side, as a number a row: bit `i` says whether the row is in set `i`.
enum RowKeys {
  /// Precondition: all sets are of `count` rows, and there are no more of them than `Key` has bits.
  static func make<Key: FixedWidthInteger & UnsignedInteger>(
    _ sets: [RowMask], count: Int, as type: Key.Type
  ) -> [Key] {
    precondition(sets.count <= Key.bitWidth && sets.allSatisfy { $0.count == count })
    let wordCount = RowMask.wordCount(count)
    // Whole words of rows are written, so there is room for the last one's.
    var keys = [Key](repeating: 0, count: wordCount * 64)
    keys.withUnsafeMutableBytes { bytes in
      for group in stride(from: 0, to: sets.count, by: 8) {
        let eight = Array(sets[group..<min(group + 8, sets.count)])
        for word in 0..<wordCount {
          write(eight, word, group / 8, MemoryLayout<Key>.size, bytes)
        }
      }
    }
    keys.removeLast(keys.count - count)
    return keys
  }

  /// Writes byte number `place` of the keys of 64 rows.
  @inline(__always)
  private static func write(
    _ sets: [RowMask], _ word: Int, _ place: Int, _ stride: Int,
    _ bytes: UnsafeMutableRawBufferPointer
  ) {
    let start = word * 64 * stride + place
    for block in 0..<8 {
      var square: UInt64 = 0
      for (index, set) in sets.enumerated() {
        square |= (set.words[word] >> UInt64(8 * block) & 0xFF) << UInt64(8 * index)
      }
      let rows = transposed(square)
      for row in 0..<8 {
        bytes[start + (block * 8 + row) * stride] = UInt8(
          truncatingIfNeeded: rows >> UInt64(8 * row))
      }
    }
  }

  /// An 8 × 8 square of bits, a byte a line, turned about its diagonal.
  ///
  /// Algorithm: Henry S. Warren, Hacker's Delight (2nd edition), 7-3.
  static func transposed(_ square: UInt64) -> UInt64 {
    var x = square
    var t = (x ^ (x >> 7)) & 0x00AA_00AA_00AA_00AA
    x ^= t ^ (t << 7)
    t = (x ^ (x >> 14)) & 0x0000_CCCC_0000_CCCC
    x ^= t ^ (t << 14)
    t = (x ^ (x >> 28)) & 0x0000_0000_F0F0_F0F0
    return x ^ t ^ (t << 28)
  }
}
