import Columns

/// Builds the column of a list fact: the elements' cells go to a table of their own, whose columns are
/// built as any others.
struct ListBuilder {
  private let decoder: FieldDecoder
  private let list: ListDecoder
  private let elementBuilders: [ColumnBuilder]
  private var rows: ListRows
  private var quick: QuickListScanner
  private var elements: CellTable
  private var elementCount = 0

  init(_ decoder: FieldDecoder, _ count: Int, _ list: ListDecoder) {
    self.decoder = decoder
    self.list = list
    // No telling how long lists are.
    elementBuilders = list.elementFields.map { $0.builder(expecting: count) }
    rows = ListRows(expecting: count)
    quick = list.scanner.quick
    elements = CellTable(width: max(1, list.elementFields.count))
  }

  mutating func add(_ table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]) {
    elements.removeAll()
    elements.makeRoom(rows: table.rowCount)
    let (rowsBefore, elementsBefore) = (rows.count, elementCount)
    var ownFaults: [LocatedFault] = []
    while true {
      quick.scan(
        table, slot: decoder.slot, from: rows.count - rowsBefore, bytes, into: &elements, &rows,
        elementsBefore: elementsBefore)
      let row = rows.count - rowsBefore
      guard row < table.rowCount else { break }
      let cell = table.cell(row: row, slot: decoder.slot)
      let faultCount = ownFaults.count
      let isThere = list.scanner.scan(cell, of: table, bytes, into: &elements, &ownFaults)
      // Faults of syntax are the record's, whichever element shows them.
      for index in faultCount..<ownFaults.count { ownFaults[index].row = row }
      rows.end(at: elementsBefore + elements.rowCount, isThere: isThere)
    }
    var elementFaults: [LocatedFault] = []
    for builder in elementBuilders { builder.add(elements, bytes, &elementFaults) }
    ownFaults += elementFaults.map {
      var fault = $0
      fault.row += elementsBefore
      fault = rows.inRecord(fault, of: decoder.field)
      fault.row -= rowsBefore
      return fault
    }
    for var fault in ownFaults {
      if fault.fact == nil {
        fault.fact = FaultyFact(field: decoder.field, path: decoder.field.name)
      }
      faults.append(fault)
    }
    elementCount += elements.rowCount
  }

  var column: ListColumn {
    ListColumn(
      offsets: rows.offsets, elements: elementColumn,
      validity: decoder.field.absent == nil ? rows.validity : nil)
  }

  private var elementColumn: Column {
    let columns = elementBuilders.map { $0.column() }
    if case .scalar = list.element, let column = columns.first { return column }
    let fields = zip(list.elementFields, columns).map { decoder, column in
      ObjectColumn.Field(name: decoder.field.name, column: column)
    }
    return .object(ObjectColumn(fields: fields, count: elementCount))
  }
}
