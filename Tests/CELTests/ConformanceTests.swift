import ConformanceRunner
import Testing

/// The conformance cases, through parser, checker and evaluator, alone and amid a mixed batch.
@Suite struct ConformanceTests {
  @Test func everyCasePasses() throws {
    guard let folder = ConformanceFile.folder else {
      let note: Comment = "NOT RUN: no conformance cases; set CEL_CONFORMANCE to their folder"
      Issue.record(note, severity: .warning)
      return print(note)
    }
    let report = ConformanceReport(try ConformanceFile.read(path: folder))
    for failure in report.failures { Issue.record("\(failure)") }
    print("conformance: \(report.summary)")
  }
}
