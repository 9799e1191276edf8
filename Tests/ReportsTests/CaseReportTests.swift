import Diagnostics
import Evaluation
import Programmes
import Reports
import Testing

@Suite struct CaseReportTests {
  private func report(_ expectation: String) throws -> CaseReport {
    let cases = """

      ---
      cases:
        - name: an adult of Haidian
          asOf: 2024-05-01
          member: {member: {id: M1, age: 30}, membership: {district: haidian}, honours: []}
          expect: {card: \(expectation)}
      """
    let book = ruleBook(sampleRules + sampleProgrammes + cases)
    var sink = DiagnosticSink()
    let checked = try #require(RuleBookChecker.check(book, into: &sink))
    var runner = CaseRunner(checked)
    return CaseReport(book, results: runner.runAll())
  }

  @Test func `cases that pass are counted`() throws {
    let report = try report("{status: eligible}")
    #expect(report.render(.en) == "1 case, all passed\n")
    #expect(report.render(.zh) == "1 个用例，全部通过\n")
  }

  @Test func `a case that fails says what was expected and found`() throws {
    let text = try report("{status: ineligible, reasons: [titled]}").render(.en)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("✗ rules.yaml:") && lines[0].hasSuffix(": an adult of Haidian"))
    #expect(
      lines.dropFirst() == [
        "  card, status", "    expected  ineligible", "    found     eligible",
        "  card, reasons", "    expected  titled", "    found     none",
        "1 case, 0 passed, 1 failed",
      ])
  }
}
