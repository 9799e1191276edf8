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

/// A name in a directory.
struct DirectoryEntry {
  let name: String
  /// Whether it is a plain file for certain; a link, or what the file system says nothing about, has to
  /// be looked at.
  let isFile: Bool
}

/// The entries of a directory, in no order, without those that start with a dot.
func visibleEntries(in directory: String) throws(Errno) -> [DirectoryEntry] {
  guard let stream = opendir(directory) else { throw Errno(rawValue: errno) }
  defer { closedir(stream) }
  var entries: [DirectoryEntry] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard !name.hasPrefix(".") else { continue }
    entries.append(DirectoryEntry(name: name, isFile: entry.pointee.d_type == UInt8(DT_REG)))
  }
  return entries
}
