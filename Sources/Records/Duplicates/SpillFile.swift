import Glibc
import SystemPackage

/// A file without a name in `$TMPDIR` (or `/tmp`), for what does not fit into memory. It is gone with
/// the process, however that ends, and nobody else can open it.
final class SpillFile {
  private let descriptor: FileDescriptor
  /// How many bytes were written.
  private(set) var count = 0

  init() throws(FileFailure) {
    var name = Array("\(Self.folder)/benefits-keys-XXXXXX".utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else { throw .unwritable(Self.folder, Errno(rawValue: errno)) }
    unlink(name)
    descriptor = FileDescriptor(rawValue: number)
  }

  deinit { try? descriptor.close() }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    do {
      count += try descriptor.writeAll(bytes)
    } catch {
      throw .unwritable(Self.folder, error as? Errno ?? .ioError)
    }
  }

  /// Fills `buffer` with the bytes from `position` on. Precondition: they were written.
  func read(
    _ position: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) {
    do {
      var done = 0
      while done < buffer.count {
        let part = try descriptor.read(
          fromAbsoluteOffset: Int64(position + done),
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
        // The file is ours alone, so it is as long as we made it.
        guard part > 0 else { throw Errno.ioError }
        done += part
      }
    } catch {
      throw .unreadable(Self.folder, error as? Errno ?? .ioError)
    }
  }

  private static var folder: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
