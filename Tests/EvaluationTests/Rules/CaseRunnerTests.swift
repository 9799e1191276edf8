import Evaluation
import Testing

/// Worked examples held against the rules.
@Suite struct CaseRunnerTests {
  private func failures(_ expectation: String, member: String = "{age: 18}") throws -> [String] {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("adult", "age >= 18"), RuleText.of("active", "active")),
        amount: "fee"),
      """
      cases:
        - name: sample
          asOf: 2024-05-01
          member: \(member)
          expect: {aid: \(expectation)}
      """)
    var runner = CaseRunner(rules.checked)
    let results = runner.runAll()
    #expect(results.count == 1 && results[0].unreadable.isEmpty)
    #expect(results[0].isPassed == results[0].failures.isEmpty)
    return results[0].failures.map { "\($0.aspect): \($0.expected), not \($0.found)" }
  }

  @Test(
    arguments: [
      ("{status: undetermined}", "{age: 18}", []),
      ("{status: undetermined, reasons: [active], missing: [active]}", "{age: 18}", []),
      (
        "{status: eligible}", "{age: 18}", ["status: eligible, not undetermined"]
      ),
      ("{status: ineligible, reasons: [adult, active]}", "{age: 1, active: false}", []),
      // Reasons are in the order of the conditions.
      (
        "{status: ineligible, reasons: [active, adult]}", "{age: 1, active: false}",
        ["reasons: active, adult, not adult, active"]
      ),
      ("{status: undetermined, missing: [active, age]}", "{id: M1}", []),
      (
        "{status: undetermined, missing: [age]}", "{id: M1}", ["missing: age, not active, age"]
      ),
      // Amounts are compared by value.
      ("{status: eligible, amount: '3000.00'}", "{age: 18, active: true, fee: 3000}", []),
      (
        "{status: eligible, amount: '3000.00'}", "{age: 18, active: true, fee: 3000.5}",
        ["amount: 3000.00, not 3000.50"]
      ),
      (
        "{status: eligible, amount: '3000.00'}", "{age: 18, active: true}",
        ["amount: 3000.00, not unknown"]
      ),
      (
        "{status: eligible, amount: '1.00'}", "{age: 1}",
        ["status: eligible, not ineligible", "amount: 1.00, not none"]
      ),
    ] as [(String, String, [String])])
  func aspects(expectation: String, member: String, expected: [String]) throws {
    #expect(try failures(expectation, member: member) == expected)
  }

  @Test func eachCaseHasItsDay() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("adult", "age >= 18")), "effective: {from: 2024-01-01}"),
      """
      cases:
        - {name: before, asOf: 2023-12-31, member: {age: 20}, expect: {aid: {status: ineligible, reasons: [not-in-force]}}}
        - {name: after, asOf: 2024-01-01, member: {age: 20}, expect: {aid: {status: eligible}}}
        - {name: before again, asOf: 2023-12-31, member: {age: 21}, expect: {aid: {status: ineligible}}}
      """)
    var runner = CaseRunner(rules.checked)
    #expect(runner.runAll().map(\.isPassed) == [true, true, true])
  }
}
