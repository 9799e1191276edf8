import Columns

/// What a survey needs of one chunk; made on any thread.
public struct SurveyedChunk: Sendable {
  /// Rejects and extent; the rows are forgotten.
  var decoded: DecodedChunk
  /// By fact, how many rows have a value.
  var filled: [Int]
  /// The facts for which an object of the chunk has a key.
  var presentKeys: [Int] = []
  /// Keys that are no fact's, each with its first line in the chunk, from 1.
  var unknownKeys: [(name: String, line: Int)] = []
}

/// Decodes chunks with every fact of the rules, whether or not a programme asks for it.
public struct MemberSurveyor: Sendable {
  private let decoder: ChunkDecoder
  private let keys: NDJSONKeyScanner?
  private let spent: Pool<Chunk>

  /// Of the file that `reader` reads, with all facts projected.
  public init(_ reader: RecordReader, _ schema: Schema) {
    decoder = reader.decoder
    spent = reader.spent
    keys = if case .ndjson = reader.decoder { NDJSONKeyScanner(schema) } else { nil }
  }

  /// Looks at one chunk, whose memory then serves a later one.
  public func survey(_ chunk: consuming Chunk) -> SurveyedChunk {
    let decoded = decoder.decode(chunk)
    var filled: [Int] = []
    for batch in decoded.batches {
      let counts = batch.columns.map { $0.validity?.presentCount ?? batch.count }
      filled = filled.isEmpty ? counts : zip(filled, counts).map(+)
    }
    var result = SurveyedChunk(decoded: decoded, filled: filled)
    result.decoded.dropBatches()
    keys?.scan(chunk, into: &result)
    spent.give(chunk)
    return result
  }
}

/// Finds the keys of a file with a JSON object a line, which has no header that names them.
struct NDJSONKeyScanner: Sendable {
  private let scanner: JSONRecordScanner
  private let width: Int

  init(_ schema: Schema) {
    width = schema.fields.count
    scanner = JSONRecordScanner(keys: JSONKeys(schema.fields, slots: Array(0..<width)))
  }

  /// Objects that are no JSON are passed over: they are rejects.
  func scan(_ chunk: Chunk, into result: inout SurveyedChunk) {
    let bytes = chunk.bytes.span
    var present = [Bool](repeating: false, count: width)
    var known: Set<String> = []
    var line = 0
    var start = chunk.start
    while start < bytes.count {
      let end = ByteSearch.first(UInt8(ascii: "\n"), bytes, from: start) ?? bytes.count
      line += 1
      for name in names(in: start..<end, bytes, &present) where known.insert(name).inserted {
        if known.count <= MemberSurvey.shownKeys { result.unknownKeys.append((name, line)) }
      }
      start = end + 1
    }
    result.presentKeys = present.indices.filter { present[$0] }
  }

  private func names(
    in line: Range<Int>, _ bytes: Span<UInt8>, _ present: inout [Bool]
  ) -> [String] {
    var unknown: [String] = []
    var table = CellTable(width: width)
    table.appendRow(RecordPlace(start: UInt32(line.lowerBound), line: 0, ordinal: 0))
    var json = JSONScanner(line)
    var faults: [LocatedFault] = []
    guard line.count <= RecordLimits.recordBytes, json.peek(bytes) == UInt8(ascii: "{") else {
      return []
    }
    do throws(JSONFault) {
      try scanner.scan(&json, bytes, into: &table, &faults) { unknown.append($0.path) }
    } catch {
      return []
    }
    for slot in 0..<width where table[slot].kind != .absent { present[slot] = true }
    return unknown
  }
}
