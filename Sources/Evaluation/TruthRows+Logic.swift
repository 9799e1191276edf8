import CEL
import Columns

/// The tables of `TruthCode`, 64 rows at a time.
extension TruthRows {
  var rowCount: Int { holds.count }

  /// The rows in which it is false.
  var denied: RowMask { RowMask.outside(holds, unknown, failed) }

  /// The same in every row.
  init(repeating code: TruthCode.Code, count: Int) {
    let (none, all) = (RowMask(count: count), RowMask(repeating: true, count: count))
    self.init(
      holds: code == TruthCode.yes ? all : none, unknown: code == TruthCode.unknown ? all : none,
      failed: code == TruthCode.error ? all : none)
  }

  subscript(row: Int) -> TruthCode.Code {
    if holds[row] { return TruthCode.yes }
    return unknown[row] ? TruthCode.unknown : failed[row] ? TruthCode.error : TruthCode.no
  }

  /// `!self`: unknowns and errors stay.
  var negated: TruthRows { TruthRows(holds: denied, unknown: unknown, failed: failed) }

  /// `&&` of any number; true where there are none.
  static func all(_ parts: [TruthRows], count: Int) -> TruthRows {
    if parts.count == 1 { return parts[0] }
    var sum = TruthSum(count: count)
    for part in parts { sum.add(part) { holds, open in ~(holds | open) } }
    return sum.truths { decided, open in ~(decided | open) }
  }

  /// `||` of any number; false where there are none.
  static func any(_ parts: [TruthRows], count: Int) -> TruthRows {
    if parts.count == 1 { return parts[0] }
    var sum = TruthSum(count: count)
    for part in parts { sum.add(part) { holds, _ in holds } }
    return sum.truths { decided, _ in decided }
  }

  /// Those of `rows` in which both come to the same.
  func agreeing(_ other: TruthRows, in rows: RowMask) -> RowMask {
    let (mine, its) = (words, other.words)
    var words: [UInt64] = []
    words.reserveCapacity(rows.words.count)
    for (index, row) in rows.words.enumerated() {
      let differing =
        (mine.holds[index] ^ its.holds[index]) | (mine.unknown[index] ^ its.unknown[index])
        | (mine.failed[index] ^ its.failed[index])
      words.append(row & ~differing)
    }
    return RowMask(words: words, count: rows.count)
  }

  func gathered(_ rows: [Int]) -> TruthRows {
    TruthRows(
      holds: holds.gathered(rows), unknown: unknown.gathered(rows), failed: failed.gathered(rows))
  }
}

extension TruthRows {
  fileprivate var words: (holds: [UInt64], unknown: [UInt64], failed: [UInt64]) {
    (holds.words, unknown.words, failed.words)
  }
}

/// `&&` or `||` of any number of truths, added up in place: what decides wins, an unknown beats an
/// error.
private struct TruthSum {
  private let count: Int
  private var decided: [UInt64]
  private var unknown: [UInt64]
  private var failed: [UInt64]

  init(count: Int) {
    self.count = count
    decided = Array(fewOf: 0, count: RowMask.wordCount(count))
    (unknown, failed) = (decided, decided)
  }

  /// - Parameter deciding: the rows in which a part decides, of those in which it is true and those in
  ///   which it has no value.
  @inline(__always)
  mutating func add(_ part: TruthRows, _ deciding: (UInt64, UInt64) -> UInt64) {
    let words = part.words
    for index in decided.indices {
      let open = words.unknown[index] | words.failed[index]
      decided[index] |= deciding(words.holds[index], open)
      unknown[index] |= words.unknown[index]
      failed[index] |= words.failed[index]
    }
  }

  /// - Parameter holding: the rows in which all of it is true, of those in which some part decided and
  ///   those in which it has no value.
  @inline(__always)
  consuming func truths(_ holding: (UInt64, UInt64) -> UInt64) -> TruthRows {
    for index in decided.indices {
      unknown[index] &= ~decided[index]
      failed[index] &= ~(decided[index] | unknown[index])
      decided[index] = holding(decided[index], unknown[index] | failed[index])
    }
    return TruthRows(
      holds: RowMask(words: decided, count: count), unknown: RowMask(words: unknown, count: count),
      failed: RowMask(words: failed, count: count))
  }
}
