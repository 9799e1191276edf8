import Glibc
import SystemPackage

/// A folder that nobody but the user can look into or change: only there is what a program left for
/// itself to be trusted.
enum PrivateFolder {
  /// No file in it is longer.
  private static let fileLimit = 64 << 20

  /// Whether the path is such a folder, and the user's own.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  /// Makes it where it is missing, in a folder that may be missing too; `false` if it is not, or not
  /// the user's alone.
  static func make(_ path: String) -> Bool {
    if isThere(path) { return true }
    if let parent = path.lastIndex(of: "/") { mkdir(String(path[..<parent]), 0o700) }
    mkdir(path, 0o700)
    return isThere(path)
  }

  /// The bytes of a file in it; `nil` for what is no plain file or can't be read.
  static func read(_ path: String) -> [UInt8]? {
    let options: FileDescriptor.OpenOptions = [.closeOnExec, .noFollow, .nonBlocking]
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: options)
    else { return nil }
    defer { try? file.close() }
    var status = stat()
    guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= fileLimit
    else { return nil }
    return readAll(file, count: Int(status.st_size))
  }

  /// Exactly `count` bytes; the rest of a file that has become longer is left.
  private static func readAll(_ file: FileDescriptor, count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        guard let read = try? file.read(into: rest), read > 0 else { return }
        filled += read
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
