import CEL
import Columns

extension Column {
  /// A fact of the record in many scenarios, each in a row: in a column as the record's own, which is
  /// read faster than outcomes that are of any kind.
  ///
  /// - Parameters:
  ///   - count: how many scenarios.
  ///   - changes: those that some of the scenarios make to the fact, or to its elements.
  /// - Returns: `nil` where some change leaves nothing that such a column holds.
  /// - Precondition: the column has one row.
  func repeated(_ count: Int, changes: [ScenarioChange]) -> Column? {
    if case .list(let lists) = self {
      return lists.repeated(count, changes: changes).map(Column.list)
    }
    var column = gathered(Array(fewOf: 0, count: count))
    for change in changes {
      guard case .fact = change.target, column.set(change.row, to: change.value) else { return nil }
    }
    return column
  }
}

extension ListColumn {
  /// With some fields of its elements changed.
  fileprivate func repeated(_ count: Int, changes: [ScenarioChange]) -> ListColumn? {
    guard validity?[0] ?? true else { return nil }
    let length = elements.count
    let places = (0..<count).flatMap { _ in 0..<length }
    guard case .object(var objects) = elements.gathered(places) else { return nil }
    for change in changes {
      guard case .field(_, let index, let name) = change.target, (0..<length).contains(index),
        let field = objects.fields.firstIndex(where: { $0.name == name }),
        objects.fields[field].column.set(change.row * length + index, to: change.value)
      else { return nil }
    }
    return ListColumn(offsets: (0...count).map { $0 * length }, elements: .object(objects))
  }
}

extension Column {
  /// Puts a value into a row; `false`, and nothing is done, where the column holds none of its kind.
  fileprivate mutating func set(_ row: Int, to value: Value) -> Bool {
    switch (self, value) {
    case (.bool(var column), .bool(let value)):
      column.set(row, to: value)
      self = .bool(column)
    case (.int(var column), .int(let value)):
      column.set(row, to: value)
      self = .int(column)
    case (.double(var column), .double(let value)):
      column.set(row, to: value)
      self = .double(column)
    case (.date(var column), .date(let value)):
      column.set(row, to: value)
      self = .date(column)
    case (.decimal(var column), .decimal(let value)):
      column.set(row, to: value)
      self = .decimal(column)
    case (.string(var column), .string(let text)):
      column.codes[row] = column.dictionary.code(adding: text)
      column.validity?[row] = true
      self = .string(column)
    default: return false
    }
    return true
  }
}

extension PrimitiveColumn {
  fileprivate mutating func set(_ row: Int, to value: Element) {
    values[row] = value
    validity?[row] = true
  }
}
