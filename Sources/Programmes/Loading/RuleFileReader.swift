import Diagnostics
import SystemPackage

/// Reads a rule file whole.
enum RuleFileReader {
  private static let chunkSize = 32 << 10

  /// The bytes; `nil` after a diagnostic if it can't be read or has more than `limit`.
  static func read(
    _ path: String, limit: Int, into sink: inout DiagnosticSink
  ) -> [UInt8]? {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
      guard let bytes = try file.closeAfter({ try read(file, limit: limit) }) else {
        sink.add(RuleMessages.fileTooLarge(path, limit: limit))
        return nil
      }
      return bytes
    } catch {
      let reason = (error as? Errno).map(RuleMessages.reason)
      sink.add(
        RuleMessages.unreadable(path, reason: reason ?? LocalizedText(verbatim: "\(error)")))
      return nil
    }
  }

  private static func read(_ file: FileDescriptor, limit: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    return try withUnsafeTemporaryAllocation(byteCount: chunkSize, alignment: 1) { chunk in
      while true {
        let count = try file.read(into: chunk)
        if count == 0 { return bytes }
        bytes += chunk[..<count]
        if bytes.count > limit { return nil }
      }
    }
  }
}
