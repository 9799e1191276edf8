import CEL
import Diagnostics
import Evaluation
import Programmes

/// The conditions of a programme or of a claim: first those that decided, then the rest.
extension LetterBuilder {
  func conditions(
    _ outcomes: [ConditionOutcome], of determination: Determination
  ) -> LetterConditions {
    let sources = determination.programme.version.sources.map(SourceText.init)
    func conditions(where isWanted: (ConditionOutcome) -> Bool) -> [LetterCondition] {
      outcomes.lazy.filter(isWanted).map { condition($0, sources, determination) }
    }
    return LetterConditions(
      deciding: conditions { $0.isReason },
      met: conditions { !$0.isReason && $0.status == .met },
      others: conditions { !$0.isReason && $0.status != .met })
  }

  private func condition(
    _ outcome: ConditionOutcome, _ sources: [SourceText], _ determination: Determination
  ) -> LetterCondition {
    let condition = outcome.condition
    let explainer = ConditionExplainer(
      vocabulary: vocabulary, asOf: determination.asOf,
      claim: determination.programme.version.claim, showSensitive: showSensitive)
    var result = LetterCondition(
      status: outcome.status, label: label(outcome),
      authored: explainer.authored(outcome)?.sentence, records: records(outcome),
      problem: outcome.error.map(Wording.problem), basis: condition.basis,
      basisText: BasisText(condition.basis, sources),
      remedy: outcome.status == .unmet ? condition.remedy : nil)
    if result.authored == nil, outcome.isReason || opensAll {
      result.requirement = requirement(outcome, determination)
    }
    return result
  }

  /// What is required, in plain words.
  private func requirement(
    _ outcome: ConditionOutcome, _ determination: Determination
  ) -> LocalizedText? {
    RequirementPhrase.text(
      of: outcome.checked, isNegated: outcome.condition.isNegated, vocabulary: vocabulary,
      asOf: determination.asOf, claim: determination.programme.version.claim)
  }

  /// The author's label; a case under `none` that is not there is named as such.
  private func label(_ outcome: ConditionOutcome) -> LocalizedText {
    let label = outcome.condition.label
    let isAbsent = outcome.condition.isNegated && outcome.status == .met
    return isAbsent ? Wording.doesNotApply(label) : label
  }

  /// What the record says, a text a fact; parameters and the date are told with the requirement.
  private func records(_ outcome: ConditionOutcome) -> [LocalizedText] {
    outcome.facts.lazy.filter(\.isOfMember).map {
      FactText.record($0, vocabulary, showSensitive: showSensitive)
    }
  }
}
