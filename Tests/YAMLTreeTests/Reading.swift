import Diagnostics
import YAMLTree

/// A text read as YAML: its documents, what was found, and the means to look both up.
struct Reading {
  let files: SourceFiles
  let documents: [YAMLNode]
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    var files = SourceFiles()
    let file = files.add(SourceFile(name: "a.yaml", bytes: bytes))
    var sink = DiagnosticSink()
    documents = YAMLReader.read(file: file, in: files, limits: limits, into: &sink)
    diagnostics = sink.diagnostics
    self.files = files
  }

  var source: SourceFile { files[FileID(index: 0)] }

  /// The first document, or an empty list where there is none.
  var root: YAMLNode {
    let nowhere = SourceLocation(file: FileID(index: 0), span: .empty(at: 0))
    return documents.first ?? YAMLNode(location: nowhere, content: .sequence([]))
  }

  /// `line:column code` of each finding.
  var summary: [String] { diagnostics.map { Self.summarize($0, files) } }

  static func summarize(_ diagnostic: Diagnostic, _ files: SourceFiles) -> String {
    guard let place = diagnostic.primary?.location else { return "\(diagnostic.code)" }
    let position = files[place.file].position(of: place.span.start)
    return "\(position.line):\(position.column) \(diagnostic.code)"
  }

  /// What `span` covers in the file.
  func text(_ span: SourceSpan) -> String {
    String(decoding: source.bytes[span.range], as: UTF8.self)
  }
}

extension YAMLNode {
  /// The tree as JSON-like text, scalars by kind: texts quoted, others as written.
  var outline: String {
    switch content {
    case .scalar(let scalar):
      scalar.resolved == .string ? "\"\(scalar.text)\"" : scalar.isNull ? "null" : scalar.text
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.name): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
