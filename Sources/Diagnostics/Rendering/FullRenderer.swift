/// Diagnostics for a person at a terminal: the place, the line itself, an underline beneath what
/// is wrong, notes and help.
///
/// ```
/// error[yaml.duplicate-key]: the key `title` is written twice
///  --> rules/aid.yaml:3:1
///   |
/// 1 | title: 学费资助
///   | ----- first written here
/// 2 | kind: cash
/// 3 | title: 补贴
///   | ^^^^^
///   |
///   = help: remove one of the two
/// ```
/// Underlines are placed by display width, so they stand right below Chinese text also.
public struct FullRenderer: DiagnosticRenderer {
  private let files: SourceFiles
  private let language: Language
  private let style: TerminalStyle
  private let maximumWidth: Int

  /// - Parameters:
  ///   - color: whether to write ANSI colours.
  ///   - maximumWidth: columns of source text shown; longer lines are cut around the underline.
  public init(
    files: SourceFiles, language: Language, color: Bool = false, maximumWidth: Int = 120
  ) {
    self.files = files
    self.language = language
    self.style = TerminalStyle(enabled: color)
    self.maximumWidth = max(20, maximumWidth)
  }

  /// The diagnostics with an empty line between them.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let snippets = snippets(of: diagnostic)
    let lastLine = snippets.map(\.lastLineNumber).max() ?? 0
    let gutter = Gutter(digits: max(1, String(lastLine).count), style: style)
    var output = [heading(diagnostic)]
    for (index, snippet) in snippets.enumerated() {
      let arrow = index == 0 ? "-->" : ":::"
      output.append(gutter.arrow(arrow, files.describe(snippet.anchor).terminalSafe))
      output.append(gutter.empty)
      output += snippet.lines(gutter: gutter, language: language, maximumWidth: maximumWidth)
    }
    output += remarks(diagnostic, gutter: gutter, separated: !snippets.isEmpty)
    return output.joined(separator: "\n") + "\n"
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let kind = "\(diagnostic.severity.name[language])[\(diagnostic.code)]"
    let headline = ": " + diagnostic.headline[language].terminalSafe
    return style.paint(kind, .severity(diagnostic.severity)) + style.paint(headline, .strong)
  }

  /// One snippet a file, that of the primary label first.
  private func snippets(of diagnostic: Diagnostic) -> [Snippet] {
    var marks: [Snippet.Mark] = []
    if let primary = diagnostic.primary {
      marks.append(Snippet.Mark(label: primary, role: .severity(diagnostic.severity)))
    }
    marks += diagnostic.secondary.map { Snippet.Mark(label: $0, role: .secondary) }
    var order: [FileID] = []
    for mark in marks where !order.contains(mark.label.location.file) {
      order.append(mark.label.location.file)
    }
    return order.map { id in
      Snippet(file: files[id], marks: marks.filter { $0.label.location.file == id })
    }
  }

  private func remarks(
    _ diagnostic: Diagnostic, gutter: Gutter, separated: Bool
  ) -> [String] {
    let note = LocalizedText(zh: "说明", en: "note")[language]
    let help = LocalizedText(zh: "建议", en: "help")[language]
    var remarks = diagnostic.notes.map { gutter.remark(note, $0[language].terminalSafe) }
    if let text = diagnostic.help {
      remarks.append(gutter.remark(help, text[language].terminalSafe))
    }
    return separated && !remarks.isEmpty ? [gutter.empty] + remarks : remarks
  }
}

/// The column of line numbers at the left of an excerpt.
struct Gutter {
  let digits: Int
  let style: TerminalStyle

  private var blank: String { String(repeating: " ", count: digits) }

  var empty: String { style.paint("\(blank) |", .frame) }
  var gap: String { style.paint("...", .frame) }

  func arrow(_ arrow: String, _ text: String) -> String {
    "\(blank)\(style.paint(arrow, .frame)) \(text)"
  }

  func source(_ number: Int, _ text: String) -> String {
    let number = String(number).padded(toWidth: digits, .leading)
    let frame = style.paint("\(number) |", .frame)
    return text.isEmpty ? frame : "\(frame) \(text)"
  }

  func mark(_ indent: Int, _ text: String) -> String {
    "\(empty) \(String(repeating: " ", count: indent))\(text)"
  }

  /// A remark; its further lines are set below its first.
  func remark(_ kind: String, _ text: String) -> String {
    let indent = String(repeating: " ", count: digits + kind.displayWidth + 5)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.joined(separator: "\n" + indent)
    return "\(blank) \(style.paint("=", .frame)) \(style.paint(kind, .strong)): \(body)"
  }
}
