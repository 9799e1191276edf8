public import Diagnostics
public import SystemPackage

/// Why a file could not be read or written.
public enum FileFailure: Error, Sendable, Hashable {
  /// There is no file of this name.
  case missing(String)
  /// The name is that of a directory.
  case directory(String)
  /// The file of this name can't be opened or read, for the system's reason.
  case unreadable(String, Errno)
  /// The file of this name can't be made or written, for the system's reason.
  case unwritable(String, Errno)
  /// Whoever read our output has gone away; a command ends quietly.
  case closedPipe

  /// What to tell the user; quiet ends never get here, but have words too.
  public var diagnostic: Diagnostic {
    switch self {
    case .missing(let name):
      FileMessages.missing(name)
    case .directory(let name):
      FileMessages.directory(name)
    case .unreadable(let name, let error):
      FileMessages.unreadable(name, reason: FileMessages.reason(error))
    case .unwritable(let name, let error):
      FileMessages.unwritable(name, reason: FileMessages.reason(error))
    case .closedPipe:
      FileMessages.closedPipe
    }
  }
}
