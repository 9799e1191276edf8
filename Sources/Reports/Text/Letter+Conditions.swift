import CEL
import Diagnostics
import Evaluation
import Programmes

/// The conditions of a programme or of a claim: first those that decided, opened up, then the rest,
/// a line each.
extension Letter {
  mutating func conditions(_ conditions: [ConditionOutcome], sources: [String: Source]) {
    var footnotes = Footnotes(sources: sources)
    let (reasons, others) = (conditions.filter(\.isReason), conditions.filter { !$0.isReason })
    for outcome in reasons { opened(outcome, sources) }
    list(others.filter { $0.status == .met }, Wording.metConditions, &footnotes)
    list(others.filter { $0.status != .met }, Wording.otherConditions, &footnotes)
    self.footnotes(footnotes)
  }

  private mutating func list(
    _ outcomes: [ConditionOutcome], _ title: LocalizedText, _ footnotes: inout Footnotes
  ) {
    guard !outcomes.isEmpty else { return }
    heading(title)
    if options.isDetailed {
      for outcome in outcomes { opened(outcome, footnotes.sources) }
      return
    }
    let widest = outcomes.map { label($0).displayWidth }.max() ?? 0
    let column = min(widest, layout.width * 2 / 5)
    for outcome in outcomes { line(outcome, column: column, &footnotes) }
  }

  /// A condition in a line: label, what the record says, the number of its source.
  private mutating func line(
    _ outcome: ConditionOutcome, column: Int, _ footnotes: inout Footnotes
  ) {
    let mark = "\(Wording.mark(of: outcome.status)) "
    let note = " [\(footnotes.number(of: outcome.condition.basis))]"
    let label = label(outcome)
    let facts = records(outcome).map(say).joined(separator: say(Wording.separator))
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
  private mutating func opened(_ outcome: ConditionOutcome, _ sources: [String: Source]) {
    layout.paragraph(
      label(outcome), indent: 4, lead: "\(Wording.mark(of: outcome.status)) ",
      role: .strong, leadRole: TextStyle.role(of: outcome.status))
    var rows: [(LocalizedText, LocalizedText)] = []
    if let requirement = requirement(outcome) { rows.append((Wording.required, requirement)) }
    rows += records(outcome).map { (Wording.record, $0) }
    if let error = outcome.error { rows.append((Wording.problem, error.message)) }
    rows.append(BasisText.row(outcome.condition.basis, sources))
    if let remedy = outcome.condition.remedy, outcome.status == .unmet {
      rows.append((Wording.remedy, remedy))
    }
    let column = rows.map { say($0.0).displayWidth }.max() ?? 0
    var previous = ""
    for (label, text) in rows {
      let lead = say(label) == previous ? "" : say(label)
      layout.paragraph(
        say(text), indent: 6, lead: lead.padded(toWidth: column) + "  ", leadRole: .faint)
      previous = say(label)
    }
  }

  /// The author's label; a case under `none` that is not there is named as such.
  private func label(_ outcome: ConditionOutcome) -> String {
    let label = outcome.condition.label
    let isAbsent = outcome.condition.isNegated && outcome.status == .met
    return say(isAbsent ? Wording.doesNotApply(label) : label)
  }

  private func requirement(_ outcome: ConditionOutcome) -> LocalizedText? {
    RequirementPhrase.text(
      of: outcome.checked, isNegated: outcome.condition.isNegated, vocabulary: vocabulary,
      asOf: asOf, claim: claim)
  }

  /// What the record says, a text a fact; parameters and the date are told with the requirement.
  private func records(_ outcome: ConditionOutcome) -> [LocalizedText] {
    outcome.facts.filter(\.isOfMember).map {
      FactText.record($0, vocabulary, showSensitive: options.showSensitive)
    }
  }

  private mutating func footnotes(_ footnotes: Footnotes) {
    guard !footnotes.bases.isEmpty else { return }
    layout.blank()
    for (index, basis) in footnotes.bases.enumerated() {
      layout.paragraph(
        say(BasisText.line(basis, footnotes.sources)), indent: 4, lead: "[\(index + 1)] ",
        role: .faint, leadRole: .faint)
    }
  }
}

/// What conditions rest on, each numbered when first named.
struct Footnotes {
  let sources: [String: Source]
  private(set) var bases: [Basis] = []

  init(sources: [String: Source]) { self.sources = sources }

  mutating func number(of basis: Basis) -> Int {
    if let index = bases.firstIndex(of: basis) { return index + 1 }
    bases.append(basis)
    return bases.count
  }
}
