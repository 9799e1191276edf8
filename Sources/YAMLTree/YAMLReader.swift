public import Diagnostics

/// Reads YAML text into trees of nodes.
///
/// Uses libyaml for scanning and parsing: it is the reference implementation, decades in use. It
/// has no opinion on duplicate keys, alias bombs, byte offsets or wording; those are added here.
public enum YAMLReader {
  /// The documents of a file, in order.
  ///
  /// Every fault becomes a diagnostic and reading goes on: a document that can't be parsed is left
  /// out, and reading resumes at the next `---` line. A file without content has no documents.
  public static func read(
    file: FileID, in files: SourceFiles, limits: YAMLLimits = YAMLLimits(),
    into sink: inout DiagnosticSink
  ) -> [YAMLNode] {
    let bytes = files[file].bytes
    let messages = YAMLMessages(file: file, bytes: bytes)
    guard bytes.count <= limits.bytes else {
      sink.add(messages.fileTooLarge(limit: limits.bytes))
      return []
    }
    if let fault = YAMLTextCheck.firstFault(in: bytes) {
      sink.add(messages.unreadableText(fault))
      return []
    }
    return readDocuments(bytes, limits, messages, &sink)
  }

  private static func readDocuments(
    _ bytes: [UInt8], _ limits: YAMLLimits, _ messages: YAMLMessages,
    _ sink: inout DiagnosticSink
  ) -> [YAMLNode] {
    var events = YAMLEventReader(bytes)
    var composer = YAMLComposer(bytes: bytes, limits: limits, messages: messages)
    var broken = 0
    while true {
      do throws(YAMLStop) {
        while try composer.compose(try next(&events), into: &sink) {}
        return composer.documents
      } catch {
        sink.add(messages.diagnostic(of: error))
        composer.abandonDocument()
        broken += 1
        let place = max(error.offset, events.origin + 1)
        guard error.isConfined, broken < limits.brokenDocuments,
          let next = nextDocument(in: bytes, from: place)
        else { return composer.documents }
        events.restart(at: next)
      }
    }
  }

  private static func next(_ events: inout YAMLEventReader) throws(YAMLStop) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw .syntax(error)
    }
  }

  /// The offset of the first `---` line that starts at `offset` or later.
  private static func nextDocument(in bytes: [UInt8], from offset: Int) -> Int? {
    var start = offset
    while start < bytes.count {
      let atLineStart = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
      if atLineStart, bytes[start...].starts(with: "---".utf8),
        start + 3 == bytes.count || YAMLBytes.isWhite(bytes[start + 3])
      {
        return start
      }
      guard let lineBreak = bytes.firstLineFeed(from: start) else { return nil }
      start = lineBreak + 1
    }
    return nil
  }
}

/// Why a document could not be read to its end.
enum YAMLStop: Error {
  case syntax(YAMLProblem)
  case tooDeep(offset: Int, limit: Int)
  case tooManyNodes(offset: Int, limit: Int)
  case aliasExpansion(name: String, span: SourceSpan, limit: Int)

  var offset: Int {
    switch self {
    case .syntax(let problem): problem.offset
    case .tooDeep(let offset, _), .tooManyNodes(let offset, _): offset
    case .aliasExpansion(_, let span, _): Int(span.start)
    }
  }

  /// Whether later documents of the file can still be read; a count that is used up can not.
  var isConfined: Bool {
    switch self {
    case .syntax, .tooDeep: true
    case .tooManyNodes, .aliasExpansion: false
    }
  }
}
