import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import Testing

/// The README's use of the library, compiled and run.
@Suite(.serialized) struct LibraryExampleTests {
  @Test func tenLinesAnswerForAMember() throws {
    #expect(FileManager.default.changeCurrentDirectoryPath(CommandLineTool.checkout.path))
    let day = try #require(CalendarDate("2024-05-01"))
    #expect(try answer(on: day).isEmpty)
  }

  private func answer(on today: CalendarDate) throws -> [Diagnostic] {
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: "Rules").load(into: &sink)
    guard let rules = RuleBookChecker.check(book, into: &sink) else { return sink.diagnostics }
    let program = RuleProgram(rules, asOf: today, programmes: ["tuition-aid"])
    var files = SourceFiles()
    let member = try MemberFile.read(
      "Examples/courier.yaml", Projection(book.schema), files: &files, into: &sink)
    guard let member else { return sink.diagnostics }
    let answer = program.explain(member)[0][0]
    print(answer.status, answer.reasons.map(\.id), answer.missing)
    #expect(answer.status == .eligible)
    return sink.diagnostics
  }
}
