import Glibc
import SystemPackage

/// The passing names of output files, and what is left under them by runs that were killed.
///
/// They hold members' data, so the next run that writes the same file removes them. A draft is
/// abandoned when no process of its number lives and nobody holds its lock: the lock speaks for
/// other machines that share the directory.
enum AbandonedDrafts {
  /// The passing name of `file` for this process.
  static func name(of file: FilePath) -> FilePath {
    file.removingLastComponent().appending("\(prefix(of: file))\(getpid())")
  }

  /// Marks a draft as being written, as long as it is open.
  static func keep(_ draft: FileDescriptor) { _ = flock(draft.rawValue, LOCK_EX | LOCK_NB) }

  /// Removes what nobody is writing any more; what can't be removed stays.
  static func remove(of file: FilePath) {
    let folder = file.removingLastComponent()
    let prefix = prefix(of: file)
    guard let directory = opendir(folder.isEmpty ? "." : folder.string) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      removeUnlessLocked(folder.appending(name))
    }
  }

  private static func removeUnlessLocked(_ draft: FilePath) {
    guard let file = try? FileDescriptor.open(draft, .writeOnly, options: [.noFollow]) else {
      return
    }
    defer { try? file.close() }
    if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 { unlink(draft.string) }
  }

  private static func prefix(of file: FilePath) -> String {
    ".\(file.lastComponent?.string ?? "output").tmp-"
  }
}
