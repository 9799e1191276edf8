import Glibc
import Synchronization

/// The passing names of the files that this process is writing, for who must end it at once.
public enum UnfinishedFiles {
  private static let names = Mutex<Set<String>>([])

  static func add(_ name: String) { names.withLock { _ = $0.insert(name) } }

  static func remove(_ name: String) { names.withLock { _ = $0.remove(name) } }

  /// Removes them all from disk; what is committed already stays.
  public static func discardAll() {
    names.withLock { names in
      for name in names { unlink(name) }
      names.removeAll()
    }
  }
}
