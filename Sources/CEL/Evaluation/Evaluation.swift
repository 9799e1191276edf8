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
    let vector = vectors[roots[root.index].step]
    var result: [UInt8]
    switch vector.storage {
    case .bools(let values): result = Rows.map(values) { $0 ? Self.isTrue : Self.isFalse }
    case .constant(.bool(let value)):
      result = Array(repeating: value ? Self.isTrue : Self.isFalse, count: rowCount)
    case .values(let values):
      result = values.map { value in
        if case .bool(let bool) = value { bool ? Self.isTrue : Self.isFalse } else { Self.isError }
      }
    default: result = Array(repeating: Self.isError, count: rowCount)
    }
    guard let rowMarks = vector.marks else { return result }
    return Rows.map(result, rowMarks) { truth, mark in
      mark.isValue ? truth : mark.isError ? Self.isError : Self.isUnknown
    }
  }

  /// A count in every row.
  public struct Counts: Sendable {
    /// By row; of no meaning in a row without a count.
    public let values: [Int]
    /// `isTrue` where there is a count, else `isUnknown` or `isError`.
    public let states: [UInt8]
  }

  /// A count in every row; a value that is no int is an error.
  public func counts(_ root: PlanRoot) -> Counts {
    let vector = vectors[roots[root.index].step]
    guard let lane = vector.storage.ints else {
      return Counts(
        values: Array(repeating: 0, count: rowCount), states: states(vector, of: Self.isError))
    }
    return Counts(
      values: lane.flattened(rowCount).map { Int($0) }, states: states(vector, of: Self.isTrue))
  }

  private func states(_ vector: Vector, of value: UInt8) -> [UInt8] {
    guard let marks = vector.marks else { return Array(repeating: value, count: rowCount) }
    return Rows.map(marks) { mark in
      mark.isValue ? value : mark.isError ? Self.isError : Self.isUnknown
    }
  }

  /// An amount in every row, ints included; `nil` where it is unknown, an error, or no such number.
  public func decimals(_ root: PlanRoot) -> [Decimal?] {
    let vector = vectors[roots[root.index].step]
    if let lane = vector.storage.decimals {
      return (0..<rowCount).map { vector.mark($0).isValue ? lane[$0] : nil }
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
