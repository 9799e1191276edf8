import CEL
import Columns
import Records

/// One member's record, ready to be looked at in many rows.
struct MemberFacts {
  /// One row: the record's columns.
  private let record: Inputs
  /// What the record holds, derivations aside; a fact that is not there is missing.
  let values: [String: Value]
  /// The elements of the record's lists of objects.
  let elements: [String: ObjectColumn]

  init(_ batch: RecordBatch, row: Int) {
    let fields = batch.projection.fields
    var inputs = Inputs(rowCount: batch.count)
    var elements: [String: ObjectColumn] = [:]
    for (field, column) in zip(fields, batch.columns) {
      inputs.bind(field.name, column)
      if case .list(let lists) = column { elements[field.name] = lists.objects(ofRow: row) }
    }
    self.elements = elements
    record = batch.count == 1 ? inputs : inputs.gathered(rows: [row])
    var values: [String: Value] = [:]
    for field in fields {
      if case .value(let value) = record.outcome(field.name, row: 0) { values[field.name] = value }
    }
    self.values = values
  }

  /// The member in every row. Single values are constants, so that what depends on nothing else is
  /// computed once; lists stay columns, whose elements are read faster.
  func inputs(rowCount: Int) -> Inputs {
    var inputs = record.repeated(row: 0, count: rowCount)
    for (name, value) in values where !value.isList { inputs.bindConstant(name, value) }
    return inputs
  }
}

extension Value {
  /// Whether it is a list.
  var isList: Bool { if case .list = self { true } else { false } }
}

extension ListColumn {
  /// The elements of one list; `nil` where it is not known, or one of plain values.
  fileprivate func objects(ofRow row: Int) -> ObjectColumn? {
    guard validity?[row] ?? true,
      case .object(let objects) = elements.gathered(Array(offsets[row]..<offsets[row + 1]))
    else { return nil }
    return objects
  }
}
