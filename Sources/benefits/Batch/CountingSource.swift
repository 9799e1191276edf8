import Glibc
import Records

/// A file that tells how much of it has been read.
final class CountingSource: ByteSource {
  private let file: FileSource
  /// Bytes read so far.
  private(set) var bytesRead = 0

  /// As `FileSource`.
  init(_ name: String) throws(FileFailure) { file = try FileSource(name) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    let count = try file.read(into: buffer)
    bytesRead += count
    return count
  }

  /// The size of a regular file; `nil` for a stream, which has none.
  var bytesInAll: Int? {
    var status = stat()
    guard file.name != "-", stat(file.name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }
}
