import Columns
import SystemPackage

/// Bytes to be read once, from the start.
public protocol ByteSource {
  /// Fills at most the whole buffer and says how many bytes it wrote; 0 only at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int
}

/// Bytes that are already in memory.
public struct MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>

  /// Starts at the first byte.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Never fails.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let taken = rest.prefix(buffer.count)
    buffer.copyBytes(from: taken)
    rest = rest.dropFirst(taken.count)
    return taken.count
  }
}

/// A file, or standard input.
public final class FileSource: ByteSource {
  /// The name as the user gave it; `-` for standard input.
  public let name: String
  private let descriptor: FileDescriptor

  /// Opens the file called `name` (`-` is standard input) and makes sure that it can be read.
  public init(_ name: String) throws(FileFailure) {
    self.name = name
    guard name != "-" else {
      descriptor = .standardInput
      return
    }
    do {
      descriptor = try FileDescriptor.open(FilePath(name), .readOnly)
    } catch {
      throw Self.failure(error, name)
    }
    // A directory opens but cannot be read, which is better said before anything else is done.
    do {
      _ = try withUnsafeTemporaryAllocation(byteCount: 0, alignment: 1) {
        try descriptor.read(into: $0)
      }
    } catch {
      try? descriptor.close()
      throw Self.failure(error, name)
    }
  }

  deinit {
    if descriptor != .standardInput { try? descriptor.close() }
  }

  /// Blocks until there is something to read; throws `unreadable` or `directory`.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    do {
      return try descriptor.read(into: buffer)
    } catch {
      throw Self.failure(error, name)
    }
  }

  /// The whole of a small file; one byte more than `limit` is read, so that the caller can tell.
  public static func contents(of name: String, limit: Int) throws(FileFailure) -> [UInt8] {
    var source = try FileSource(name)
    return try source.readAll(limit: limit + 1)
  }

  private static func failure(_ error: any Error, _ name: String) -> FileFailure {
    switch error as? Errno {
    case .noSuchFileOrDirectory?: .missing(name)
    case .isDirectory?: .directory(name)
    case let errno: .unreadable(name, errno ?? .ioError)
    }
  }
}

extension ByteSource {
  /// Everything up to `limit` bytes.
  mutating func readAll(limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = min(64 << 10, limit - bytes.count)
      guard try append(to: &bytes, atMost: count) > 0 else { break }
    }
    return bytes
  }

  /// Appends at most `count` bytes; fewer only at the end. Returns how many.
  mutating func append(to bytes: inout [UInt8], atMost count: Int) throws(FileFailure) -> Int {
    var failure: FileFailure?
    var read = 0
    bytes.append(upTo: count) { room in
      let room = UnsafeMutableRawBufferPointer(room)
      do throws(FileFailure) {
        while read < count {
          let part = try self.read(into: UnsafeMutableRawBufferPointer(rebasing: room[read...]))
          if part == 0 { break }
          read += part
        }
      } catch {
        failure = error
      }
      return read
    }
    if let failure { throw failure }
    return read
  }
}

enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
}
