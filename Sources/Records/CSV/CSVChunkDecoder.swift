/// Turns chunks of one CSV file into batches. A value, so that several threads can each decode a
/// chunk of their own.
public struct CSVChunkDecoder: Sendable {
  private let dialect: CSVDialect
  private let builder: RecordBuilder
  private let slots: [Int]

  init(_ projection: Projection, binding: HeaderBinding, dialect: CSVDialect) {
    self.dialect = dialect
    builder = RecordBuilder(projection, lineEnd: dialect.lineEnd)
    let slotOfField = projection.slotOfField
    slots = binding.fields.map { field in field.flatMap { slotOfField[$0] } ?? -1 }
  }

  /// The chunk's batches and rejects, places relative to the chunk.
  public func decode(_ chunk: Chunk) -> DecodedChunk {
    let bytes = chunk.bytes.span
    var result = DecodedChunk()
    var scanner = CSVScanner(dialect, from: chunk.start)
    var cells = CSVTableCells(
      slots: slots, keySlot: builder.projection.keySlot, width: builder.width)
    var hasMore = true
    while hasMore {
      cells.removeAll()
      while hasMore, cells.table.rowCount < RecordLimits.batchRows {
        hasMore = scanner.scanRecord(bytes, isFinal: true, into: &cells)
      }
      guard cells.table.rowCount > 0 else { break }
      let batch = builder.batch(of: &cells.table, bytes, cells.faults, rejected: &result.rejects)
      result.batches.append(batch)
    }
    result.lines = scanner.line
    result.records = cells.records
    return result
  }
}
