/// Scans CSV records into rows of a table: quickly as long as they are sound, else by `CSVScanner`.
struct CSVRowScanner {
  private let dialect: CSVDialect
  /// Counts records, and takes those that the slow scanner finds.
  var cells: CSVTableCells
  private var quick: CSVQuickRows

  /// Lines of the chunk so far.
  var line: Int { quick.line }

  init(_ dialect: CSVDialect, _ columns: CSVColumns, from start: Int) {
    self.dialect = dialect
    cells = CSVTableCells(columns)
    quick = CSVQuickRows(dialect, columns, from: start)
  }

  /// Fills the table with the next rows, not more than a batch; false if there are none.
  mutating func scanBatch(_ bytes: Span<UInt8>) -> Bool {
    cells.removeAll()
    while cells.table.rowCount < RecordLimits.batchRows {
      let rows = RecordLimits.batchRows - cells.table.rowCount
      cells.table.makeRoom(rows: rows)
      switch quick.scan(bytes, rows: rows, into: &cells) {
      case .full: break
      case .odd(let start): guard scanOddRecord(bytes, from: start) else { return !isEmpty }
      }
    }
    return true
  }

  private var isEmpty: Bool { cells.table.rowCount == 0 }

  /// One record, or none at the end of the chunk.
  private mutating func scanOddRecord(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var scanner = CSVScanner(dialect, from: start, line: quick.line)
    let isRecord = scanner.scanRecord(bytes, isFinal: true, into: &cells)
    quick.seek(scanner.position, line: scanner.line)
    return isRecord
  }
}
