import Diagnostics
import Evaluation
import Programmes
import Records
import Testing

@testable import Reports

/// A condition, a member, and the sentence that says why the one holds for the other or does not.
struct SentenceCase: CustomTestStringConvertible, Sendable {
  let expression: String
  let member: String
  let outcome: ConditionStatus
  let zh: String
  let en: String

  init(
    _ expression: String, _ member: String, _ outcome: ConditionStatus, _ zh: String, _ en: String
  ) {
    (self.expression, self.member, self.outcome) = (expression, member, outcome)
    (self.zh, self.en) = (zh, en)
  }

  var testDescription: String { "\(expression) — \(member)" }
}

/// What is said of one condition over the sample facts.
///
/// - Parameters:
///   - member: facts in YAML's flow style, without the braces around.
///   - more: other keys of the condition, such as `unmet`, one a line.
func explanation(
  _ expression: String, _ member: String, under group: String = "all", more: [String] = [],
  showSensitive: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Explanation {
  let quoted = expression.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "''")
  let claim = expression.contains("patent.") || expression.contains("patent ")
  let rules =
    sampleRules + """
      ---
      programme: asked
      title: {zh: 待遇, en: Benefit}
      benefit: {kind: service}
      \(claim ? "claim: {patent: patents}" : "")
      conditions:
        \(group):
          - id: asked
            label: {zh: 所问的条件, en: The condition asked about}
            expr: '\(quoted)'
            assumption: {zh: 示例, en: An example}
            \(more.joined(separator: "\n      "))
      """
  let book = ruleBook(rules, sourceLocation: sourceLocation)
  var sink = DiagnosticSink()
  let checked = try #require(
    RuleBookChecker.check(book, into: &sink), "\(sink.diagnostics.map(\.headline.en))",
    sourceLocation: sourceLocation)
  let program = RuleProgram(checked, asOf: sampleDay, programmes: ["asked"])
  let determinations = try answers("{\(member)}", of: program)
  let explanations = Explanations(book, asOf: sampleDay, showSensitive: showSensitive)
    .of(determinations)
  return try #require(explanations.first, sourceLocation: sourceLocation)
}
