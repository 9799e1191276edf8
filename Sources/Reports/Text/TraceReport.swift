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
  private let book: RuleBook
  private let asOf: CalendarDate
  private let language: Language
  private let width: Int
  private let expressions: ExpressionReport

  /// - Parameters:
  ///   - width: columns of a line; longer ones are cut.
  ///   - showSensitive: whether sensitive facts are shown in full.
  public init(
    _ book: RuleBook, asOf: CalendarDate, language: Language, width: Int, showSensitive: Bool
  ) {
    self.book = book
    self.asOf = asOf
    self.language = language
    self.width = width
    expressions = ExpressionReport(
      book, language: language, width: max(40, width - 4), showSensitive: showSensitive)
  }

  /// The traces under a heading, with a line break at the end; in the order given.
  public func render(_ traces: [ConditionTrace]) -> String {
    var lines = [Wording.traceHeading[language]]
    var programme: String?
    var claim: Int?
    for trace in traces {
      if trace.programme != programme {
        (programme, claim) = (trace.programme, nil)
        let title = book.programmes.last { $0.id == trace.programme }?.title[language] ?? ""
        lines += ["", "\(trace.programme)  \(title)"]
      }
      if let position = trace.claim, position != claim {
        claim = position
        lines.append("  " + Wording.claimHeading(position + 1)[language])
      }
      lines += self.lines(trace)
    }
    return lines.map { $0.truncated(toWidth: width) + "\n" }.joined()
  }

  private func lines(_ trace: ConditionTrace) -> [String] {
    let condition = trace.condition
    let location = condition.expression.location
    let file = book.files[location.file]
    let place = "\(file.name):\(file.position(of: location.span.start).line)"
    let group = condition.isNegated ? "  " + Wording.mustBeFalse[language] : ""
    let head = "  \(condition.id)  \(place)  \(condition.label[language].printable)\(group)"
    return [head] + expressions.explanation(trace.trace).split(separator: "\n").map { "    \($0)" }
      + trace.parameters.map { "    " + self.text(of: $0) }
  }

  private func text(of parameter: Parameter) -> String {
    guard let entry = parameter.value(on: asOf) else { return parameter.variable }
    let sources = Dictionary(
      parameter.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let basis = BasisText.line(entry.basis, sources)[language].printable
    let since = entry.period.from.map { Wording.since($0)[language] + "  " } ?? ""
    return "\(parameter.variable) = \(entry.value)  \(since)\(basis)"
  }
}
