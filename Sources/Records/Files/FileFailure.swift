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
  /// Whoever read our output has gone away; a command that only shows something ends quietly.
  case closedPipe
  /// The bytes at this offset (from 0) and 1-based line, where it is known, are nothing in the
  /// encoding.
  case malformed(String, TextEncoding, offset: Int, line: Int?)
  /// The file is in UTF-16.
  case utf16(String)
  /// The file is in GB18030, which the C library of this system can't read.
  case noConverter(String)
  /// The lists in the file take more than this much memory.
  case tooManyElements(String, byteLimit: Int)

  /// What to tell the user.
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
    case .malformed(let name, let encoding, let offset, let line):
      EncodingMessages.malformed(name, encoding, offset: offset, line: line)
    case .utf16(let name):
      EncodingMessages.utf16(name)
    case .noConverter(let name):
      EncodingMessages.noConverter(name)
    case .tooManyElements(let name, let byteLimit):
      FileMessages.tooManyElements(name, byteLimit: byteLimit)
    }
  }
}
