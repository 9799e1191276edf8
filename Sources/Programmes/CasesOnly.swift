import Diagnostics

/// Tells rule files that hold nothing but worked examples, without reading them as YAML.
enum CasesOnly {
  /// Whether the first key of the file is `cases:` and no second document follows.
  ///
  /// Only what is certain counts: a line that starts with `---` or `%` always marks a document or a
  /// directive, wherever it stands, and then the answer is no.
  static func holds(_ bytes: [UInt8]) -> Bool {
    var hasCases = false
    var start = 0
    while start < bytes.count {
      if marksDocument(bytes, lineStart: start) { return false }
      let end = bytes.firstLineFeed(from: start) ?? bytes.count
      if !hasCases, !isBlank(bytes[start..<end]) {
        guard bytes[start...].starts(with: "cases:".utf8) else { return false }
        hasCases = true
      }
      start = end + 1
    }
    return hasCases
  }

  private static func marksDocument(_ bytes: [UInt8], lineStart: Int) -> Bool {
    switch bytes[lineStart] {
    case UInt8(ascii: "%"): true
    case UInt8(ascii: "-"): bytes[lineStart...].starts(with: "---".utf8)
    default: false
    }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
    return content == nil || content == UInt8(ascii: "#")
  }
}
