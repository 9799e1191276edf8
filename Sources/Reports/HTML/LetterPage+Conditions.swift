import Diagnostics
import Evaluation

/// The conditions of a programme or of a claim: first those that decided, opened up, then the rest,
/// a line each.
extension LetterPage {
  /// - Parameter level: of the headings, 3 to 6.
  func conditions(_ conditions: LetterConditions, level: Int, _ html: inout HTMLWriter) {
    if !conditions.deciding.isEmpty {
      html.element("ul", ["class": "conditions"]) { html in
        for condition in conditions.deciding { opened(condition, &html) }
      }
    }
    let footnotes = conditions.footnotes
    for (heading, list) in [
      (Wording.metConditions, conditions.met), (Wording.otherConditions, conditions.others),
    ] where !list.isEmpty {
      html.element("h\(level)", say(heading))
      html.element("ul", ["class": "conditions"]) { html in
        for condition in list { line(condition, footnotes, &html) }
      }
    }
    sources(footnotes, &html)
  }

  /// A condition with all there is to say, save what to do, which has its own place.
  private func opened(_ condition: LetterCondition, _ html: inout HTMLWriter) {
    html.element("li", ["class": "decides"]) { html in
      mark(Wording.mark(of: condition.status), condition.status.cssClass, &html)
      html.element("strong", say(condition.label))
      html.definitions("rows", condition.rows.map { (say($0.label), say($0.text)) })
    }
  }

  /// A condition in a line: label, what the record says, the number of its source.
  private func line(
    _ condition: LetterCondition, _ footnotes: Footnotes, _ html: inout HTMLWriter
  ) {
    html.element("li") { html in
      mark(Wording.mark(of: condition.status), condition.status.cssClass, &html)
      html.element("strong", say(condition.label))
      let facts = say(condition.told.joined(by: Wording.separator))
      html.element("span", ["class": "record"], facts)
      html.element("small", "[\(footnotes.number(of: condition))]")
    }
  }

  private func sources(_ footnotes: Footnotes, _ html: inout HTMLWriter) {
    guard !footnotes.lines.isEmpty else { return }
    html.element("ul", ["class": "sources"]) { html in
      for (index, line) in footnotes.lines.enumerated() {
        html.element("li", "[\(index + 1)] " + say(line))
      }
    }
  }
}

extension ConditionStatus {
  /// Conditions have the colours of the answers they lead to.
  var cssClass: String {
    switch self {
    case .met: Status.eligible.rawValue
    case .unmet: Status.ineligible.rawValue
    case .unknown: Status.undetermined.rawValue
    case .error: Status.error.rawValue
    }
  }
}
