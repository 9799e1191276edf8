import Diagnostics

/// Writes Markdown (CommonMark, with tables as GitHub has them), block by block. Texts are escaped
/// here and nowhere else, so what a record or a rule file says is shown as it stands.
struct MarkdownWriter {
  /// Everything written so far.
  private(set) var markup = ""
  private var isInList = false

  mutating func heading(_ level: Int, _ text: String) {
    block(String(repeating: "#", count: level) + " " + Self.inline(text))
  }

  mutating func paragraph(_ text: String) { block(Self.escaped(text)) }

  mutating func strong(_ text: String) { block("**\(Self.inline(text))**") }

  /// Lines that are shown as they are; the fence is longer than any within.
  mutating func code(_ lines: String) {
    let ticks = lines.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, ticks + 1))
    block("\(fence)text\n\(lines)\(fence)")
  }

  /// An item of a list; a mark or a label in front of it.
  ///
  /// - Parameter depth: 0 for an item of the list itself, 1 for one below an item.
  mutating func item(_ text: String, lead: String = "", depth: Int = 0, isStrong: Bool = false) {
    if !isInList, !markup.isEmpty { markup += "\n" }
    isInList = true
    let content = lead.isEmpty ? Self.escaped(text) : Self.inline(text)
    markup += String(repeating: "  ", count: depth) + "- " + Self.inline(lead)
    markup += isStrong ? "**\(content)**\n" : content + "\n"
  }

  mutating func table(_ header: [String], _ rows: [[String]]) {
    let lines =
      [header.map(Self.inline), header.map { _ in "---" }] + rows.map { $0.map(Self.inline) }
    block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  private mutating func block(_ text: String) {
    if !markup.isEmpty { markup += "\n" }
    markup += text + "\n"
    isInList = false
  }

  /// At the start of a block, where a number, a dash or a plus sign would begin a list.
  static func escaped(_ text: String) -> String {
    let text = inline(text)
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark)
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  /// Within a line: what could be markup, an entity or a tag loses that meaning.
  private static func inline(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      if special.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static let special = Set("\\`*_[]<>#|~&$".unicodeScalars)
}
