import Glibc
import SystemPackage

/// An output file that appears under its name only when it is whole.
///
/// Bytes go to `.name.tmp-PID` beside it; `commit` renames that, and a file given up without a
/// commit is removed. What a run that was killed could not remove, the next one does. `-` is standard
/// output, which has no such grace; nor has a device or a pipe.
///
///     let file = try AtomicFile("out.csv")
///     try file.write(bytes)
///     try file.commit()
public final class AtomicFile {
  /// Bytes gathered before they are written.
  private static let bufferSize = 256 << 10

  /// A file under its passing name, and the name it is to have.
  private struct Draft {
    let temporary: FilePath
    let final: FilePath
  }

  /// As the user gave it; `-` is standard output.
  public let name: String
  private let descriptor: FileDescriptor
  /// `nil` for what is written to as it is.
  private let draft: Draft?
  /// Whether this is a file that appears when it is whole, not a stream written as we go.
  public var appearsWhole: Bool { draft != nil }
  private var buffer: [UInt8] = []
  private var isOpen = true

  /// Opens the file under its passing name; throws `unwritable` or `directory` where that can't be.
  public init(_ name: String) throws(FileFailure) {
    self.name = name
    // A write to a closed pipe must come back as an error, not as a signal that kills us.
    signal(SIGPIPE, SIG_IGN)
    // Nor a write beyond the size a file may have.
    signal(SIGXFSZ, SIG_IGN)
    guard name != "-" else {
      (descriptor, draft) = (.standardOutput, nil)
      return
    }
    do {
      switch try OutputTarget(name) {
      case .stream:
        (descriptor, draft) = (try FileDescriptor.open(FilePath(name), .writeOnly), nil)
      case .file(let final, let permissions):
        AbandonedDrafts.remove(of: final)
        let temporary = AbandonedDrafts.name(of: final)
        UnfinishedFiles.add(temporary.string)
        descriptor = try FileDescriptor.open(
          temporary, .writeOnly, options: [.create, .truncate], permissions: permissions)
        AbandonedDrafts.keep(descriptor)
        draft = Draft(temporary: temporary, final: final)
      }
    } catch {
      throw Self.failure(error, name)
    }
  }

  deinit { discard() }

  /// Adds bytes; they are written when enough have gathered.
  public func write(_ bytes: [UInt8]) throws(FileFailure) { try add(bytes) }

  /// Adds UTF-8 text; as `write` of bytes.
  public func write(_ text: String) throws(FileFailure) { try add(text.utf8) }

  // Of no use to other modules: what is generic there finds its types anew each time.
  private func add(_ bytes: some Collection<UInt8>) throws(FileFailure) {
    guard bytes.count < Self.bufferSize else {
      try flush()
      return try writeNow(bytes)
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what has gathered.
  public func flush() throws(FileFailure) {
    try writeGathered()
    buffer.removeAll(keepingCapacity: true)
  }

  /// As `writeNow(buffer)`; but `writeAll` is for bytes of any kind, and to make its types at run
  /// time takes longer than to write a letter.
  private func writeGathered() throws(FileFailure) {
    var rest = buffer[...]
    do {
      while !rest.isEmpty {
        rest = rest.dropFirst(try rest.withUnsafeBytes { try descriptor.write($0) })
      }
    } catch {
      throw Self.failure(error, name)
    }
  }

  private func writeNow(_ bytes: some Collection<UInt8>) throws(FileFailure) {
    do {
      _ = try descriptor.writeAll(bytes)
    } catch {
      throw Self.failure(error, name)
    }
  }

  /// Writes the rest and gives the file its name. Nothing can be written afterwards.
  public func commit() throws(FileFailure) {
    try flush()
    guard let draft, isOpen else { return }
    isOpen = false
    defer { UnfinishedFiles.remove(draft.temporary.string) }
    do {
      try descriptor.close()
      try Self.rename(draft.temporary, to: draft.final)
    } catch {
      unlink(draft.temporary.string)
      throw Self.failure(error, name)
    }
  }

  /// Closes and removes an uncommitted file; does nothing after `commit`.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    if descriptor != .standardOutput { try? descriptor.close() }
    guard let draft else { return }
    unlink(draft.temporary.string)
    UnfinishedFiles.remove(draft.temporary.string)
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
