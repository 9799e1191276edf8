import CEL
import Columns

extension ListColumn {
  /// A list of the record in many scenarios, each in a row, with some fields of its elements changed:
  /// held in columns as the record's own, which are read faster than elements that are a value each.
  ///
  /// - Parameters:
  ///   - elements: those of the record's list.
  ///   - count: how many scenarios.
  ///   - changes: of fields; an element is named by its place in the list.
  /// - Returns: `nil` where some change leaves no such list.
  init?(_ elements: ObjectColumn, count: Int, changes: [ScenarioChange]) {
    let length = elements.count
    let places = (0..<count).flatMap { _ in 0..<length }
    var fields = elements.fields.map {
      ObjectColumn.Field(name: $0.name, column: $0.column.gathered(places))
    }
    for change in changes {
      guard case .field(_, let index, let name) = change.target, (0..<length).contains(index),
        let field = fields.firstIndex(where: { $0.name == name }),
        fields[field].column.set(change.row * length + index, to: change.value)
      else { return nil }
    }
    self.init(
      offsets: (0...count).map { $0 * length },
      elements: .object(ObjectColumn(fields: fields, count: places.count)))
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
