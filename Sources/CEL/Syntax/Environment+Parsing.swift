public import Diagnostics

extension Environment {
  /// Reads CEL text into a tree, reporting every mistake into `sink`.
  ///
  /// Always returns a tree; where the text could not be read it has `.error` nodes. Spans are byte
  /// offsets in the UTF-8 of `source`, under the given file. Stays within `limits`, whatever the
  /// text: one too long or too deep is one diagnostic.
  public func parse(
    _ source: String, file: FileID, into sink: inout DiagnosticSink
  ) -> Expression {
    let bytes = Array(source.utf8)
    guard bytes.count <= limits.sourceLength else {
      let span = SourceSpan(0..<bytes.count)
      sink.add(
        .tooLong(limit: limits.sourceLength, at: SourceLocation(file: file, span: span)))
      let node = Node(kind: .error, span: span, anchor: span)
      return Expression(nodes: [node], root: NodeID(index: 0), file: file)
    }
    let parser = Parser(bytes, file: file, limits: limits)
    let (expression, diagnostics) = parser.run()
    sink.add(contentsOf: diagnostics)
    return expression
  }
}
