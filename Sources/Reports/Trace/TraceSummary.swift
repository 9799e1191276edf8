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
    /// The groups that begin with it, outermost first.
    var groups: [Group] = []
    /// How many groups it stands in.
    var depth = 0
  }

  /// A group of conditions.
  struct Group {
    /// How many groups it stands in itself.
    var depth: Int
    /// What it asks for, and whether that is so.
    var text: LocalizedText
  }

  private(set) var programmes: [Programme] = []

  init(_ traces: [ConditionTrace], _ builder: TraceSummaryBuilder) {
    var around: [RequirementGroup] = []
    for trace in traces {
      if programmes.last?.id != trace.programme {
        programmes.append(
          Programme(id: trace.programme, title: builder.title(of: trace.programme), parts: []))
      }
      let last = programmes.count - 1
      if programmes[last].parts.isEmpty || programmes[last].parts.last?.claim != trace.claim {
        programmes[last].parts.append(Part(claim: trace.claim, conditions: []))
        around = []
      }
      let part = programmes[last].parts.count - 1
      programmes[last].parts[part].conditions.append(builder.condition(trace, after: around))
      around = trace.groups
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

  /// - Parameter around: the groups that the condition before stands in.
  func condition(
    _ trace: ConditionTrace, after around: [RequirementGroup]
  ) -> TraceSummary.Condition {
    TraceSummary.Condition(
      id: trace.condition.id, place: traces.place(of: trace.condition),
      label: trace.condition.label, remark: remark(trace),
      lines: expressions.lines(trace.trace),
      parameters: trace.parameters.map { traces.text(of: $0) },
      groups: begun(trace.groups, after: around), depth: trace.groups.count)
  }

  private func begun(
    _ groups: [RequirementGroup], after around: [RequirementGroup]
  ) -> [TraceSummary.Group] {
    let shared = zip(groups, around).prefix { $0 == $1 }.count
    return groups.enumerated().dropFirst(shared).map { depth, group in
      TraceSummary.Group(depth: depth, text: Wording.group(group))
    }
  }

  private func remark(_ trace: ConditionTrace) -> LocalizedText? {
    if trace.condition.isNegated { return Wording.mustBeFalse }
    return trace.groups.last?.needsAll == false ? Wording.oneOfGroup : nil
  }
}
