import Diagnostics
import Testing

@Suite struct SourceTests {
  private let file = SourceFile(name: "a", text: "甲乙\r\nx\n")

  @Test(arguments: [
    (0, 1, 1), (3, 1, 2), (4, 1, 3), (6, 1, 3), (8, 2, 1), (9, 2, 2), (10, 3, 1), (99, 3, 1),
  ])
  func `columns count code points`(offset: Int, line: Int, column: Int) {
    #expect(file.position(of: UInt32(offset)) == SourcePosition(line: line, column: column))
  }

  @Test func `spans join and contain`() {
    let (a, b) = (SourceSpan(2..<4), SourceSpan(7..<9))
    #expect(b.joined(with: a) == SourceSpan(2..<9))
    #expect(a.contains(2) && !a.contains(4))
    #expect(SourceSpan.empty(at: 3).isEmpty)
  }

  @Test func `a finding moves with all its labels`() {
    func place(_ offset: UInt32) -> Diagnostics.SourceLocation {
      SourceLocation(file: FileID(index: 0), span: .empty(at: offset))
    }
    let text = LocalizedText(verbatim: "x")
    let finding = Diagnostic(
      DiagnosticCode("test.x"), text, at: Label(place(1), text), secondary: [Label(place(2))])
    let moved = finding.mapLocations { place($0.span.start + 10) }
    #expect(moved.primary == Label(place(11), text))
    #expect(moved.secondary == [Label(place(12))])
  }
}
