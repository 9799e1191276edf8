import Diagnostics
import Evaluation
import Programmes

/// Reasons that are no condition of the author's: the programme is not in force, nothing is there
/// to claim for, a limit is used up, another programme stands in the way.
extension LetterBuilder {
  func reservedReasons(_ determination: Determination) -> [LocalizedText] {
    determination.reasons.compactMap { text(of: $0, determination) }
  }

  /// `nil` for conditions, which are opened up on their own.
  private func text(of reason: Reason, _ determination: Determination) -> LocalizedText? {
    let programme = determination.programme.version
    switch reason {
    case .condition: return nil
    case .notInForce: return Wording.notInForce(programme)
    case .noClaim:
      let list = vocabulary.label(programme.claim?.list ?? "")
      return determination.status == .undetermined
        ? Wording.claimNotKnown(list: list) : Wording.noClaim(list: list)
    case .limit, .requires, .excludedBy:
      let outcomes = determination.standing.filter { $0.isReason([reason]) }
      return Wording.list(outcomes.map(text))
    }
  }

  /// What requires, excludes and limits came to, save what was told as a reason.
  func standing(_ determination: Determination) -> [LetterItem] {
    guard determination.status != .ineligible else { return [] }
    return determination.standing.filter { !$0.isReason(determination.reasons) }
      .map { LetterItem(status: $0.status, text: text(of: $0)) }
  }

  private func text(of outcome: StandingOutcome) -> LocalizedText {
    switch outcome.kind {
    case .requires(let id, let granted, let status):
      return Wording.labelled(
        Wording.prerequisite(vocabulary.title(id)),
        Wording.prerequisite(granted: granted, status: status))
    case .excludes(let id):
      return Wording.labelled(
        Wording.noEffect(of: vocabulary.title(id)), Wording.exclusion(outcome.status))
    case .limit(let limit, let used):
      let state = Wording.labelled(Wording.limit(limit), Wording.used(used))
      guard outcome.status == .unmet else { return state }
      return .parenthesized(Wording.limitUsed, state)
    }
  }
}

extension StandingOutcome {
  /// Whether one of `reasons` is about this.
  fileprivate func isReason(_ reasons: [Reason]) -> Bool {
    switch kind {
    case .requires(let id, _, _): reasons.contains(.requires(id))
    case .excludes(let id): reasons.contains(.excludedBy(id))
    case .limit: status != .met && reasons.contains(.limit)
    }
  }
}
