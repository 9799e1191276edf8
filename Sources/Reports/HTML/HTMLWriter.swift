import Diagnostics

/// Writes HTML, element by element. Texts and attributes are escaped here and nowhere else, so what
/// a record or a rule file says can never become markup.
///
///     var html = HTMLWriter()
///     html.element("p", ["class": "note"]) { $0.text("a < b") }
///     html.markup  // <p class="note">a &lt; b</p>
struct HTMLWriter {
  /// Everything written so far.
  private(set) var markup = ""

  /// Elements that stand within a line; a line break after others keeps the file readable.
  private static let phrasing: Set<String> = ["a", "b", "code", "rect", "small", "span", "strong"]

  /// An element around what `body` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    markup += "</\(name)>"
    endLine(after: name)
  }

  /// An element around a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element without attributes around a text.
  mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// The head of a table: a text for each column.
  mutating func columnHeads(_ texts: [String]) {
    element("thead") { html in
      html.element("tr") { html in
        for text in texts { html.element("th", ["scope": "col"], text) }
      }
    }
  }

  /// An element that has no end tag, such as `meta`.
  mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes)
    endLine(after: name)
  }

  mutating func text(_ text: String) { markup += Self.escaped(text) }

  /// Text of this program's own that is no HTML: a style sheet, a document type.
  mutating func verbatim(_ text: String) { markup += text }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    markup += "<\(name)"
    for (key, value) in attributes { markup += " \(key)=\"\(Self.escaped(value))\"" }
    markup += ">"
  }

  private mutating func endLine(after name: String) {
    if !Self.phrasing.contains(name) { markup += "\n" }
  }

  /// Controls and bidirectional overrides are made visible too: they could reorder a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
