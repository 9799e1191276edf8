public import Columns
public import Diagnostics
public import Evaluation
public import Programmes

/// For authors and reviewers: how each condition was decided. Its place in the rule files, every part
/// of its expression with its value, and the parameters with what they rest on.
///
///     invention-subsidy  Employee invention subsidy
///       adult  Rules/facts.yaml:12  Of age
///         true  member.age >= params.age
///         34    ├ member.age
///         18    └ params.age
///         params.age = 18  since 2019-01-01, …
public struct TraceReport: Sendable {
  private let language: Language
  private let width: Int
  private let builder: TraceSummaryBuilder

  /// - Parameters:
  ///   - width: columns of a line; longer ones are cut.
  ///   - showSensitive: whether sensitive facts are shown in full.
  public init(
    _ book: RuleBook, asOf: CalendarDate, language: Language, width: Int, showSensitive: Bool
  ) {
    self.language = language
    self.width = width
    builder = TraceSummaryBuilder(
      book, asOf: asOf, language: language, showSensitive: showSensitive)
  }

  /// The traces under a heading, with a line break at the end; in the order given.
  public func render(_ traces: [ConditionTrace]) -> String {
    var lines = [Wording.traceHeading[language]]
    for programme in TraceSummary(traces, builder).programmes {
      lines += ["", "\(programme.id)  \(programme.title[language])"]
      for part in programme.parts {
        if let claim = part.claim { lines.append("  " + Wording.claimHeading(claim + 1)[language]) }
        lines += part.conditions.flatMap(self.lines)
      }
    }
    return lines.map { $0.truncated(toWidth: width) + "\n" }.joined()
  }

  private func lines(_ condition: TraceSummary.Condition) -> [String] {
    let remark = condition.remark.map { "  " + $0[language] } ?? ""
    let label = condition.label[language].printable
    let tree = ExpressionReport.aligned(condition.lines).split(separator: "\n")
    let lead = Self.lead(condition.depth)
    return condition.groups.map { Self.lead($0.depth) + $0.text[language] }
      + ["\(lead)\(condition.id)  \(condition.place)  \(label)\(remark)"]
      + tree.map { "\(lead)  \($0)" }
      + condition.parameters.map { "\(lead)  \($0[language].printable)" }
  }

  /// What stands before a condition or a group that stands in so many groups.
  private static func lead(_ depth: Int) -> String { String(repeating: "  ", count: depth + 1) }
}
