import Diagnostics
import Foundation
import Programmes
import Testing

/// The rules in the repository are sound, and say so without a word.
struct ShippedRulesTests {
  @Test func haveNoFindings() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: root.appending(path: "Rules").path).load(into: &sink)
    let checked = RuleBookChecker.check(book, into: &sink)
    #expect(sink.diagnostics.map { describe($0, in: book.files) } == [])
    #expect(checked?.programmes.isEmpty == false)
  }
}
