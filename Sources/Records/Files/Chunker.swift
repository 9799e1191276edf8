import Glibc

/// A piece of a member file that holds whole records only, so it can be decoded on its own.
public struct Chunk: Sendable {
  /// The text of the file, byte for byte; at most one record is cut short, for being too long.
  public internal(set) var bytes: [UInt8]
  /// Where its first record starts: behind the header in the first chunk of a CSV file.
  public internal(set) var start = 0
  /// Where the cells of CSV end, block by block from the first byte on, as far as that was found out
  /// when the chunk was cut.
  var marks: [CSVMarks] = []
}

/// How the records of a file are told apart.
enum RecordFraming: Sendable {
  /// A record a line, whatever is in it.
  case lines
  case csv(CSVDialect)

  var lineEnd: UInt8 {
    switch self {
    case .lines: UInt8(ascii: "\n")
    case .csv(let dialect): dialect.lineEnd
    }
  }

  /// The end of the last whole record of `bytes`, or 0; more bytes may follow. What is found on the way
  /// is kept in `marks`.
  func lastBoundary(_ bytes: Span<UInt8>, _ marks: inout [CSVMarks]) -> Int {
    switch self {
    case .lines: ByteSearch.end(ofLastLine: bytes, lineEnd)
    case .csv(let dialect):
      // Without quotes every line end ends a record; finding that out is many times faster.
      ByteSearch.contains(dialect.quote, bytes)
        ? CSVScanner.lastBoundary(bytes, dialect, &marks)
        : ByteSearch.end(ofLastLine: bytes, lineEnd)
    }
  }
}

/// Cuts a source into chunks at the ends of records.
///
/// A record longer than the limit is cut short to one byte more than it, so that the decoder still
/// sees, and says, that it is too long while memory stays bounded.
struct Chunker {
  private var source: any ByteSource
  var framing: RecordFraming
  private let size: Int
  private var carry: [UInt8] = []
  private var isAtEnd = false
  /// Chunks that nobody reads any more, to be filled again: fresh memory costs more than the filling.
  let spent = Pool { Chunk(bytes: []) }
  /// Room for what the chunk before leaves over, which is less than a record.
  private static let slack = 64 << 10

  init(_ source: any ByteSource, framing: RecordFraming, size: Int = RecordLimits.chunkBytes) {
    self.source = source
    self.framing = framing
    self.size = max(1, size)
  }

  /// The next chunk, or `nil` at the end. Never empty.
  mutating func next() throws(FileFailure) -> Chunk? {
    var (buffer, marks) = emptyChunk()
    buffer += carry
    carry = []
    while !isAtEnd {
      isAtEnd = try source.append(to: &buffer, atMost: size) < size
      if isAtEnd { break }
      marks.removeAll(keepingCapacity: true)
      let boundary = framing.lastBoundary(buffer.span, &marks)
      if boundary > 0 {
        carry = Array(buffer[boundary...])
        buffer.removeLast(buffer.count - boundary)
        return Chunk(bytes: buffer, marks: marks)
      }
      if buffer.count > RecordLimits.recordBytes { try skipLine(&buffer) }
    }
    return buffer.isEmpty ? nil : Chunk(bytes: buffer)
  }

  /// Memory for a chunk that starts with what is carried over.
  private func emptyChunk() -> (bytes: [UInt8], marks: [CSVMarks]) {
    var chunk = spent.take()
    chunk.bytes.removeAll(keepingCapacity: true)
    chunk.bytes.reserveCapacity(max(carry.count, Self.slack) + size)
    chunk.marks.removeAll(keepingCapacity: true)
    if case .csv = framing { chunk.marks.reserveCapacity(chunk.bytes.capacity / ByteBlock.size) }
    return (chunk.bytes, chunk.marks)
  }

  /// Reads on to the end of a line that is too long, and keeps its beginning.
  private mutating func skipLine(_ buffer: inout [UInt8]) throws(FileFailure) {
    buffer.removeLast(buffer.count - RecordLimits.recordBytes - 1)
    while !isAtEnd {
      var part: [UInt8] = []
      isAtEnd = try source.append(to: &part, atMost: size) < size
      guard let end = part.firstIndex(of: framing.lineEnd) else { continue }
      buffer.append(contentsOf: part[end...])
      return
    }
  }
}

/// Searches that the C library does with vector instructions.
enum ByteSearch {
  static func contains(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
    }
  }

  /// The offset behind the last `lineEnd`, or 0.
  static func end(ofLastLine bytes: Span<UInt8>, _ lineEnd: UInt8) -> Int {
    bytes.withUnsafeBytes { buffer in
      buffer.lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    }
  }

  /// The offset of the first `byte` at or after `start`, or `nil`.
  static func first(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
