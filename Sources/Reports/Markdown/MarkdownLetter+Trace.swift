import Diagnostics

/// How each condition was decided, for authors and reviewers.
extension MarkdownLetter {
  mutating func write(_ trace: TraceSummary) {
    markdown.heading(2, Wording.traceHeading[language])
    for programme in trace.programmes {
      markdown.heading(3, "\(programme.title[language]) (\(programme.id))")
      for part in programme.parts {
        if let claim = part.claim { markdown.heading(4, Wording.claimHeading(claim + 1)[language]) }
        for condition in part.conditions { write(condition) }
      }
    }
  }

  private mutating func write(_ condition: TraceSummary.Condition) {
    for group in condition.groups { markdown.paragraph(group.text[language]) }
    let remark = condition.remark.map { " " + $0[language] } ?? ""
    markdown.strong("\(condition.label[language])\(remark)")
    markdown.paragraph("\(condition.id), \(condition.place)")
    markdown.code(ExpressionReport.aligned(condition.lines))
    for parameter in condition.parameters { markdown.item(parameter[language]) }
  }
}
