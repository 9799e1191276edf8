public import Diagnostics

/// The form of a file of many members.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// Separated by commas, by tabs, or a JSON object a line.
  case csv, tsv, ndjson

  /// The form that a file name's ending tells: `.csv`, `.tsv`, `.ndjson`, `.jsonl`.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "ndjson", "jsonl": self = .ndjson
    default: return nil
    }
  }
}

/// Reads a file of members in chunks. The one way to read many, whatever their format.
///
/// In sequence:
///
///     while let chunk = try reader.next() { use(chunk.batches, chunk.rejects) }
///
/// Over several threads: hand each `nextChunk()` with a copy of `decoder` to a task, and `place`
/// the results in order, starting from `firstOrigin`.
public struct RecordReader {
  /// Decodes what `nextChunk` gives; copies may be used on several threads.
  public let decoder: ChunkDecoder
  /// Which columns hold which facts; `nil` for formats without a header.
  public let binding: HeaderBinding?
  /// What lies before the first record: the header's lines.
  public let firstOrigin: ChunkOrigin
  private var chunker: Chunker
  private var pending: Chunk?
  private var origin: ChunkOrigin

  init(
    _ chunker: Chunker, first: Chunk?, decoder: ChunkDecoder, binding: HeaderBinding? = nil,
    origin: ChunkOrigin = ChunkOrigin()
  ) {
    self.chunker = chunker
    self.decoder = decoder
    self.binding = binding
    self.origin = origin
    pending = first
    firstOrigin = origin
  }

  /// The next piece of the file, not decoded, or `nil` at the end.
  public mutating func nextChunk() throws(FileFailure) -> Chunk? {
    guard let chunk = pending else { return try chunker.next() }
    pending = nil
    return chunk
  }

  /// Where chunks of `nextChunk` may go that nobody reads any more: their memory serves later ones.
  package var spent: Pool<Chunk> { chunker.spent }

  /// The next piece of the file, decoded, with lines and records counted from the file's start.
  public mutating func next() throws(FileFailure) -> DecodedChunk? {
    guard let chunk = try nextChunk() else { return nil }
    var decoded = decoder.decode(chunk)
    spent.give(chunk)
    decoded.place(at: &origin)
    return decoded
  }
}

/// Decodes chunks of one file; may be used by several threads at once.
public enum ChunkDecoder: Sendable {
  /// Of a CSV or TSV file, with its header bound.
  case csv(CSVChunkDecoder)
  /// Of a file with a JSON object a line.
  case ndjson(NDJSONChunkDecoder)

  /// The chunk's batches and rejects, places relative to the chunk.
  public func decode(_ chunk: Chunk) -> DecodedChunk {
    switch self {
    case .csv(let decoder): decoder.decode(chunk)
    case .ndjson(let decoder): decoder.decode(chunk)
    }
  }
}

extension RecordReader {
  /// Opens members in any format; `nil`, with errors in `sink`, when the header can't be used.
  public static func open(
    _ source: any ByteSource, name: String, format: RecordFormat, _ projection: Projection,
    dialect: CSVDialect? = nil, files: inout SourceFiles, into sink: inout DiagnosticSink,
    chunkSize: Int = RecordLimits.chunkBytes
  ) throws(FileFailure) -> RecordReader? {
    switch format {
    case .csv, .tsv:
      try csv(
        source, name: name, projection, dialect: dialect ?? (format == .tsv ? .tab : .comma),
        files: &files, into: &sink, chunkSize: chunkSize)
    case .ndjson:
      try ndjson(source, projection, chunkSize: chunkSize)
    }
  }

  /// Opens an NDJSON file, a byte order mark at its start left out.
  public static func ndjson(
    _ source: any ByteSource, _ projection: Projection,
    chunkSize: Int = RecordLimits.chunkBytes
  ) throws(FileFailure) -> RecordReader {
    var chunker = Chunker(source, framing: .lines, size: chunkSize)
    var first = try chunker.next()
    if let bytes = first?.bytes, bytes.starts(with: ByteOrderMark.utf8) { first?.start = 3 }
    return RecordReader(
      chunker, first: first, decoder: .ndjson(NDJSONChunkDecoder(projection)))
  }
}
