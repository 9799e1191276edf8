import Diagnostics
import Testing

@Suite struct DiagnosticSinkTests {
  private func finding(
    _ name: String, severity: Severity = .error, at place: (file: UInt32, offset: UInt32)? = nil
  ) -> Diagnostic {
    let label = place.map {
      Label(SourceLocation(file: FileID(index: $0.file), span: .empty(at: $0.offset)))
    }
    return Diagnostic(
      DiagnosticCode(name), severity: severity, LocalizedText(verbatim: name), at: label)
  }

  @Test func `orders by file and offset, whoever spoke first`() {
    var sink = DiagnosticSink()
    sink.add(finding("d", at: (1, 0)))
    sink.add(finding("b", at: (0, 5)))
    sink.add(finding("c", at: (0, 5)))
    sink.add(finding("a"))
    #expect(sink.diagnostics.map(\.code.description) == ["a", "b", "c", "d"])
  }

  @Test func `keeps one of equals`() {
    var sink = DiagnosticSink()
    sink.add(contentsOf: [finding("a"), finding("a")])
    #expect(sink.diagnostics.count == 1)
    #expect(sink.overflow == 0)
  }

  @Test func `counts what it has no room for, and remembers an error among it`() {
    var sink = DiagnosticSink(limit: 2)
    for name in ["a", "b", "c"] { sink.add(finding(name, severity: .warning)) }
    #expect(sink.diagnostics.count == 2)
    #expect(sink.overflow == 1)
    #expect(!sink.hasErrors)
    sink.add(finding("d"))
    #expect(sink.hasErrors)
  }
}
