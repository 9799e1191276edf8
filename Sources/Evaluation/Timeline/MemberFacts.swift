import CEL
import Columns
import Records

/// One member's record, ready to be looked at in many rows.
struct MemberFacts {
  /// One row: the record's columns.
  private let record: Inputs
  /// What the record holds, derivations aside; a fact that is not there is missing.
  let values: [String: Value]
  /// One row: the record's columns, by fact.
  let columns: [String: Column]

  init(_ batch: RecordBatch, row: Int) {
    let fields = batch.projection.fields
    var record = Inputs(rowCount: 1)
    var columns = [String: Column](minimumCapacity: fields.count)
    for (field, column) in zip(fields, batch.columns) {
      let column = batch.count == 1 ? column : column.gathered([row])
      record.bind(field.name, column)
      columns[field.name] = column
    }
    (self.record, self.columns) = (record, columns)
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
