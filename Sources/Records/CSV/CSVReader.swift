public import Diagnostics

extension RecordReader {
  /// Opens a CSV file and binds its header; `nil`, with errors in `sink`, when that can't be.
  ///
  /// The header's text is added to `files` under `name`, for the diagnostics to point into.
  public static func csv(
    _ source: any ByteSource, name: String, _ projection: Projection,
    dialect: CSVDialect = .comma, files: inout SourceFiles, into sink: inout DiagnosticSink,
    chunkSize: Int = RecordLimits.chunkBytes
  ) throws(FileFailure) -> RecordReader? {
    var start = try CSVStart(source, dialect, chunkSize: chunkSize)
    guard let header = try start.readHeader(), var first = start.first else {
      sink.add(HeaderMessages.empty(name))
      return nil
    }
    let text = Array(first.bytes[..<start.scanner.position])
    let file = files.add(SourceFile(name: name, bytes: text))
    if let fault = header.fault {
      let location = SourceLocation(file: file, span: SourceSpan(header.range))
      sink.add(HeaderMessages.broken(fault, at: location))
      return nil
    }
    guard
      let binding = HeaderBinding(header, schema: projection.schema, file: file, into: &sink)
    else { return nil }
    first.start = start.scanner.position
    let decoder = CSVChunkDecoder(projection, binding: binding, dialect: start.dialect)
    return RecordReader(
      start.chunker, first: first, decoder: .csv(decoder), binding: binding,
      origin: ChunkOrigin(lines: start.emptyLines + start.scanner.line))
  }
}

/// The beginning of a CSV file: the first chunk, the line ends it uses, and its header.
private struct CSVStart {
  private(set) var chunker: Chunker
  private(set) var first: Chunk?
  let dialect: CSVDialect
  private(set) var scanner: CSVScanner
  /// Lines of chunks before the first that holds a record.
  private(set) var emptyLines = 0

  /// The line ends must be known before the file can be cut at them, so the first bytes are looked
  /// at and then read again, from memory.
  init(
    _ source: any ByteSource, _ dialect: CSVDialect, chunkSize: Int
  ) throws(FileFailure) {
    var rest = source
    var beginning: [UInt8] = []
    while !beginning.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      guard beginning.count <= RecordLimits.recordBytes,
        try rest.append(to: &beginning, atMost: 64 << 10) > 0
      else { break }
    }
    // A CR at the very end may be half of a CRLF.
    if beginning.last == UInt8(ascii: "\r") { _ = try rest.append(to: &beginning, atMost: 1) }
    // Before anything is cut: a quote right behind the mark opens a cell.
    if beginning.starts(with: ByteOrderMark.utf8) { beginning.removeFirst(3) }
    self.dialect = dialect.withLineEnd(of: beginning.span)
    let whole = JoinedSource(beginning: MemorySource(beginning), rest: rest)
    chunker = Chunker(whole, framing: .csv(self.dialect), size: chunkSize)
    first = try chunker.next()
    scanner = CSVScanner(self.dialect)
  }

  /// The first record, behind empty lines; `nil` if there is none.
  mutating func readHeader() throws(FileFailure) -> CSVHeader? {
    while let chunk = first {
      var header = CSVHeader()
      if scanner.scanRecord(chunk.bytes.span, isFinal: true, into: &header) { return header }
      emptyLines += scanner.line
      first = try chunker.next()
      scanner = CSVScanner(dialect)
    }
    return nil
  }
}

/// Some bytes already read, and then the rest of where they came from.
private struct JoinedSource: ByteSource {
  var beginning: MemorySource
  var rest: any ByteSource

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    let count = beginning.read(into: buffer)
    return count > 0 ? count : try rest.read(into: buffer)
  }
}
