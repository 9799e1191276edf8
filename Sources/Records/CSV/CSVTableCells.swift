/// Puts the cells of the needed columns into a table.
struct CSVTableCells: CSVCells {
  var table: CellTable
  /// What was wrong with the shape of records, by row of the table.
  var faults: [LocatedFault] = []
  /// Records begun, also those of earlier tables.
  private(set) var records = 0
  private let columns: CSVColumns

  init(_ columns: CSVColumns) {
    table = CellTable(width: columns.width)
    self.columns = columns
  }

  mutating func removeAll() {
    table.removeAll()
    faults.removeAll()
  }

  mutating func beginRecord(at start: Int, line: Int) {
    table.appendRow(
      RecordPlace(start: UInt32(start), line: UInt32(line), ordinal: UInt32(records)))
    records += 1
  }

  @inline(__always)
  mutating func cell(
    _ column: Int, _ range: Range<Int>, hasEscapes: Bool, _ bytes: Span<UInt8>
  ) {
    guard column < columns.slots.count, columns.slots[column] >= 0 else { return }
    let slot = columns.slots[column]
    if !hasEscapes {
      table[slot] = Cell(range, kind: .text)
    } else if columns.readsDoubledQuotes(slot: slot) {
      table[slot] = Cell(range, kind: .text, form: .doubledQuotes)
    } else {
      unescape(range, into: slot, bytes)
    }
  }

  /// Adds rows that another scanner finds, all sound.
  mutating func appendRows<Result>(
    _ fill: (
      UnsafeMutableBufferPointer<Cell>, inout [RecordPlace], _ recordsBefore: Int
    ) -> Result
  ) -> Result {
    let (rowsBefore, recordsBefore) = (table.rowCount, records)
    defer { records += table.rowCount - rowsBefore }
    return table.appendRows { fill($0, &$1, recordsBefore) }
  }

  @inline(never)
  private mutating func unescape(_ range: Range<Int>, into slot: Int, _ bytes: Span<UInt8>) {
    let text = table.scratch.append(
      withoutDoubledQuotes: bytes.extracting(range), origin: range.lowerBound)
    table.setScratch(text, slot: slot)
  }

  @inline(__always)
  mutating func endRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>) {
    if end.fault != nil || end.columns != columns.slots.count { endBadRecord(end, bytes) }
  }

  @inline(never)
  private mutating func endBadRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>) {
    let row = table.rowCount - 1
    table.clearLastRow(except: columns.keySlot)
    if let (fault, offset) = end.fault {
      faults.append(
        LocatedFault(row: row, fault, offset: offset, found: restOfLine(from: offset, bytes)))
    } else {
      faults.append(
        LocatedFault(
          row: row, end.columns < columns.slots.count ? .tooFewCells : .tooManyCells,
          offset: Int(table.places[row].start), counts: (end.columns, columns.slots.count)))
    }
  }

  private func restOfLine(from offset: Int, _ bytes: Span<UInt8>) -> [UInt8] {
    let rest = LocatedFault.excerpt(bytes.extracting(offset..<bytes.count))
    return Array(rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }
}

/// The doubled quotes within a quoted cell.
enum CSVQuotes {
  /// The text with each pair of quotes as one.
  static func removed(_ text: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      result.append(text[index])
      index += text[index] == quote ? 2 : 1
    }
    return result
  }
}
