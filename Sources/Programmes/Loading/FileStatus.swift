import Glibc
import SystemPackage

/// What the file system says of a path, links followed.
struct FileStatus {
  enum Kind { case file, directory, other }

  /// Names a file or directory on this machine.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let identity: Identity

  init(_ path: String) throws(Errno) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Errno(rawValue: errno) }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// The names in a directory, in no order, without those that start with a dot.
func visibleNames(in directory: String) throws(Errno) -> [String] {
  guard let stream = opendir(directory) else { throw Errno(rawValue: errno) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}
