public import Columns

/// What the expressions of a plan came to in every row of a batch.
public struct Evaluation: Sendable {
  let roots: [Plan.Root]
  /// By step; without a recording, only the roots' own.
  let vectors: [Vector]
  let marks: MarkTable
  /// How many rows the inputs had; rows count from 0.
  public let rowCount: Int

  /// The codes of `truths`.
  public static let isFalse: UInt8 = 0
  /// The code of a condition that holds.
  public static let isTrue: UInt8 = 1
  /// The code of a condition that waits for some input.
  public static let isUnknown: UInt8 = 2
  /// The code of a condition without a value: an error, or no bool.
  public static let isError: UInt8 = 3

  /// What an expression came to in one row.
  public func outcome(_ root: PlanRoot, row: Int) -> Outcome {
    outcome(step: roots[root.index].step, row: row)
  }

  /// What a part of an expression came to in one row: `nil` for a node inside the body of a macro
  /// (it has a value for each element, not one), or if the run was not recorded.
  public func outcome(of node: NodeID, in root: PlanRoot, row: Int) -> Outcome? {
    let nodes = roots[root.index].nodes
    guard nodes.indices.contains(node.index), let step = nodes[node.index],
      vectors[step].count == rowCount
    else { return nil }
    return outcome(step: step, row: row)
  }

  private func outcome(step: Int, row: Int) -> Outcome {
    let mark = vectors[step].mark(row)
    if let open = marks.outcome(of: mark) { return open }
    var table = marks
    switch vectors[step].cell(row, &table) {
    case .value(let value): return .value(value)
    case .mark(let mark): return table.outcome(of: mark) ?? .value(.null)
    }
  }

  /// A condition in every row, as `isFalse`, `isTrue`, `isUnknown` or `isError`; a value that is no
  /// bool is an error.
  public func truths(_ root: PlanRoot) -> [UInt8] {
    let rows = rows(root)
    var result = [UInt8](repeating: Self.isFalse, count: rowCount)
    rows.holds.forEach { result[$0] = Self.isTrue }
    rows.unknown.forEach { result[$0] = Self.isUnknown }
    rows.failed.forEach { result[$0] = Self.isError }
    return result
  }

  /// A condition in every row, as sets of rows; a value that is no bool is an error.
  public func rows(_ root: PlanRoot) -> TruthRows {
    let vector = vectors[roots[root.index].step]
    if let holds = vector.storage.bools(count: rowCount) { return TruthRows(holds, vector.marks) }
    let none = RowMask(count: rowCount)
    guard case .values(let values) = vector.storage else {
      return TruthRows(none, vector.marks, notBools: none.inverted)
    }
    return TruthRows(
      Rows.mask(values) { $0 == .bool(true) }, vector.marks,
      notBools: Rows.mask(values) { value in
        if case .bool = value { false } else { true }
      })
  }

  /// The rows in which a count is below `limit`; a value that is no int is an error.
  public func rows(_ root: PlanRoot, below limit: Int) -> TruthRows {
    let vector = vectors[roots[root.index].step]
    switch vector.storage.ints {
    case .flat(let counts)?:
      return TruthRows(Rows.mask(counts) { $0 < limit }, vector.marks)
    case .constant(let count)?:
      return TruthRows(RowMask(repeating: count < limit, count: rowCount), vector.marks)
    case nil:
      let none = RowMask(count: rowCount)
      return TruthRows(none, vector.marks, notBools: none.inverted)
    }
  }

  /// A count in one row; `nil` where there is none, or another value.
  public func count(_ root: PlanRoot, row: Int) -> Int? {
    let vector = vectors[roots[root.index].step]
    guard let counts = vector.storage.ints, vector.mark(row).isValue else { return nil }
    return Int(counts[row])
  }

  /// An amount in every row, ints included; `nil` where it is unknown, an error, or no such number.
  public func decimals(_ root: PlanRoot) -> [Decimal?] {
    let vector = vectors[roots[root.index].step]
    if let lane = vector.storage.decimals {
      return (0..<rowCount).map { row in vector.mark(row).isValue ? lane[row] : nil }
    }
    var table = marks
    return (0..<rowCount).map { row in
      switch vector.cell(row, &table) {
      case .value(.decimal(let value)): value
      case .value(.int(let value)): Decimal(value)
      default: nil
      }
    }
  }
}
