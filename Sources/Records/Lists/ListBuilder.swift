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

/// Which elements belong to which row.
struct ListRows {
  private(set) var offsets = [0]
  private var missing: [Int] = []

  /// With room for so many rows before it has to grow.
  init(expecting count: Int) { offsets.reserveCapacity(count + 1) }

  /// How many rows have been ended.
  var count: Int { offsets.count - 1 }

  /// Ends a row before the element at `offset`; one in which there is no list has no elements.
  @inline(__always)
  mutating func end(at offset: Int, isThere: Bool) {
    if !isThere { missing.append(count) }
    offsets.append(offset)
  }

  /// Ends up to `count` rows: `fill` ends them in the room that is made for them.
  @inline(__always)
  mutating func append(upTo count: Int, _ fill: (inout Room) -> Void) {
    let before = self.count
    offsets.append(upTo: count) { ends in
      var ended = 0
      missing.append(upTo: count) { missing in
        var room = Room(ends: ends, missing: missing, before: before)
        fill(&room)
        ended = room.count
        return room.missingCount
      }
      return ended
    }
  }

  /// Room for some rows behind those there are.
  struct Room {
    fileprivate let ends: UnsafeMutableBufferPointer<Int>
    fileprivate let missing: UnsafeMutableBufferPointer<Int>
    fileprivate let before: Int
    fileprivate var count = 0
    fileprivate var missingCount = 0

    /// As `ListRows.end`. Precondition: there is room.
    @inline(__always)
    mutating func end(at offset: Int, isThere: Bool) {
      assert(count < ends.count)
      if !isThere {
        missing.initializeElement(at: missingCount, to: before &+ count)
        missingCount &+= 1
      }
      ends.initializeElement(at: count, to: offset)
      count &+= 1
    }
  }

  /// Which rows have a list.
  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: offsets.count - 1, missing: missing)
  }

  /// A fault of an element as one of the record: `patents[2].grantedOn`.
  fileprivate func inRecord(_ fault: LocatedFault, of list: Field) -> LocatedFault {
    var (row, end) = (0, count)
    // The last row that begins at the element or before it.
    while end - row > 1 {
      let middle = (row + end) / 2
      if offsets[middle] <= fault.row { row = middle } else { end = middle }
    }
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
