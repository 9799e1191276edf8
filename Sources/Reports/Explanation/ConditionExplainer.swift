import CEL
import Columns
import Diagnostics
import Evaluation
import Programmes

/// Explains the conditions of one programme: by the author's own sentence, else by one made from
/// the expression, else by the condition's label and its facts.
struct ConditionExplainer {
  let vocabulary: Vocabulary
  let asOf: CalendarDate
  let claim: Claim?
  let showSensitive: Bool

  func statement(_ outcome: ConditionOutcome) -> Statement {
    authored(outcome) ?? (outcome.status == .error ? failure(outcome) : generated(outcome))
      ?? plain(outcome)
  }

  // MARK: The author's sentence

  /// `nil` where the author left the wording to us.
  func authored(_ outcome: ConditionOutcome) -> Statement? {
    let wording: OutcomeWording?
    switch outcome.status {
    case .met: wording = outcome.condition.met
    case .unmet: wording = outcome.condition.unmet
    case .unknown, .error: wording = nil
    }
    guard let text = wording?.text else { return nil }
    var names: [String] = []
    for name in WordingTemplate(text.zh).names + WordingTemplate(text.en).names
    where !names.contains(name) {
      names.append(name)
    }
    return Statement(
      .author, outcome.status,
      [.init("text", text)] + names.map { .init($0, value(of: $0, outcome), fact: fact($0)) })
  }

  /// The fact a placeholder names: a claim's variable stands for its list.
  private func fact(_ name: String) -> String {
    guard let claim, name == claim.variable || name.hasPrefix("\(claim.variable).") else {
      return name
    }
    return claim.list + String(name.dropFirst(claim.variable.count))
  }

  private func value(of name: String, _ outcome: ConditionOutcome) -> LocalizedText {
    if name == "today" { return Wording.date(asOf) }
    let name = fact(name)
    if let value = vocabulary.parameters[name] {
      return FactText.text(of: value, vocabulary[name], showSensitive: true)
    }
    let fact = outcome.facts.flatMap(\.withOrigins).first { $0.name == name }
    return fact.map { FactText.text(of: $0, vocabulary, showSensitive: showSensitive) }
      ?? Wording.missing
  }

  // MARK: Sentences of our own

  private func generated(_ outcome: ConditionOutcome) -> Statement? {
    let checked = outcome.checked
    guard checked.expression.nodes.count <= RequirementPhrase.largestExpression else { return nil }
    var phraser = Phraser(
      checked: checked, vocabulary: vocabulary, asOf: asOf,
      locals: claim.map { [$0.variable: .element(list: $0.list)] } ?? [:])
    phraser.showSensitive = showSensitive
    let explainer = Explainer(phraser, PartValues(outcome, claim: claim))
    let sense = Sense(isPositive: !outcome.condition.isNegated)
    let root = checked.expression.root
    // What is told must be what was decided.
    guard explainer.status(root, sense) == outcome.status else { return nil }
    return explainer.statement(root, sense)
  }

  private func failure(_ outcome: ConditionOutcome) -> Statement {
    let problem = outcome.error.map(Wording.problem) ?? Wording.unclearProblem
    return Statement(
      .failure, .error, [.init("problem", problem), .init("facts", facts(outcome))])
  }

  private func plain(_ outcome: ConditionOutcome) -> Statement {
    let condition = outcome.condition
    var label = condition.label
    if condition.isNegated, outcome.status == .met { label = Wording.doesNotApply(label) }
    if condition.isNegated, outcome.status == .unmet { label = Wording.applies(label) }
    return Statement(
      .facts, outcome.status, [.init("label", label), .init("facts", facts(outcome))])
  }

  private func facts(_ outcome: ConditionOutcome) -> LocalizedText {
    Wording.clauses(
      outcome.facts.filter(\.isOfMember).map {
        FactText.record($0, vocabulary, showSensitive: showSensitive)
      })
  }
}

extension FactValue {
  /// The fact, and those it was derived from.
  fileprivate var withOrigins: [FactValue] { [self] + derivedFrom.flatMap(\.withOrigins) }
}
