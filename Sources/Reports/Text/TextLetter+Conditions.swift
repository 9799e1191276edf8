import Diagnostics

/// The conditions of a programme or of a claim: first those that decided, opened up, then the rest,
/// a line each.
extension TextLetter {
  mutating func conditions(_ conditions: LetterConditions) {
    for condition in conditions.deciding { opened(condition) }
    let footnotes = conditions.footnotes
    list(conditions.met, Wording.metConditions, footnotes)
    list(conditions.others, Wording.otherConditions, footnotes)
    if !options.isDetailed { self.footnotes(footnotes) }
  }

  private mutating func list(
    _ conditions: [LetterCondition], _ title: LocalizedText, _ footnotes: Footnotes
  ) {
    guard !conditions.isEmpty else { return }
    heading(title)
    if options.isDetailed {
      for condition in conditions { opened(condition) }
      return
    }
    let widest = conditions.map { say($0.label).displayWidth }.max() ?? 0
    let column = min(widest, layout.width * 2 / 5)
    for condition in conditions { line(condition, column: column, footnotes) }
  }

  /// A condition in a line: label, what the record says, the number of its source.
  private mutating func line(
    _ condition: LetterCondition, column: Int, _ footnotes: Footnotes
  ) {
    let mark = "\(Wording.mark(of: condition.status)) "
    let note = " [\(footnotes.number(of: condition))]"
    let label = say(condition.label)
    let facts = say(condition.told.joined(by: Wording.separator))
    if label.displayWidth <= column {
      layout.paragraph(
        facts + note, indent: 4, lead: mark + label.padded(toWidth: column) + "  ",
        leadRole: .plain)
    } else {
      layout.paragraph(label + note, indent: 4, lead: mark)
      layout.paragraph(facts, indent: 6, role: .faint)
    }
  }

  /// A condition with all there is to say: required, on record, source, what to do.
  private mutating func opened(_ condition: LetterCondition) {
    layout.paragraph(
      say(condition.label), indent: 4, lead: "\(Wording.mark(of: condition.status)) ",
      role: .strong, leadRole: TextStyle.role(of: condition.status))
    var rows = condition.rows
    if let remedy = condition.remedy { rows.append((Wording.remedy, remedy)) }
    let column = rows.map { say($0.label).displayWidth }.max() ?? 0
    var previous = ""
    for (label, text) in rows {
      let lead = say(label) == previous ? "" : say(label)
      layout.paragraph(
        say(text), indent: 6, lead: lead.padded(toWidth: column) + "  ", leadRole: .faint)
      previous = say(label)
    }
  }

  private mutating func footnotes(_ footnotes: Footnotes) {
    guard !footnotes.lines.isEmpty else { return }
    layout.blank()
    for (index, line) in footnotes.lines.enumerated() {
      layout.paragraph(
        say(line), indent: 4, lead: "[\(index + 1)] ", role: .faint, leadRole: .faint)
    }
  }
}
