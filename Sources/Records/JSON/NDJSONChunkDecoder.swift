/// Turns chunks of one NDJSON file — a JSON object a line — into batches.
public struct NDJSONChunkDecoder: Sendable {
  private let builder: RecordBuilder
  private let scanner: JSONRecordScanner
  private let quickScanner: QuickRecordScanner

  init(_ projection: Projection) {
    builder = RecordBuilder(projection)
    let keys = JSONKeys(projection.schema.fields, slots: projection.slotOfField)
    scanner = JSONRecordScanner(keys: keys)
    quickScanner = QuickRecordScanner(
      keys, fields: projection.slots.map { projection.schema.fields[$0] })
  }

  /// The chunk's batches and rejects, places relative to the chunk. Blank lines are no records.
  public func decode(_ chunk: Chunk) -> DecodedChunk {
    let bytes = chunk.bytes.span
    var result = DecodedChunk()
    var table = CellTable(width: builder.width)
    var faults: [LocatedFault] = []
    var batch = BatchBuilder(builder, byteCount: bytes.count)
    var quick = quickScanner
    var position = chunk.start
    while position < bytes.count {
      let end = ByteSearch.first(UInt8(ascii: "\n"), bytes, from: position)
      let line = position..<(end ?? bytes.count)
      if !FieldParsing.trimmedRange(bytes.extracting(line)).isEmpty {
        table.appendRow(
          RecordPlace(
            start: UInt32(position), line: UInt32(result.lines), ordinal: UInt32(result.records)))
        result.records += 1
        if !quick.scan(line, bytes, into: &table) {
          table.clearLastRow()
          scan(line, bytes, into: &table, &faults)
        }
      }
      if end != nil { result.lines += 1 }
      position = line.upperBound + 1
      guard table.rowCount == BatchBuilder.tableRows else { continue }
      batch.add(table, bytes, faults, rejected: &result.rejects)
      table.removeAll()
      faults.removeAll()
      guard batch.isFull else { continue }
      result.batches.append(batch.batch())
      batch = BatchBuilder(builder, byteCount: bytes.count)
    }
    if table.rowCount > 0 { batch.add(table, bytes, faults, rejected: &result.rejects) }
    if batch.rowCount > 0 { result.batches.append(batch.batch()) }
    return result
  }

  private func scan(
    _ line: Range<Int>, _ bytes: Span<UInt8>, into table: inout CellTable,
    _ faults: inout [LocatedFault]
  ) {
    do throws(JSONFault) {
      guard line.count <= RecordLimits.recordBytes else {
        throw JSONFault(.tooLong, at: line.lowerBound)
      }
      var json = JSONScanner(line)
      guard json.peek(bytes) == UInt8(ascii: "{") else {
        throw JSONFault(.notAnObject, at: json.position)
      }
      try scanner.scan(&json, bytes, into: &table, &faults)
      try json.expectEnd(bytes)
    } catch {
      table.clearLastRow(except: builder.projection.keySlot)
      let found = LocatedFault.excerpt(
        bytes.extracting(min(error.offset, line.upperBound)..<line.upperBound))
      faults.append(
        LocatedFault(row: table.rowCount - 1, error.fault, offset: error.offset, found: found))
    }
  }
}
