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
    var added = ListRows(expecting: table.rowCount)
    var ownFaults: [LocatedFault] = []
    while true {
      quick.scan(table, slot: decoder.slot, bytes, into: &elements, &added)
      let row = added.count
      guard row < table.rowCount else { break }
      let cell = table.cell(row: row, slot: decoder.slot)
      let faultCount = ownFaults.count
      let isThere = list.scanner.scan(cell, of: table, bytes, into: &elements, &ownFaults)
      // Faults of syntax are the record's, whichever element shows them.
      for index in faultCount..<ownFaults.count { ownFaults[index].row = row }
      added.end(at: elements.rowCount, isThere: isThere)
    }
    var elementFaults: [LocatedFault] = []
    for builder in elementBuilders { builder.add(elements, bytes, &elementFaults) }
    ownFaults += elementFaults.map { added.inRecord($0, of: decoder.field) }
    for var fault in ownFaults {
      if fault.fact == nil {
        fault.fact = FaultyFact(field: decoder.field, path: decoder.field.name)
      }
      faults.append(fault)
    }
    rows.append(added)
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

/// Which elements belong to which row.
struct ListRows {
  private(set) var offsets = [0]
  private var missing: [Int] = []

  /// With room for so many rows before it has to grow.
  init(expecting count: Int) { offsets.reserveCapacity(count + 1) }

  /// How many rows have been ended.
  var count: Int { offsets.count - 1 }

  /// Adds the rows of another table, whose elements come behind all these.
  mutating func append(_ other: ListRows) {
    let (row, element) = (count, offsets[count])
    for offset in other.offsets.dropFirst() { offsets.append(element + offset) }
    for missingRow in other.missing { missing.append(row + missingRow) }
  }

  /// Ends a row before the element at `offset`; one in which there is no list has no elements.
  @inline(__always)
  mutating func end(at offset: Int, isThere: Bool) {
    if !isThere { missing.append(count) }
    offsets.append(offset)
  }

  /// Which rows have a list.
  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: offsets.count - 1, missing: missing)
  }

  /// A fault of an element as one of the record: `patents[2].grantedOn`.
  fileprivate func inRecord(_ fault: LocatedFault, of list: Field) -> LocatedFault {
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
