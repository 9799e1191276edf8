public import Columns

/// What a condition came to in every row of a batch, as sets of rows.
public struct TruthRows: Sendable, Hashable {
  /// The rows in which it is true.
  public let holds: RowMask
  /// The rows in which it waits for some input.
  public let unknown: RowMask
  /// The rows in which it has no value: an error, or no bool.
  public let failed: RowMask

  /// No two of the sets have a row in common; in the rows of none the condition is false.
  public init(holds: RowMask, unknown: RowMask, failed: RowMask) {
    self.holds = holds
    self.unknown = unknown
    self.failed = failed
  }

  /// - Parameter notBools: rows whose value, if they have one, is no bool.
  init(_ holds: RowMask, _ marks: Marks?, notBools: RowMask? = nil) {
    let none = RowMask(count: holds.count)
    guard let marks else {
      self.init(
        holds: notBools.map(holds.subtracting) ?? holds, unknown: none, failed: notBools ?? none)
      return
    }
    let failed = notBools.map { marks.failed.union($0).subtracting(marks.unknown) } ?? marks.failed
    self.init(
      holds: holds.subtracting(marks.unknown).subtracting(failed), unknown: marks.unknown,
      failed: failed)
  }
}
