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
      let line = bytes[start...]
      if line.starts(with: "---".utf8) || bytes[start] == UInt8(ascii: "%") { return false }
      let end = line.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if !hasCases, !isBlank(bytes[start..<end]) {
        guard line.starts(with: "cases:".utf8) else { return false }
        hasCases = true
      }
      start = end + 1
    }
    return hasCases
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
    return content == nil || content == UInt8(ascii: "#")
  }
}
