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
    let open = union(parts, count)
    let denied = parts.reduce(into: RowMask(count: count)) { $0.formUnion($1.denied) }
    let unknown = open.unknown.subtracting(denied)
    let failed = open.failed.subtracting(denied).subtracting(unknown)
    return TruthRows(
      holds: RowMask.outside(denied, unknown, failed), unknown: unknown, failed: failed)
  }

  /// `||` of any number; false where there are none.
  static func any(_ parts: [TruthRows], count: Int) -> TruthRows {
    let open = union(parts, count)
    let holds = parts.reduce(into: RowMask(count: count)) { $0.formUnion($1.holds) }
    let unknown = open.unknown.subtracting(holds)
    return TruthRows(
      holds: holds, unknown: unknown, failed: open.failed.subtracting(holds).subtracting(unknown))
  }

  private static func union(
    _ parts: [TruthRows], _ count: Int
  ) -> (unknown: RowMask, failed: RowMask) {
    var (unknown, failed) = (RowMask(count: count), RowMask(count: count))
    for part in parts {
      unknown.formUnion(part.unknown)
      failed.formUnion(part.failed)
    }
    return (unknown, failed)
  }

  /// Those of `rows` in which both come to the same.
  func agreeing(_ other: TruthRows, in rows: RowMask) -> RowMask {
    let words = rows.words.indices.map { index in
      rows.words[index]
        & ~((holds.words[index] ^ other.holds.words[index])
        | (unknown.words[index] ^ other.unknown.words[index])
        | (failed.words[index] ^ other.failed.words[index]))
    }
    return RowMask(words: words, count: rows.count)
  }

  func gathered(_ rows: [Int]) -> TruthRows {
    TruthRows(
      holds: holds.gathered(rows), unknown: unknown.gathered(rows), failed: failed.gathered(rows))
  }
}
