import Glibc
import SystemPackage

/// An output file that appears under its name only when it is whole.
///
/// Bytes go to `.name.tmp-PID` beside it; `commit` renames that, and a file given up without a
/// commit is removed. `-` is standard output, which has no such grace.
///
///     let file = try AtomicFile("out.csv")
///     try file.write(bytes)
///     try file.commit()
public final class AtomicFile {
  /// Bytes gathered before they are written.
  private static let bufferSize = 256 << 10

  public let name: String
  private let descriptor: FileDescriptor
  /// Where the bytes go until the file is whole; `nil` for standard output.
  private let temporary: FilePath?
  private var buffer: [UInt8] = []
  private var isOpen = true

  public init(_ name: String) throws(FileFailure) {
    self.name = name
    guard name != "-" else {
      // A write to a closed pipe must come back as an error, not as a signal that kills us.
      signal(SIGPIPE, SIG_IGN)
      (descriptor, temporary) = (.standardOutput, nil)
      return
    }
    let path = FilePath(name)
    let base = path.lastComponent?.string ?? "output"
    let beside = path.removingLastComponent().appending(".\(base).tmp-\(getpid())")
    do {
      descriptor = try FileDescriptor.open(
        beside, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw Self.failure(error, name)
    }
    temporary = beside
  }

  deinit { discard() }

  /// Adds bytes; they are written when enough have gathered.
  public func write(_ bytes: some Collection<UInt8>) throws(FileFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  public func write(_ text: String) throws(FileFailure) { try write(text.utf8) }

  /// Writes what has gathered.
  public func flush() throws(FileFailure) {
    do {
      _ = try descriptor.writeAll(buffer)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      throw Self.failure(error, name)
    }
  }

  /// Writes the rest and gives the file its name. Nothing can be written afterwards.
  public func commit() throws(FileFailure) {
    try flush()
    guard let temporary, isOpen else { return }
    isOpen = false
    do {
      try descriptor.close()
      try Self.rename(temporary, to: FilePath(name))
    } catch {
      unlink(temporary.string)
      throw Self.failure(error, name)
    }
  }

  /// Closes and removes an uncommitted file; does nothing after `commit`.
  public func discard() {
    guard let temporary, isOpen else { return }
    isOpen = false
    try? descriptor.close()
    unlink(temporary.string)
  }

  private static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    if Glibc.rename(old.string, new.string) != 0 { throw Errno(rawValue: errno) }
  }

  private static func failure(_ error: any Error, _ name: String) -> FileFailure {
    switch error as? Errno {
    case .brokenPipe?: .closedPipe
    case .isDirectory?: .directory(name)
    case let errno: .unwritable(name, errno ?? .ioError)
    }
  }
}
