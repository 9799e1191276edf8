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
    var cells: [CellChange] = []
    for change in changes {
      guard case .fact = change.target else { return nil }
      cells.append(CellChange(row: change.row, value: change.value))
    }
    return gathered(Array(fewOf: 0, count: count)).setting(cells)
  }
}

extension ListColumn {
  /// With some fields of its elements changed.
  fileprivate func repeated(_ count: Int, changes: [ScenarioChange]) -> ListColumn? {
    guard validity?[0] ?? true else { return nil }
    let length = elements.count
    let places = (0..<count).flatMap { _ in 0..<length }
    guard case .object(var objects) = elements.gathered(places) else { return nil }
    var cells: [String: [CellChange]] = [:]
    for change in changes {
      guard case .field(_, let index, let name) = change.target, (0..<length).contains(index)
      else { return nil }
      cells[name, default: []].append(
        CellChange(row: change.row * length + index, value: change.value))
    }
    for (name, cells) in cells {
      guard let field = objects.fields.firstIndex(where: { $0.name == name }),
        let column = objects.fields[field].column.setting(cells)
      else { return nil }
      objects.fields[field].column = column
    }
    return ListColumn(offsets: (0...count).map { $0 * length }, elements: .object(objects))
  }
}

/// A value for a row of a column.
private struct CellChange {
  let row: Int
  let value: Value
}

extension Column {
  /// With other values in some rows; `nil` where one is of another kind than the column holds.
  fileprivate func setting(_ cells: [CellChange]) -> Column? {
    switch self {
    case .bool(let column):
      column.setting(cells) { if case .bool(let it) = $0 { it } else { nil } }.map(Column.bool)
    case .int(let column):
      column.setting(cells) { if case .int(let it) = $0 { it } else { nil } }.map(Column.int)
    case .double(let column):
      column.setting(cells) { if case .double(let it) = $0 { it } else { nil } }.map(Column.double)
    case .date(let column):
      column.setting(cells) { if case .date(let it) = $0 { it } else { nil } }.map(Column.date)
    case .decimal(let column):
      column.setting(cells) { if case .decimal(let it) = $0 { it } else { nil } }
        .map(Column.decimal)
    case .string(let column): column.setting(cells).map(Column.string)
    case .list, .object: nil
    }
  }
}

extension PrimitiveColumn {
  fileprivate func setting(
    _ cells: [CellChange], _ element: (Value) -> Element?
  ) -> PrimitiveColumn? {
    var result = self
    for cell in cells {
      guard let element = element(cell.value) else { return nil }
      result.values[cell.row] = element
      result.validity?[cell.row] = true
    }
    return result
  }
}

extension StringColumn {
  fileprivate func setting(_ cells: [CellChange]) -> StringColumn? {
    var result = self
    for cell in cells {
      guard case .string(let text) = cell.value else { return nil }
      result.codes[cell.row] = result.dictionary.code(adding: text)
      result.validity?[cell.row] = true
    }
    return result
  }
}
