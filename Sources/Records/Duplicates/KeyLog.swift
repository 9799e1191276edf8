import Glibc
import SystemPackage

/// All keys of a run in the order of the file, to be read again from the start.
///
/// The first 4 MiB stay in memory. What is beyond goes to a file without a name in `$TMPDIR` (or
/// `/tmp`), which is gone with the process however it ends; so memory does not grow with the run.
final class KeyLog {
  private static let bufferBytes = 4 << 20

  /// Where a chunk's keys start: its size, and the lines before it.
  private static let headerBytes = 16

  private var buffer: [UInt8] = []
  private var file: FileDescriptor?
  private var fileBytes: Int64 = 0
  /// How many keys.
  private(set) var count = 0

  deinit { try? file?.close() }

  /// Adds the keys of the next chunk of the file.
  func append(_ keys: ChunkKeys, linesBefore: Int) throws(FileFailure) {
    guard keys.count > 0 else { return }
    for number in [UInt64(keys.packed.count), UInt64(linesBefore)] {
      withUnsafeBytes(of: number) { buffer.append(contentsOf: $0) }
    }
    buffer += keys.packed
    count += keys.count
    if buffer.count >= Self.bufferBytes { try spill() }
  }

  /// Every key with its 1-based line, in the order of the file.
  func forEach(
    _ body: (UnsafeRawBufferPointer, _ line: Int) -> Void
  ) throws(FileFailure) {
    var position: Int64 = 0
    var chunk: [UInt8] = []
    while position < fileBytes {
      let header = try read(Self.headerBytes, at: position, into: &chunk)
      let (size, lines) = chunk.withUnsafeBytes { Self.header($0, at: 0) }
      _ = try read(size, at: position + Int64(header), into: &chunk)
      chunk.withUnsafeBytes { Self.forEachKey($0, linesBefore: lines, body) }
      position += Int64(header + size)
    }
    buffer.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let (size, lines) = Self.header(bytes, at: start)
        start += Self.headerBytes
        let keys = UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])
        Self.forEachKey(keys, linesBefore: lines, body)
        start += size
      }
    }
  }

  private static func header(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> (size: Int, lines: Int) {
    let size = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let lines = bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
    return (Int(size), Int(lines))
  }

  @inline(__always)
  private static func forEachKey(
    _ packed: UnsafeRawBufferPointer, linesBefore: Int,
    _ body: (UnsafeRawBufferPointer, _ line: Int) -> Void
  ) {
    var position = 0
    var line = linesBefore
    while position < packed.count {
      let length = VariableLength.read(packed, &position)
      line += VariableLength.read(packed, &position)
      body(UnsafeRawBufferPointer(rebasing: packed[position..<position + length]), line)
      position += length
    }
  }
}

// The file.
extension KeyLog {
  private static var folder: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }

  private func spill() throws(FileFailure) {
    do {
      let file = try file ?? Self.namelessFile()
      self.file = file
      fileBytes += Int64(try file.writeAll(buffer))
      buffer.removeAll(keepingCapacity: true)
    } catch {
      throw .unwritable(Self.folder, error as? Errno ?? .ioError)
    }
  }

  private static func namelessFile() throws -> FileDescriptor {
    var name = Array("\(folder)/benefits-keys-XXXXXX".utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    unlink(name)
    return FileDescriptor(rawValue: number)
  }

  /// Fills `bytes` with `count` bytes of the file; returns how many.
  private func read(
    _ count: Int, at position: Int64, into bytes: inout [UInt8]
  ) throws(FileFailure) -> Int {
    do {
      bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
        while written < count, let file {
          let free = UnsafeMutableRawBufferPointer(buffer)[written...]
          let part = try file.read(
            fromAbsoluteOffset: position + Int64(written),
            into: UnsafeMutableRawBufferPointer(rebasing: free))
          // The file is ours alone, so it is as long as we made it.
          guard part > 0 else { throw Errno.ioError }
          written += part
        }
      }
      return count
    } catch {
      throw .unreadable(Self.folder, error as? Errno ?? .ioError)
    }
  }
}
