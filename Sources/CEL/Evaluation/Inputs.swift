public import Columns

/// What a batch of rows knows: a column, a constant, or nothing, for each name.
///
/// Columns are taken without a copy. A name that is not bound is unknown in every row.
public struct Inputs: Sendable {
  public let rowCount: Int
  private var bindings: [String: Binding] = [:]

  private enum Source: Sendable {
    case column(Column, path: String)
    case values([Value])
    case constant(Value)
    case unknown(String)
  }

  /// A source, and which of its rows are meant: `nil` for all, in order.
  private struct Binding: Sendable {
    var source: Source
    var rows: [Int]?
  }

  public init(rowCount: Int) { self.rowCount = rowCount }

  /// Binds a column; rows that are missing wait for `unknownName` (by default `name`).
  /// Precondition: the column has `rowCount` rows.
  public mutating func bind(_ name: String, _ column: Column, unknownName: String? = nil) {
    precondition(column.count == rowCount, "a column of another length than the batch")
    bindings[name] = Binding(source: .column(column, path: unknownName ?? name), rows: nil)
  }

  /// Binds one value for all rows.
  public mutating func bindConstant(_ name: String, _ value: Value) {
    bindings[name] = Binding(source: .constant(value), rows: nil)
  }

  /// Makes an input unknown in every row.
  public mutating func bindUnknown(_ name: String) {
    bindings[name] = Binding(source: .unknown(name), rows: nil)
  }

  func vector(_ name: String, _ table: inout MarkTable) -> Vector {
    guard let binding = bindings[name] else {
      return Vector(mark: table.unknown(name), count: rowCount)
    }
    let vector: Vector
    switch binding.source {
    case .constant(let value): return Vector(constant: value, count: rowCount)
    case .unknown(let name): return Vector(mark: table.unknown(name), count: rowCount)
    case .column(let column, let path): vector = Vector(column, path: path, &table)
    case .values(let values): vector = Vector.packed(values, marks: nil)
    }
    return binding.rows.map(vector.gathered) ?? vector
  }
}

extension Inputs {
  /// The given rows, in the given order; a row may come several times. Columns are only reordered
  /// when a plan reads them.
  public func gathered(rows: [Int]) -> Inputs {
    var result = Inputs(rowCount: rows.count)
    for (name, binding) in bindings {
      let composed = binding.rows.map { old in rows.map { old[$0] } } ?? rows
      result.bindings[name] = Binding(source: binding.source, rows: composed)
    }
    return result
  }

  /// One row, `count` times.
  public func repeated(row: Int, count: Int) -> Inputs {
    gathered(rows: Array(repeating: row, count: count))
  }

  /// One row for each element of a list input, with `variable` bound to the element and every
  /// other input to that of the row the element came from (`parents`).
  ///
  /// A row whose list is missing or empty contributes none. A field that is missing in an element
  /// waits for `<list>.<field>`.
  public func flattened(
    over list: String, as variable: String
  ) -> (inputs: Inputs, parents: [Int]) {
    var parents: [Int] = []
    var positions: [Int] = []
    var source = Source.unknown(list)
    switch bindings[list].map({ ($0.source, $0.rows) }) {
    case (.column(.list(let column), let path), let rows)?:
      source = .column(column.elements, path: path)
      for row in 0..<rowCount {
        let position = rows?[row] ?? row
        guard column.validity?[position] ?? true else { continue }
        for element in column.offsets[position]..<column.offsets[position + 1] {
          parents.append(row)
          positions.append(element)
        }
      }
    case (.constant(.list(let elements)), _)?:
      source = .values(elements)
      for row in 0..<rowCount {
        parents.append(contentsOf: Array(repeating: row, count: elements.count))
        positions.append(contentsOf: elements.indices)
      }
    default: break
    }
    var result = gathered(rows: parents)
    result.bindings[variable] = Binding(source: source, rows: positions)
    return (result, parents)
  }
}
