import Glibc
import SystemPackage

/// What stands under the name of an output file.
enum OutputTarget {
  /// A file, or nothing yet: the new file is put in its place when it is whole. A link has been
  /// followed, so that it stays a link; a file's permissions pass on to the new one.
  case file(FilePath, FilePermissions)
  /// A device or a pipe, which is written to as it is: it cannot be replaced.
  case stream

  init(_ name: String) throws(Errno) {
    var status = stat()
    guard stat(name, &status) == 0 else {
      guard errno == ENOENT else { throw Errno(rawValue: errno) }
      self = .file(FilePath(name), [.ownerReadWrite, .groupRead, .otherRead])
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isDirectory
    case S_IFREG:
      self = .file(Self.followingLinks(name), FilePermissions(rawValue: status.st_mode & 0o777))
    default: self = .stream
    }
  }

  private static func followingLinks(_ name: String) -> FilePath {
    guard let resolved = realpath(name, nil) else { return FilePath(name) }
    defer { free(resolved) }
    return FilePath(String(cString: resolved))
  }
}
