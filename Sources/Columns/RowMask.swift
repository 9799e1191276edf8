/// A set of rows of a batch, a bit a row.
///
/// Which rows a condition holds in, and which have no value, are such sets: logic over them goes 64
/// rows at a time.
public struct RowMask: Sendable, Hashable {
  /// Bit `row % 64` of word `row / 64` is set for a row of the set; bits past `count` are zero.
  public private(set) var words: [UInt64]
  /// How many rows the batch has, in the set or not.
  public let count: Int

  /// No row, or every row, of `count`.
  public init(repeating isMember: Bool = false, count: Int) {
    self.count = count
    words = Array(fewOf: isMember ? .max : 0, count: Self.wordCount(count))
    clearTail()
  }

  /// The rows whose bits are set, `row % 64` of word `row / 64`; bits past `count` are ignored.
  ///
  /// Precondition: there are words for `count` rows, and no more.
  public init(words: [UInt64], count: Int) {
    precondition(words.count == Self.wordCount(count))
    self.words = words
    self.count = count
    clearTail()
  }

  /// The rows that `validity` says are missing.
  public init(missing validity: ValidityMask) {
    self.init(words: validity.words.map { ~$0 }, count: validity.count)
  }

  /// The rows that hold true.
  public init(_ bools: [Bool]) {
    self.init(words: Self.packed(bools), count: bools.count)
  }

  /// Words that `count` bits fill.
  public static func wordCount(_ count: Int) -> Int { (count + 63) >> 6 }

  private mutating func clearTail() {
    if count & 63 != 0 { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
  }

  /// Whether the row is in the set. Precondition: `row` is 0 or more and below `count`.
  @inlinable
  public subscript(row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  /// Adds a row. Precondition: `row` is 0 or more and below `count`.
  public mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  /// Removes a row. Precondition: `row` is 0 or more and below `count`.
  public mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  /// Whether no row is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many rows are in the set.
  public var memberCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The rows of the set in ascending order.
  @inlinable
  @inline(__always)
  public func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}

// Sets of the same batch, combined. Precondition of each: both have the same count.
extension RowMask {
  /// The rows in either.
  public func union(_ other: RowMask) -> RowMask { combined(other) { $0 | $1 } }

  /// The rows in both.
  public func intersection(_ other: RowMask) -> RowMask { combined(other) { $0 & $1 } }

  /// The rows of this set that are not in `other`.
  public func subtracting(_ other: RowMask) -> RowMask { combined(other) { $0 & ~$1 } }

  /// The rows that are not in the set.
  public var inverted: RowMask {
    RowMask(words: words.map { ~$0 }, count: count)
  }

  /// Adds the rows of `other`.
  public mutating func formUnion(_ other: RowMask) { merge(other) { $0 | $1 } }

  /// Removes the rows of `other`.
  public mutating func subtract(_ other: RowMask) { merge(other) { $0 & ~$1 } }

  /// Of each row, whether it is in `a` where the row is in this set, else whether it is in `b`.
  public func picking(_ a: RowMask, _ b: RowMask) -> RowMask {
    intersection(a).union(b.subtracting(self))
  }

  /// The rows in none of the three.
  public static func outside(_ a: RowMask, _ b: RowMask, _ c: RowMask) -> RowMask {
    var result = a
    result.merge(b) { $0 | $1 }
    result.merge(c) { ~($0 | $1) }
    result.clearTail()
    return result
  }

  /// The rows at `positions`, in that order; a row may come several times.
  public func gathered(_ positions: [Int]) -> RowMask {
    guard !isEmpty else { return RowMask(count: positions.count) }
    var result = [UInt64](fewOf: 0, count: Self.wordCount(positions.count))
    words.withUnsafeBufferPointer { words in
      positions.withUnsafeBufferPointer { positions in
        for index in result.indices {
          let start = index << 6
          var word: UInt64 = 0
          for bit in 0..<min(64, positions.count - start) {
            let row = positions[start + bit]
            precondition(row >= 0 && row < count)
            word |= (words[row >> 6] >> UInt64(row & 63) & 1) << UInt64(bit)
          }
          result[index] = word
        }
      }
    }
    return RowMask(words: result, count: positions.count)
  }

  @inline(__always)
  private func combined(_ other: RowMask, _ combine: (UInt64, UInt64) -> UInt64) -> RowMask {
    var result = self
    result.merge(other, combine)
    return result
  }

  @inline(__always)
  private mutating func merge(_ other: RowMask, _ combine: (UInt64, UInt64) -> UInt64) {
    precondition(count == other.count, "sets of rows of different batches")
    other.words.withUnsafeBufferPointer { other in
      words.withUnsafeMutableBufferPointer { words in
        for index in words.indices { words[index] = combine(words[index], other[index]) }
      }
    }
  }
}

// Bytes to bits.
extension RowMask {
  private static func packed(_ bools: [Bool]) -> [UInt64] {
    bools.withUnsafeBytes { bytes in
      var words = [UInt64](fewOf: 0, count: wordCount(bytes.count))
      for index in words.indices {
        words[index] = word(bytes, from: index << 6)
      }
      return words
    }
  }

  /// The bits of up to 64 bytes, each 0 or 1.
  private static func word(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var word: UInt64 = 0
    guard start + 64 <= bytes.count else {
      for row in start..<bytes.count { word |= UInt64(bytes[row]) << UInt64(row - start) }
      return word
    }
    for group in 0..<8 {
      let eight = bytes.loadUnaligned(fromByteOffset: start + 8 * group, as: UInt64.self)
      word |= bits(ofBytes: eight) << UInt64(8 * group)
    }
    return word
  }

  /// The lowest bits of eight bytes side by side, all others being 0: the product moves each to its
  /// place in the topmost byte.
  @inlinable
  @inline(__always)
  public static func bits(ofBytes eight: UInt64) -> UInt64 {
    (eight &* 0x0102_0408_1020_4080) >> 56
  }
}
