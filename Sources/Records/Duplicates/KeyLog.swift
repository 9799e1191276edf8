/// All keys of a run in the order of the file, to be read again from the start.
///
/// The first 4 MiB stay in memory, what is beyond goes to a `SpillFile`; so memory does not grow with
/// the run.
final class KeyLog {
  /// The size of a chunk's keys, and the lines before it: two numbers of 64 bits.
  private static let headerBytes = 16

  private let bufferBytes: Int
  private var buffer: [UInt8] = []
  private var file: SpillFile?
  /// The largest chunk's.
  private var chunkBytes = 0
  /// How many keys.
  private(set) var count = 0

  init(bufferBytes: Int) {
    self.bufferBytes = bufferBytes
    // At once, since it would grow when it is large already; what is not used takes no memory.
    buffer.reserveCapacity(bufferBytes)
  }

  /// Adds the keys of the next chunk of the file.
  func append(_ keys: PackedKeys, linesBefore: Int) throws(FileFailure) {
    if buffer.count + Self.headerBytes + keys.bytes.count > bufferBytes { try spill() }
    for number in [keys.bytes.count, linesBefore] {
      withUnsafeBytes(of: number) { buffer.append(contentsOf: $0) }
    }
    buffer += keys.bytes
    count += keys.count
    chunkBytes = max(chunkBytes, keys.bytes.count)
  }

  /// Puts what has gathered on disk.
  private func spill() throws(FileFailure) {
    guard !buffer.isEmpty else { return }
    if file == nil { file = try SpillFile() }
    try file?.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// The packed keys of every chunk with the lines before it, in the order of the file.
  func forEachChunk(
    _ body: (UnsafeRawBufferPointer, _ linesBefore: Int) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    if let file {
      // One buffer for all: many of different sizes would leave holes in memory.
      let chunk = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(Self.headerBytes, chunkBytes), alignment: 8)
      defer { chunk.deallocate() }
      var position = 0
      while position < file.count {
        try file.read(position, into: Self.part(chunk, Self.headerBytes))
        let (size, lines) = Self.header(UnsafeRawBufferPointer(chunk), at: 0)
        position += Self.headerBytes
        try file.read(position, into: Self.part(chunk, size))
        try body(UnsafeRawBufferPointer(Self.part(chunk, size)), lines)
        position += size
      }
    }
    try forEachBufferedChunk(body)
  }

  private func forEachBufferedChunk(
    _ body: (UnsafeRawBufferPointer, _ linesBefore: Int) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    try buffer.withBytes { bytes throws(FileFailure) in
      var start = 0
      while start < bytes.count {
        let (size, lines) = Self.header(bytes, at: start)
        start += Self.headerBytes
        try body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]), lines)
        start += size
      }
    }
  }

  private static func part(
    _ buffer: UnsafeMutableRawBufferPointer, _ count: Int
  ) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
  }

  private static func header(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> (size: Int, lines: Int) {
    (
      bytes.loadUnaligned(fromByteOffset: start, as: Int.self),
      bytes.loadUnaligned(fromByteOffset: start + 8, as: Int.self)
    )
  }
}

extension [UInt8] {
  /// As `withUnsafeBytes`, which does not keep the type of what `body` throws.
  func withBytes(
    _ body: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var failure: FileFailure?
    withUnsafeBytes { bytes in
      do throws(FileFailure) {
        try body(bytes)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
