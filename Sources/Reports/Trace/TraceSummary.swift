import Columns
import Diagnostics
import Evaluation
import Programmes

/// How conditions were decided, as data: everything that text, Markdown and HTML have in common. A
/// renderer decides nothing but how it looks.
struct TraceSummary {
  /// One programme, in the order of the traces.
  struct Programme {
    var id: String
    var title: LocalizedText
    var parts: [Part]
  }

  /// One claim; the whole programme where it has none.
  struct Part {
    /// The claim's place in its list, from 0.
    var claim: Int?
    var conditions: [Condition]
  }

  /// One condition.
  struct Condition {
    var id: String
    /// `Rules/programmes/card.yaml:14`.
    var place: String
    var label: LocalizedText
    /// How its group combines it with others, where that is not "all must be met".
    var remark: LocalizedText?
    /// The expression, part by part, each with its value.
    var lines: [ExpressionReport.Line]
    var parameters: [LocalizedText]
  }

  private(set) var programmes: [Programme] = []

  init(_ traces: [ConditionTrace], _ builder: TraceSummaryBuilder) {
    for trace in traces {
      if programmes.last?.id != trace.programme {
        programmes.append(
          Programme(id: trace.programme, title: builder.title(of: trace.programme), parts: []))
      }
      let last = programmes.count - 1
      if programmes[last].parts.isEmpty || programmes[last].parts.last?.claim != trace.claim {
        programmes[last].parts.append(Part(claim: trace.claim, conditions: []))
      }
      let part = programmes[last].parts.count - 1
      programmes[last].parts[part].conditions.append(builder.condition(trace))
    }
  }
}

/// Puts traces into words.
struct TraceSummaryBuilder {
  private let book: RuleBook
  private let traces: TraceTexts
  private let expressions: ExpressionReport

  init(_ book: RuleBook, asOf: CalendarDate, language: Language, showSensitive: Bool) {
    self.book = book
    traces = TraceTexts(book, asOf: asOf)
    expressions = ExpressionReport(
      book, language: language, width: .max, showSensitive: showSensitive)
  }

  func title(of programme: String) -> LocalizedText {
    book.programmes.last { $0.id == programme }?.title ?? LocalizedText(verbatim: "")
  }

  func condition(_ trace: ConditionTrace) -> TraceSummary.Condition {
    TraceSummary.Condition(
      id: trace.condition.id, place: traces.place(of: trace.condition),
      label: trace.condition.label, remark: remark(trace),
      lines: expressions.lines(trace.trace),
      parameters: trace.parameters.map { traces.text(of: $0) })
  }

  private func remark(_ trace: ConditionTrace) -> LocalizedText? {
    if trace.condition.isNegated { return Wording.mustBeFalse }
    return trace.isAlternative ? Wording.oneOfGroup : nil
  }
}
