/// Scans CSV records into rows of a table: quickly as long as they are sound, else by `CSVScanner`.
struct CSVRowScanner {
  private let dialect: CSVDialect
  /// Counts records, and takes those that the slow scanner finds.
  var cells: CSVTableCells
  private var quick: CSVQuickRows

  /// Lines of the chunk so far.
  var line: Int { quick.line }

  init(_ dialect: CSVDialect, _ columns: CSVColumns, _ chunk: Chunk) {
    self.dialect = dialect
    cells = CSVTableCells(columns)
    quick = CSVQuickRows(dialect, columns, chunk)
  }

  /// Fills the table with the next rows, not more than `count`; false if there are none.
  mutating func scan(rows count: Int, _ bytes: Span<UInt8>) -> Bool {
    cells.removeAll()
    while cells.table.rowCount < count {
      let rows = count - cells.table.rowCount
      cells.table.makeRoom(rows: rows)
      switch quick.scan(bytes, rows: rows, into: &cells) {
      case .full: break
      case .odd(let start, let line):
        guard scanOddRecord(bytes, from: start, line: line) else { return !isEmpty }
      }
    }
    return true
  }

  private var isEmpty: Bool { cells.table.rowCount == 0 }

  /// One record, or none at the end of the chunk.
  private mutating func scanOddRecord(_ bytes: Span<UInt8>, from start: Int, line: Int) -> Bool {
    var scanner = CSVScanner(dialect, from: start, line: line)
    let isRecord = scanner.scanRecord(bytes, isFinal: true, into: &cells)
    quick.seek(scanner.position, line: scanner.line)
    return isRecord
  }
}
