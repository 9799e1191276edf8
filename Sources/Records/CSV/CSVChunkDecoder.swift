/// Turns chunks of one CSV file into batches. A value, so that several threads can each decode a
/// chunk of their own.
public struct CSVChunkDecoder: Sendable {
  private let dialect: CSVDialect
  private let builder: RecordBuilder
  private let columns: CSVColumns

  init(_ projection: Projection, binding: HeaderBinding, dialect: CSVDialect) {
    self.dialect = dialect
    builder = RecordBuilder(projection, lineEnd: dialect.lineEnd)
    columns = CSVColumns(projection, binding, width: builder.width)
  }

  /// The chunk's batches and rejects, places relative to the chunk.
  public func decode(_ chunk: Chunk) -> DecodedChunk {
    let bytes = chunk.bytes.span
    var result = DecodedChunk()
    var scanner = CSVRowScanner(dialect, columns, chunk)
    var batch = BatchBuilder(builder, byteCount: bytes.count)
    while scanner.scan(rows: BatchBuilder.tableRows, bytes) {
      batch.add(
        scanner.cells.table, bytes, scanner.cells.faults, rejected: &result.rejects)
      guard batch.isFull else { continue }
      result.batches.append(batch.batch())
      batch = BatchBuilder(builder, byteCount: bytes.count)
    }
    if batch.rowCount > 0 { result.batches.append(batch.batch()) }
    result.lines = scanner.line
    result.records = scanner.cells.records
    return result
  }
}
