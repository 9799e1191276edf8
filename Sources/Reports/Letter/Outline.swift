import Diagnostics
import Evaluation
import Programmes

/// A determination in a few words, for the summary.
struct Outline {
  let determination: Determination
  let vocabulary: Vocabulary

  init(_ determination: Determination, _ vocabulary: Vocabulary) {
    self.determination = determination
    self.vocabulary = vocabulary
  }

  var result: LocalizedText {
    switch determination.status {
    case .eligible: amount ?? Wording.name(of: .eligible)
    case .ineligible: refusal
    case .undetermined: open
    case .error: Wording.name(of: .error)
    }
  }

  private var amount: LocalizedText? {
    guard case .exact(let sum, let currency)? = determination.amount else { return nil }
    return Wording.money(sum, currency: currency)
  }

  private var open: LocalizedText {
    guard determination.missing.count == 1 else {
      return Wording.neededCount(determination.missing.count)
    }
    return Wording.needed(vocabulary.labels(determination.missing))
  }

  /// The one reason in short, or how many conditions failed.
  private var refusal: LocalizedText {
    guard determination.reasons.count == 1, let reason = determination.reasons.first else {
      return Wording.unmetCount(determination.reasons.count)
    }
    switch reason {
    case .condition(let id): return unmet(id)
    case .notInForce: return Wording.notInForceBriefly
    case .noClaim: return Wording.nothingToClaim
    case .limit: return Wording.limitUsed
    case .requires(let id): return Wording.requires(vocabulary.title(id))
    case .excludedBy(let id): return Wording.excludedBy(vocabulary.title(id))
    }
  }

  private func unmet(_ id: String) -> LocalizedText {
    guard let outcome = determination.conditions.first(where: { $0.condition.id == id }) else {
      return Wording.unmetCount(1)
    }
    let label = outcome.condition.label
    return outcome.condition.isNegated ? Wording.applies(label) : Wording.unmet(label)
  }
}
