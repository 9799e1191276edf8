extension Column {
  /// The rows at `rows`, in that order.
  public func gathered(_ rows: [Int]) -> Column {
    switch self {
    case .bool(let column): .bool(column.gathered(rows))
    case .int(let column): .int(column.gathered(rows))
    case .double(let column): .double(column.gathered(rows))
    case .date(let column): .date(column.gathered(rows))
    case .decimal(let column): .decimal(column.gathered(rows))
    case .string(let column):
      .string(
        StringColumn(
          codes: rows.map { column.codes[$0] }, dictionary: column.dictionary,
          validity: column.validity?.gathered(rows)))
    case .list(let column): .list(column.gathered(rows))
    case .object(let column):
      .object(
        ObjectColumn(
          fields: column.fields.map { .init(name: $0.name, column: $0.column.gathered(rows)) },
          count: rows.count, validity: column.validity?.gathered(rows)))
    }
  }
}

extension PrimitiveColumn {
  fileprivate func gathered(_ rows: [Int]) -> PrimitiveColumn {
    PrimitiveColumn(rows.map { values[$0] }, validity: validity?.gathered(rows))
  }
}

extension ListColumn {
  fileprivate func gathered(_ rows: [Int]) -> ListColumn {
    var newOffsets = [0]
    var positions: [Int] = []
    for row in rows {
      positions.append(contentsOf: offsets[row]..<offsets[row + 1])
      newOffsets.append(positions.count)
    }
    return ListColumn(
      offsets: newOffsets, elements: elements.gathered(positions),
      validity: validity?.gathered(rows))
  }
}

extension ValidityMask {
  fileprivate func gathered(_ rows: [Int]) -> ValidityMask {
    ValidityMask(count: rows.count, missing: rows.indices.filter { !self[rows[$0]] })
  }
}
