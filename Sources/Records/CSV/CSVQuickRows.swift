import Glibc

/// Scans sound CSV records straight into cells, 64 bytes at a time.
///
/// It stops at each record that is not as most are: an oddity of `CSVBlocks`, too many cells or too
/// few, too long, too near to the end of the bytes. `CSVScanner` then says what that record is.
struct CSVQuickRows {
  enum Stop {
    /// As many rows as were asked for.
    case full
    /// A record, or the end of the bytes, that is for the other scanner to look at.
    case odd(start: Int, line: Int)
  }

  private let dialect: CSVDialect
  private let columns: CSVColumns
  private var records: CSVCellEnds
  /// What is known of the chunk already.
  private let marks: [CSVMarks]
  /// For `records` to note separators in; one more, for the cell before the first.
  private var ends: [UInt32]

  /// How many lines lie before the next record.
  var line: Int { records.line }

  /// For the rows of a chunk.
  init(_ dialect: CSVDialect, _ columns: CSVColumns, _ chunk: Chunk) {
    self.dialect = dialect
    self.columns = columns
    records = CSVCellEnds(dialect, columnCount: columns.slots.count, from: chunk.start, line: 0)
    marks = chunk.marks
    if !marks.isEmpty { records.useMarks() }
    ends = Array(repeating: 0, count: 1 + records.room)
  }

  /// Goes on at the record that starts at `start`, behind `line` lines.
  mutating func seek(_ start: Int, line: Int) {
    records = CSVCellEnds(dialect, columnCount: columns.slots.count, from: start, line: line)
  }

  /// Adds the next rows, not more than `count`, for which there must be room.
  mutating func scan(
    _ bytes: Span<UInt8>, rows count: Int, into cells: inout CSVTableCells
  ) -> Stop {
    let (columns, marks) = (columns, marks)
    return cells.appendRows { target, places, recordsBefore in
      precondition(target.count >= count * columns.width)
      return bytes.withUnsafeBytes { bytes in
        columns.needed.withUnsafeBufferPointer { needed in
          ends.withUnsafeMutableBufferPointer { ends in
            marks.withUnsafeBufferPointer { marks in
              guard let cells = target.baseAddress, let ends = ends.baseAddress else {
                return .odd(start: records.recordStart, line: records.line)
              }
              let row = CSVRow(bytes, ends + 1, needed, columns, dialect.quote)
              return Self.scan(row, marks, cells, count, &records, &places, recordsBefore)
            }
          }
        }
      }
    }
  }

  /// The innermost loops of reading; `scan` sees to it that there is room.
  private static func scan(
    _ row: CSVRow, _ marks: UnsafeBufferPointer<CSVMarks>,
    _ target: UnsafeMutablePointer<Cell>, _ count: Int,
    _ records: inout CSVCellEnds, _ places: inout [RecordPlace], _ recordsBefore: Int
  ) -> Stop {
    // As a variable of its own this can live in registers.
    var walk = records
    defer { records = walk }
    let absent = row.columns.absent
    var cells = target
    var found = 0
    while found < count {
      let (start, line) = (walk.recordStart, walk.line)
      var first = 0
      switch walk.next(row.bytes, marks, row.ends, place: &first) {
      case .emptyLine: continue
      case .odd: return .odd(start: start, line: line)
      case .record: break
      }
      guard row.take(first, into: cells) else { return .odd(start: start, line: line) }
      for slot in absent { cells[slot] = Cell() }
      places.append(
        RecordPlace(
          start: UInt32(truncatingIfNeeded: start),
          line: UInt32(truncatingIfNeeded: line),
          ordinal: UInt32(truncatingIfNeeded: recordsBefore &+ found)))
      found &+= 1
      cells += row.columns.width
    }
    return .full
  }
}

/// What it takes to make the cells of a row of the ends of its columns.
private struct CSVRow {
  let bytes: UnsafeRawBufferPointer
  let ends: UnsafeMutablePointer<UInt32>
  let columns: CSVColumns
  private let needed: UnsafeBufferPointer<(column: Int, slot: Int)>
  private let quote: UInt8

  init(
    _ bytes: UnsafeRawBufferPointer, _ ends: UnsafeMutablePointer<UInt32>,
    _ needed: UnsafeBufferPointer<(column: Int, slot: Int)>, _ columns: CSVColumns, _ quote: UInt8
  ) {
    self.bytes = bytes
    self.ends = ends
    self.needed = needed
    self.columns = columns
    self.quote = quote
  }

  /// The cells of the record whose separators begin at `first`; false if one needs the other scanner.
  @inline(__always)
  func take(_ first: Int, into cells: UnsafeMutablePointer<Cell>) -> Bool {
    guard let text = bytes.baseAddress else { return false }
    let ends = ends + first
    for (column, slot) in needed {
      let start = Int(ends[column &- 1] &+ 1)
      let end = Int(ends[column])
      if text.load(fromByteOffset: start, as: UInt8.self) == quote {
        guard let cell = quotedCell(text, start, end, slot) else { return false }
        cells[slot] = cell
      } else {
        cells[slot] = Cell(start: start, length: end &- start, kind: .text)
      }
    }
    return true
  }

  /// In sound text the closing quote is the last byte of the cell.
  @inline(never)
  private func quotedCell(
    _ text: UnsafeRawPointer, _ start: Int, _ end: Int, _ slot: Int
  ) -> Cell? {
    let inside = start + 1..<end - 1
    guard memchr(text + inside.lowerBound, Int32(quote), inside.count) != nil else {
      return Cell(inside, kind: .text)
    }
    guard columns.readsDoubledQuotes(slot: slot) else { return nil }
    return Cell(inside, kind: .text, form: .doubledQuotes)
  }
}
