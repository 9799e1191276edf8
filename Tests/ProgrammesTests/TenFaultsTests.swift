import Diagnostics
import Foundation
import Programmes
import TestSupport
import Testing

/// A rule book with ten faults, several behind Chinese text on their line: one reading reports all
/// of them, each in its exact place, and nothing that only follows from them.
struct TenFaultsTests {
  @Test func reportsAllTenInOneGo() throws {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: url.appending(path: "TenFaults").path).load(into: &sink)
    #expect(RuleBookChecker.check(book, into: &sink) == nil)
    let found = sink.diagnostics.map { diagnostic in
      guard let location = diagnostic.primary?.location else { return "- \(diagnostic.code)" }
      let file = book.files[location.file]
      let position = file.position(of: location.span.start)
      let name = URL(fileURLWithPath: file.name).lastPathComponent
      let text = String(decoding: file.bytes[location.span.range], as: UTF8.self)
      return "\(name):\(position.line):\(position.column) \(diagnostic.code) `\(text)`"
    }
    #expect(
      found == [
        "facts.yaml:8:60 yaml.unknown-key `colums`",
        "facts.yaml:9:54 yaml.unknown-choice `integer`",
        "programmes.yaml:3:19 rule.bad-date `2024-02-30`",
        "programmes.yaml:6:78 cel.enum-value `\"activ\"`",
        "programmes.yaml:11:12 cel.undeclared `member.brithDate`",
        "programmes.yaml:15:46 cel.no-overload `>`",
        "programmes.yaml:17:12 rule.duplicate-id `hours`",
        "programmes.yaml:19:12 rule.cyclic-requires `exam`",
        "programmes.yaml:25:70 rule.missing-label `certified`",
        "programmes.yaml:27:19 rule.unknown-programme `coarse`",
      ])
  }

  @Test(arguments: Language.allCases)
  func readsWellInBothLanguages(_ language: Language) throws {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    var files = SourceFiles()
    for name in ["facts.yaml", "programmes.yaml"] {
      let data = try Data(contentsOf: url.appending(path: "TenFaults/\(name)"))
      files.add(SourceFile(name: name, bytes: Array(data)))
    }
    var sink = DiagnosticSink()
    _ = RuleBookChecker.check(RuleBook(decoding: files, into: &sink), into: &sink)
    let text = FullRenderer(files: files, language: language).render(sink.diagnostics)
    expectGolden(text, named: "ten-faults.\(language).txt")
  }
}
