import CEL
import Diagnostics
import Evaluation
import Programmes

/// One part a claim, for programmes that decide per patent, per certificate.
extension LetterBuilder {
  /// The deciding claim in full, of the others what stands in their way.
  func claims(_ determination: Determination) -> [LetterClaim] {
    let deciding = determination.decidingClaim
    return determination.claims.map { claim in
      let isDeciding = claim.index == deciding
      return LetterClaim(
        status: claim.status, title: title(claim, determination, isClosest: isDeciding),
        conditions: conditions(
          claim.conditions.filter { isDeciding || $0.isReason }, of: determination))
    }
  }

  private func title(
    _ claim: ClaimDetermination, _ determination: Determination, isClosest: Bool
  ) -> LocalizedText {
    let title = Wording.labelled(name(of: claim, determination), Wording.name(of: claim.status))
    if let amount = claim.amount { return Wording.verdict(title, self.amount(amount)) }
    return isClosest ? .parenthesized(title, Wording.closest) : title
  }

  /// `专利 1（ZL 2022 1 0000001.1）`: the list, the place in it, and its first plain field.
  func name(of claim: ClaimDetermination, _ determination: Determination) -> LocalizedText {
    let list = determination.programme.version.claim?.list ?? ""
    let name = Wording.claim(vocabulary.label(list), number: claim.index + 1)
    guard case .object(let object)? = claim.element, let field = object.fields.first else {
      return name
    }
    let value = FactText.text(
      of: field.value, vocabulary["\(list).\(field.name)"], showSensitive: showSensitive)
    return LocalizedText.parenthesized(name, value)
  }
}

extension Determination {
  /// The claim whose conditions the determination reports: of those with its status and reasons,
  /// the first.
  var decidingClaim: Int? {
    claims.first { $0.status == status && $0.reasons == reasons }?.index
  }
}
