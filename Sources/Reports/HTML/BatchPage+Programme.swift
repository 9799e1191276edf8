import Diagnostics
import Evaluation

extension BatchPage {
  /// One programme: what came of it, the funnel, and what is not known.
  func section(_ programme: BatchSummary.Programme, _ html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", say(report.labels.title(programme.id)))
      html.element("p", ["class": "verdict"], say(outcome(programme)))
      guard summary.members > 0 else { return }
      funnel(programme, &html)
      open(programme, &html)
      failed(programme, &html)
    }
  }

  private func outcome(_ programme: BatchSummary.Programme) -> LocalizedText {
    var parts = [Wording.counts(programme.byStatus)]
    if programme.paysCash, let total = report.total(programme) {
      parts.append(Wording.totalIs(total))
    }
    if report.labels.currency(programme.id) != nil, programme.withoutAmount > 0 {
      parts.append(Wording.amountsWaiting(programme.withoutAmount))
    }
    return LocalizedText(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: "；"),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  // MARK: The funnel

  /// All members at the top; each reason takes away those whom it stops first.
  private func funnel(_ programme: BatchSummary.Programme, _ html: inout HTMLWriter) {
    html.element("h3", say(Wording.funnelHeading))
    let steps = programme.reasons.filter { $0.refused > 0 }
    guard !steps.isEmpty else { return html.element("p", say(Wording.nobodyStopped)) }
    let columns: [(LocalizedText, BarPart?)] = [
      (Wording.stoppedColumn, .ineligible), (Wording.leftColumn, .left),
      (Wording.notMetColumn, nil), (Wording.onlyThisColumn, nil),
    ]
    table(Wording.conditionColumn, columns, &html) { html in
      var left = summary.members
      step(say(Wording.allMembers), bar: [(.left, left)], [nil, left, nil, nil], &html)
      for count in steps {
        left -= count.refusedFirst
        step(
          say(report.labels.refusal(count.reason, programme.id)),
          bar: [(.left, left), (.ineligible, count.refusedFirst)],
          [count.refusedFirst, left, count.refused, count.refusedAlone], &html)
      }
    }
  }

  private func step(
    _ label: String, bar: [(BarPart, Int)], _ numbers: [Int?], _ html: inout HTMLWriter
  ) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.text(label)
        let stopped = bar.dropFirst().reduce(0) { $0 + $1.1 }
        html.bar(
          bar, of: summary.members,
          label: say(Wording.funnelBar(left: bar[0].1, stopped: stopped)))
      }
      for number in numbers {
        html.element("td", ["class": "number"], number.map(say) ?? "")
      }
    }
  }

  // MARK: What is not known, and what went wrong

  /// The conditions that are open, and beside them the facts that records lack.
  private func open(_ programme: BatchSummary.Programme, _ html: inout HTMLWriter) {
    let questions = report.ranked(programme, by: \.open)
    guard !questions.isEmpty else { return }
    html.element("h3", say(Wording.openHeading))
    html.element("div", ["class": "pair"]) { html in
      counts(
        Wording.conditionColumn, Wording.waitingColumn,
        questions.map { (report.labels.question($0.reason, programme.id), $0.open) }, &html)
      let gaps = report.labels.ranked(programme.missing)
      if !gaps.isEmpty {
        counts(
          Wording.missingColumn, Wording.waitingColumn,
          gaps.map { (report.labels.fact($0.fact), $0.members) }, &html)
      }
    }
  }

  private func failed(_ programme: BatchSummary.Programme, _ html: inout HTMLWriter) {
    let failures = report.ranked(programme, by: \.failed)
    guard !failures.isEmpty else { return }
    html.element("h3", say(Wording.failedHeading))
    counts(
      Wording.conditionColumn, Wording.failedColumn,
      failures.map { (report.labels.question($0.reason, programme.id), $0.failed) }, &html)
  }

  /// A table of labels with one number each.
  private func counts(
    _ label: LocalizedText, _ number: LocalizedText, _ rows: [(LocalizedText, Int)],
    _ html: inout HTMLWriter
  ) {
    table(label, [(number, nil)], &html) { html in
      for (label, count) in rows {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], say(label))
          html.element("td", ["class": "number"], say(count))
        }
      }
    }
  }

  /// - Parameter numbers: the columns after the first, each with what stands for it in the bars.
  private func table(
    _ label: LocalizedText, _ numbers: [(LocalizedText, BarPart?)], _ html: inout HTMLWriter,
    _ rows: (inout HTMLWriter) -> Void
  ) {
    html.element("div", ["class": "scroll"]) { html in
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], say(label))
            for (text, part) in numbers {
              html.element("th", ["scope": "col", "class": "number"]) { html in
                if let part { html.swatch(part) }
                html.text(say(text))
              }
            }
          }
        }
        html.element("tbody", [:], rows)
      }
    }
  }
}
