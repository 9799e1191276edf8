/// Diagnostics as a JSON document for tools, always in both languages:
///
/// ```
/// {"diagnostics": [{
///   "code": "yaml.duplicate-key",
///   "severity": "error" | "warning" | "note",
///   "headline": {"zh": …, "en": …},
///   "primary": null | {"file": …, "start": P, "end": P, "text"?: {"zh": …, "en": …}},
///   "secondary": [as primary, …],
///   "notes": [{"zh": …, "en": …}, …],
///   "help": null | {"zh": …, "en": …}
/// }, …]}
/// ```
/// `P` is `{"line", "column", "offset"}`: line and column from 1, columns in code points, the
/// offset in bytes from 0; `end` is exclusive. Keys are never left out, except a label's `text`.
public struct JSONRenderer: DiagnosticRenderer {
  private let files: SourceFiles

  /// `files` must hold every file that a diagnostic points into.
  public init(files: SourceFiles) { self.files = files }

  /// The whole document, indented, with a final line break; an empty list for none.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.field("diagnostics") { json in
        json.array(diagnostics) { write($1, to: &$0) }
      }
    }
    json.newline()
    return json.text
  }

  /// One diagnostic as an object, for reports that hold diagnostics among other things.
  public func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.field("code", diagnostic.code.description)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("headline", diagnostic.headline)
      json.field("primary") { json in
        if let primary = diagnostic.primary { write(primary, to: &json) } else { json.null() }
      }
      json.field("secondary") { $0.array(diagnostic.secondary) { write($1, to: &$0) } }
      json.field("notes") { $0.array(diagnostic.notes) { $0.value($1) } }
      json.field("help") { json in
        if let help = diagnostic.help { json.value(help) } else { json.null() }
      }
    }
  }

  private func write(_ label: Label, to json: inout JSONWriter) {
    let file = files[label.location.file]
    json.object { json in
      json.field("file", file.name)
      json.field("start") { write(label.location.span.start, in: file, to: &$0) }
      json.field("end") { write(label.location.span.end, in: file, to: &$0) }
      if let text = label.text { json.field("text", text) }
    }
  }

  private func write(_ offset: UInt32, in file: SourceFile, to json: inout JSONWriter) {
    let position = file.position(of: offset)
    json.object { json in
      json.field("line", position.line)
      json.field("column", position.column)
      json.field("offset", offset)
    }
  }
}

extension JSONWriter {
  /// A text in both languages: `{"zh": …, "en": …}`.
  public mutating func value(_ text: LocalizedText) {
    object { json in
      json.field("zh", text.zh)
      json.field("en", text.en)
    }
  }

  /// A member whose value is a text in both languages.
  public mutating func field(_ name: String, _ text: LocalizedText) {
    key(name)
    value(text)
  }
}
