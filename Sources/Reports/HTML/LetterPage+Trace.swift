import Diagnostics

/// How each condition was decided, for authors and reviewers.
extension LetterPage {
  /// Columns a value may take; longer ones, such as a whole claim, are cut.
  private static let valueWidth = 60

  func write(_ trace: TraceSummary, _ html: inout HTMLWriter) {
    html.element("section", ["class": "trace"]) { html in
      html.element("h2", say(Wording.traceHeading))
      for programme in trace.programmes {
        html.element("h3", "\(say(programme.title)) (\(programme.id))")
        for part in programme.parts {
          if let claim = part.claim { html.element("h4", say(Wording.claimHeading(claim + 1))) }
          table(part.conditions, &html)
        }
      }
    }
  }

  private func table(_ conditions: [TraceSummary.Condition], _ html: inout HTMLWriter) {
    html.element("table") { html in
      html.columnHeads([say(Wording.expressionColumn), say(Wording.valueColumn)])
      for condition in conditions {
        html.element("tbody") { rows(condition, &$0) }
      }
    }
  }

  private func rows(_ condition: TraceSummary.Condition, _ html: inout HTMLWriter) {
    for group in condition.groups {
      html.element("tr") { html in
        html.element("td", ["colspan": "2", "class": "note"], say(group.text))
      }
    }
    let remark = condition.remark.map { " " + say($0) } ?? ""
    html.element("tr") { html in
      html.element("th", ["colspan": "2", "scope": "rowgroup"]) { html in
        html.text("\(say(condition.label))\(remark) ")
        html.element("small", "\(condition.id), \(condition.place)")
      }
    }
    for line in condition.lines {
      html.element("tr") { html in
        html.element("td") { $0.element("code", line.text) }
        html.element("td") { $0.element("code", line.value.truncated(toWidth: Self.valueWidth)) }
      }
    }
    for parameter in condition.parameters {
      html.element("tr") { html in
        html.element("td", ["colspan": "2", "class": "note"], say(parameter))
      }
    }
  }
}
