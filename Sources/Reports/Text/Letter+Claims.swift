import CEL
import Diagnostics
import Evaluation
import Programmes

/// One block a claim, for programmes that decide per patent, per certificate.
extension Letter {
  /// The deciding claim in full, of the others what stands in their way.
  mutating func claims(_ determination: Determination) {
    heading(Wording.claims)
    let deciding = determination.decidingClaim
    for claim in determination.claims {
      if claim.index != determination.claims.first?.index { layout.blank() }
      title(claim, determination, isClosest: claim.index == deciding)
      layout.inset = 2
      conditions(
        claim.conditions.filter { claim.index == deciding || $0.isReason },
        sources: determination.sources)
      layout.inset = 0
    }
  }

  /// Says which claim the conditions below are about, when there is but one.
  mutating func onlyClaim(_ determination: Determination) {
    guard let claim = determination.claims.first else { return }
    layout.paragraph(
      say(Wording.labelled(Wording.claim, name(of: claim, determination))), indent: 2)
  }

  private mutating func title(
    _ claim: ClaimDetermination, _ determination: Determination, isClosest: Bool
  ) {
    var title = Wording.labelled(
      name(of: claim, determination), Wording.name(of: claim.status))
    if let amount = claim.amount {
      title = Wording.verdict(title, self.amount(amount))
    } else if isClosest {
      title = LocalizedText.parenthesized(title, Wording.closest)
    }
    layout.paragraph(
      say(title), indent: 4, lead: "\(Wording.mark(of: claim.status)) ", role: .strong,
      leadRole: TextStyle.role(of: claim.status))
  }

  /// `专利 1（ZL 2022 1 0000001.1）`: the list, the place in it, and its first plain field.
  private func name(
    of claim: ClaimDetermination, _ determination: Determination
  ) -> LocalizedText {
    let list = determination.programme.version.claim?.list ?? ""
    let name = Wording.claim(vocabulary.label(list), number: claim.index + 1)
    guard case .object(let object)? = claim.element, let field = object.fields.first else {
      return name
    }
    let value = FactText.text(
      of: field.value, vocabulary["\(list).\(field.name)"], showSensitive: options.showSensitive)
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
