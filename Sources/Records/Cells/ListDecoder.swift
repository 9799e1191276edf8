import Columns

/// Makes the column of a list fact: the elements' cells go to a table of their own, whose columns
/// are made as any others.
struct ListDecoder: Sendable {
  private let element: ListElement
  private let elementFields: [FieldDecoder]
  private let scanner: ListScanner

  init(_ element: ListElement) {
    self.element = element
    let fields: [Field] =
      switch element {
      case .object(let fields): fields
      case .scalar(let type): [Field(name: "", type: type)]
      }
    elementFields = fields.enumerated().map { FieldDecoder($0.element, slot: $0.offset) }
    scanner = ListScanner(element, fields)
  }

  func column(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    for decoder: FieldDecoder
  ) -> ListColumn {
    var elements = CellTable(width: max(1, elementFields.count))
    var rows = ListRows(count: table.rowCount)
    var ownFaults: [LocatedFault] = []
    var quick = scanner.quick
    for row in 0..<table.rowCount {
      let cell = table.cell(row: row, slot: decoder.slot)
      let faultCount = ownFaults.count
      let isThere = scanner.scan(cell, of: table, bytes, &quick, into: &elements, &ownFaults)
      // Faults of syntax are the record's, whichever element shows them.
      for index in faultCount..<ownFaults.count { ownFaults[index].row = row }
      rows.end(at: elements.rowCount, isMissing: !isThere && decoder.field.absent == nil)
    }
    var elementFaults: [LocatedFault] = []
    let column = elementColumn(of: elements, bytes, &elementFaults)
    ownFaults += elementFaults.map { rows.inRecord($0, of: decoder.field) }
    for var fault in ownFaults {
      if fault.fact == nil {
        fault.fact = FaultyFact(field: decoder.field, path: decoder.field.name)
      }
      faults.append(fault)
    }
    return ListColumn(offsets: rows.offsets, elements: column, validity: rows.validity)
  }

  /// The keys in the list's objects that none of their fields has; none if its syntax is wrong.
  func unknownKeys(in range: Range<Int>, _ bytes: Span<UInt8>, path: String) -> [UnknownKey] {
    scanner.unknownKeys(in: range, bytes).map {
      UnknownKey(path: "\(path).\($0.path)", range: $0.range)
    }
  }

  private func elementColumn(
    of elements: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> Column {
    let columns = elementFields.map { $0.column(of: elements, bytes, &faults) }
    if case .scalar = element, let column = columns.first { return column }
    let fields = zip(elementFields, columns).map { decoder, column in
      ObjectColumn.Field(name: decoder.field.name, column: column)
    }
    return .object(ObjectColumn(fields: fields, count: elements.rowCount))
  }
}

/// Which elements belong to which row.
private struct ListRows {
  private(set) var offsets = [0]
  private var missing: [Int] = []

  init(count: Int) { offsets.reserveCapacity(count + 1) }

  mutating func end(at offset: Int, isMissing: Bool) {
    if isMissing { missing.append(offsets.count - 1) }
    offsets.append(offset)
  }

  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: offsets.count - 1, missing: missing)
  }

  /// A fault of an element as one of the record: `patents[2].grantedOn`.
  func inRecord(_ fault: LocatedFault, of list: Field) -> LocatedFault {
    var row = 0
    while offsets[row + 1] <= fault.row { row += 1 }
    var fault = fault
    let inner = fault.fact?.path ?? ""
    var field = fault.fact?.field ?? list
    field.isSensitive = field.isSensitive || list.isSensitive
    if field.label == nil { field.label = list.label }
    let path = "\(list.name)[\(fault.row - offsets[row] + 1)]"
    fault.fact = FaultyFact(field: field, path: inner.isEmpty ? path : "\(path).\(inner)")
    fault.row = row
    return fault
  }
}
