import Columns
public import Records

/// A member's record while it is being asked for: each value as a file would write it.
public struct DraftRecord: Sendable, Hashable {
  /// A value on its way into a record.
  public indirect enum Value: Sendable, Hashable {
    /// As a cell would hold it: `2024-05-01`, `active`.
    case text(String)
    /// The elements of a list.
    case list([Value])
    /// The fields of a list's element, by their short names; missing ones are not among them.
    case record([String: Value])
  }

  /// By the facts' full names.
  public private(set) var values: [String: Value] = [:]

  /// A record that says nothing yet.
  public init() {}

  /// What the first member of a batch is known to be.
  public init(_ batch: RecordBatch) {
    guard batch.count > 0 else { return }
    for (field, column) in zip(batch.projection.fields, batch.columns) {
      values[field.name] = column.draft(row: 0)
    }
  }

  /// The value of a fact; `nil` when it is not known.
  public subscript(fact: String) -> Value? {
    get { values[fact] }
    set { values[fact] = newValue }
  }

  /// The elements of a list fact; empty when it is not known.
  func elements(of list: String) -> [Value] {
    if case .list(let elements)? = values[list] { elements } else { [] }
  }

  /// Sets a field of one of a list's elements.
  mutating func set(_ field: String, ofElement index: Int, in list: String, to value: Value) {
    var elements = elements(of: list)
    guard elements.indices.contains(index), case .record(var fields) = elements[index] else {
      return
    }
    fields[field] = value
    elements[index] = .record(fields)
    values[list] = .list(elements)
  }

  /// Whether an element of a list lacks a field.
  func lacks(_ field: String, ofElement index: Int, in list: String) -> Bool {
    let elements = elements(of: list)
    guard elements.indices.contains(index), case .record(let fields) = elements[index] else {
      return false
    }
    return fields[field] == nil
  }
}

extension Column {
  /// The value of a row; `nil` where it is missing.
  fileprivate func draft(row: Int) -> DraftRecord.Value? {
    guard validity.map({ $0[row] }) ?? true else { return nil }
    switch self {
    case .bool(let column): return .text(column.values[row] ? "true" : "false")
    case .int(let column): return .text(String(column.values[row]))
    case .double(let column): return .text(String(column.values[row]))
    case .date(let column): return .text(column.values[row].description)
    case .decimal(let column): return .text(column.values[row].description)
    case .string(let column): return .text(column.dictionary[column.codes[row]])
    case .list(let column):
      let range = column.offsets[row]..<column.offsets[row + 1]
      return .list(range.map { column.elements.draft(row: $0) ?? .record([:]) })
    case .object(let column):
      let fields = column.fields.compactMap { field in
        field.column.draft(row: row).map { (field.name, $0) }
      }
      return .record(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }
  }
}
