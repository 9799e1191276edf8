public import Columns

/// What a batch of rows knows: a column, a constant, or nothing, for each name.
///
/// Columns are taken without a copy. A name that is not bound is unknown in every row.
public struct Inputs: Sendable {
  /// How many rows every bound column has; rows count from 0.
  public let rowCount: Int
  private var bindings: [String: Binding] = [:]

  private enum Source: Sendable {
    case column(Column, path: String)
    case values([Value])
    case outcomes([Outcome])
    case constant(Value)
    case unknown(String)
    case failure(EvaluationError)
  }

  /// A source, and which of its rows are meant: `nil` for all, in order; -1 for a row that waits
  /// for the input called `waitsFor`.
  private struct Binding: Sendable {
    var source: Source
    var rows: [Int]?
    var waitsFor: String?
  }

  /// Inputs of which nothing is known yet.
  public init(rowCount: Int) { self.rowCount = rowCount }

  /// Binds a column; rows that are missing wait for `unknownName` (by default `name`).
  /// Precondition: the column has `rowCount` rows.
  public mutating func bind(_ name: String, _ column: Column, unknownName: String? = nil) {
    precondition(column.count == rowCount, "a column of another length than the batch")
    bindings[name] = Binding(source: .column(column, path: unknownName ?? name), rows: nil)
  }

  /// Binds what each row holds: a value of any kind, an unknown, or an error.
  /// Precondition: there are `rowCount` outcomes.
  public mutating func bind(_ name: String, _ outcomes: [Outcome]) {
    precondition(outcomes.count == rowCount, "outcomes of another number than the batch's rows")
    bindings[name] = Binding(source: .outcomes(outcomes), rows: nil)
  }

  /// Binds one value for all rows.
  public mutating func bindConstant(_ name: String, _ value: Value) {
    bindings[name] = Binding(source: .constant(value), rows: nil)
  }

  /// Makes an input unknown in every row.
  public mutating func bindUnknown(_ name: String) {
    bindings[name] = Binding(source: .unknown(name), rows: nil)
  }

  /// Makes an input an error in every row.
  public mutating func bindError(_ name: String, _ error: EvaluationError) {
    bindings[name] = Binding(source: .failure(error), rows: nil)
  }

  /// What an input is in one row: a value, an unknown or an error.
  public func outcome(_ name: String, row: Int) -> Outcome {
    if let binding = bindings[name], case .column(let column, let path) = binding.source,
      binding.waitsFor == nil
    {
      let value = column.value(at: binding.rows?[row] ?? row, path: path)
      return value.map { .value($0) } ?? .unknown([path])
    }
    var table = MarkTable()
    switch vector(name, &table).cell(row, &table) {
    case .value(let value): return .value(value)
    case .mark(let mark): return table.outcome(of: mark) ?? .value(.null)
    }
  }

  /// Whether the first row has no value for an input, nor an error.
  func isUnknown(_ name: String) -> Bool {
    guard rowCount > 0 else { return true }
    var table = MarkTable()
    return vector(name, &table).mark(0).isUnknown
  }

  func vector(_ name: String, _ table: inout MarkTable) -> Vector {
    guard let binding = bindings[name] else {
      return Vector(mark: table.unknown(name), count: rowCount, table)
    }
    let vector: Vector
    switch binding.source {
    case .constant(let value): return Vector(constant: value, count: rowCount)
    case .unknown(let name): return Vector(mark: table.unknown(name), count: rowCount, table)
    case .failure(let error): return Vector(mark: table.error(error), count: rowCount, table)
    case .column(let column, let path): vector = Vector(column, path: path, &table)
    case .values(let values): vector = Vector.packed(values, marks: nil)
    case .outcomes(let outcomes): vector = Vector(outcomes, &table)
    }
    guard let rows = binding.rows else { return vector }
    guard let waitsFor = binding.waitsFor else { return vector.gathered(rows) }
    // Any row of the source serves where there is none: the mark hides its value.
    var result = vector.gathered(rows.map { max($0, 0) })
    let absent = table.marks(table.unknown(waitsFor), rows: Rows.mask(rows) { $0 < 0 })
    if let absent { result.marks = Marks.picked(absent.open, absent, result.marks) }
    return result
  }
}

extension Vector {
  init(_ outcomes: [Outcome], _ table: inout MarkTable) {
    var values = [Value](repeating: .null, count: outcomes.count)
    var marks = table.noMarks(count: outcomes.count)
    for (row, outcome) in outcomes.enumerated() {
      switch outcome {
      case .value(let value): values[row] = value
      case .unknown(let names): marks[row] = table.unknown(names)
      case .error(let error): marks[row] = table.error(error)
      }
    }
    self = .packed(values, marks: marks.orNone)
  }
}

extension Inputs {
  /// The given rows, in the given order; a row may come several times. Columns are only reordered
  /// when a plan reads them.
  public func gathered(rows: [Int]) -> Inputs {
    var result = Inputs(rowCount: rows.count)
    for (name, binding) in bindings {
      let composed = binding.rows.map { old in rows.map { old[$0] } } ?? rows
      result.bindings[name] = Binding(
        source: binding.source, rows: composed, waitsFor: binding.waitsFor)
    }
    return result
  }

  /// One row, `count` times.
  public func repeated(row: Int, count: Int) -> Inputs {
    gathered(rows: Array(fewOf: row, count: count))
  }

  /// One row for each element of a list input, with `variable` bound to the element and every
  /// other input to that of the row the element came from.
  ///
  /// A row whose list is empty contributes none. A row whose list is not known contributes one, with
  /// the variable unknown and waiting for the list. A field that is missing in an element waits for
  /// `<list>.<field>`.
  public func flattened(over list: String, as variable: String) -> FlattenedInputs {
    var rows = ElementRows()
    var source = Source.unknown(list)
    // Of a column whose elements may all be taken as they are.
    var elementCount: Int?
    switch bindings[list].map({ ($0.source, $0.rows) }) {
    case (.column(.list(let column), let path), let chosen)?:
      rows.reserve(rowCount, elements: column.elements.count)
      if column.elements.count > 0 {
        source = .column(column.elements, path: path)
        elementCount = column.elements.count
      }
      for row in 0..<rowCount {
        let position = chosen?[row] ?? row
        if position >= 0, column.validity?[position] ?? true {
          rows.add(column.offsets[position]..<column.offsets[position + 1], of: row)
        } else {
          rows.addUnknown(row)
        }
      }
    case (.constant(.list(let elements)), _)?:
      if !elements.isEmpty { source = .values(elements) }
      for row in 0..<rowCount { rows.add(elements.indices, of: row) }
    case (.outcomes(let outcomes), let chosen)?:
      var elements: [Value] = []
      for row in 0..<rowCount {
        let position = chosen?[row] ?? row
        if position >= 0, case .value(.list(let list)) = outcomes[position] {
          rows.add(elements.count..<elements.count + list.count, of: row)
          elements += list
        } else {
          rows.addUnknown(row)
        }
      }
      if !elements.isEmpty { source = .values(elements) }
    default:
      for row in 0..<rowCount { rows.addUnknown(row) }
    }
    let isWhole = rows.areInOrder && rows.elements.count == elementCount
    let binding = Binding(
      source: source, rows: isWhole ? nil : rows.elements, waitsFor: isWhole ? nil : list)
    return FlattenedInputs(
      base: self, element: Inputs(rowCount: rows.parents.count, variable, binding),
      variable: variable, parents: rows.parents, starts: rows.starts + [rows.parents.count],
      isKnown: RowMask(words: rows.known, count: rows.parents.count))
  }

  private init(rowCount: Int, _ name: String, _ binding: Binding) {
    self.rowCount = rowCount
    bindings = [name: binding]
  }

  /// Whether the input is one and the same in all rows.
  func isConstant(_ name: String) -> Bool {
    switch bindings[name]?.source {
    case .constant, .failure: true
    default: false
    }
  }
}

/// The elements of a list input as rows of their own.
public struct FlattenedInputs: Sendable {
  /// What the rows are that the elements came from.
  let base: Inputs
  /// The variable alone.
  let element: Inputs
  let variable: String
  /// The row each element came from; ascending.
  public let parents: [Int]
  /// For each row the elements came from, where its own start; one more than there are rows.
  public let starts: [Int]
  /// The rows that stand for an element, not for a list that is not known.
  public let isKnown: RowMask

  /// A row for each element, with the variable and all other inputs bound.
  public var inputs: Inputs {
    var result = base.gathered(rows: parents)
    result.bind(variable, as: element)
    return result
  }

  /// The element's place in its list, from 0; `nil` where the list is not known.
  public var positions: [Int?] {
    parents.indices.map { isKnown[$0] ? $0 - starts[parents[$0]] : nil }
  }
}

extension Inputs {
  fileprivate mutating func bind(_ name: String, as other: Inputs) {
    bindings[name] = other.bindings[name]
  }
}

/// Elements as they are collected.
private struct ElementRows {
  private(set) var parents: [Int] = []
  /// Rows of the elements' source; -1 where there is none.
  private(set) var elements: [Int] = []
  /// For each row around, where its elements start.
  private(set) var starts: [Int] = []
  /// Bits of the elements that are none that stands for an unknown list.
  private(set) var known: [UInt64] = []
  /// Whether the elements so far are the first of the source, one after the other.
  private(set) var areInOrder = true

  mutating func reserve(_ rowCount: Int, elements count: Int) {
    starts.reserveCapacity(rowCount + 1)
    parents.reserveCapacity(count)
    elements.reserveCapacity(count)
  }

  mutating func add(_ range: Range<Int>, of row: Int) {
    starts.append(parents.count)
    for element in range { add(row, element) }
  }

  mutating func addUnknown(_ row: Int) {
    starts.append(parents.count)
    add(row, -1)
  }

  private mutating func add(_ row: Int, _ element: Int) {
    let index = parents.count
    if index & 63 == 0 { known.append(0) }
    if element >= 0 { known[index >> 6] |= 1 << UInt64(index & 63) }
    areInOrder = areInOrder && element == index
    parents.append(row)
    elements.append(element)
  }
}
