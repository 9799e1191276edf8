import Columns

/// Flat loops over the rows of a batch: one buffer in, one out, no growth and no bounds checks, so
/// that the compiler can do several rows at once.
enum Rows {
  @inline(__always)
  static func map<A, Result>(_ a: [A], _ transform: (A) -> Result) -> [Result] {
    a.withUnsafeBufferPointer { a in
      make(count: a.count) { transform(a[$0]) }
    }
  }

  /// Precondition: both have the same number of rows.
  @inline(__always)
  static func map<A, B, Result>(
    _ a: [A], _ b: [B], _ transform: (A, B) -> Result
  ) -> [Result] {
    precondition(a.count == b.count, "vectors of different lengths")
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        make(count: a.count) { transform(a[$0], b[$0]) }
      }
    }
  }

  /// Of each row, the first where `choices` says so, else the second.
  @inline(__always)
  static func pick<A>(_ choices: RowMask, _ a: [A], _ b: [A]) -> [A] {
    precondition(a.count == choices.count && b.count == choices.count)
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        choices.words.withUnsafeBufferPointer { words in
          make(count: choices.count) { row in
            words[row >> 6] >> UInt64(row & 63) & 1 == 1 ? a[row] : b[row]
          }
        }
      }
    }
  }

  /// The rows for which `holds` says so.
  @inline(__always)
  static func mask<A>(_ a: [A], _ holds: (A) -> Bool) -> RowMask {
    a.withUnsafeBufferPointer { a in
      mask(count: a.count) { holds(a[$0]) }
    }
  }

  /// Precondition: both have the same number of rows.
  @inline(__always)
  static func mask<A, B>(_ a: [A], _ b: [B], _ holds: (A, B) -> Bool) -> RowMask {
    precondition(a.count == b.count, "vectors of different lengths")
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        mask(count: a.count) { holds(a[$0], b[$0]) }
      }
    }
  }

  /// As bytes first, several at once, and those packed eight by eight.
  @inline(__always)
  static func mask(count: Int, _ holds: (Int) -> Bool) -> RowMask {
    let size = RowMask.wordCount(count)
    let words = [UInt64](unsafeUninitializedCapacity: size) { words, initialized in
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { bytes in
        for index in 0..<size {
          let start = index << 6
          if start + 64 <= count {
            for bit in 0..<64 { bytes[bit] = holds(start + bit) ? 1 : 0 }
          } else {
            for bit in 0..<64 { bytes[bit] = start + bit < count && holds(start + bit) ? 1 : 0 }
          }
          var word: UInt64 = 0
          for group in 0..<8 {
            let eight = bytes.load(fromByteOffset: 8 * group, as: UInt64.self)
            word |= RowMask.bits(ofBytes: eight) << UInt64(8 * group)
          }
          words.initializeElement(at: index, to: word)
        }
      }
      initialized = size
    }
    return RowMask(words: words, count: count)
  }

  /// One value for each row number.
  @inline(__always)
  static func make<Result>(count: Int, _ value: (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { result, initialized in
      for row in 0..<count { result.initializeElement(at: row, to: value(row)) }
      initialized = count
    }
  }
}
