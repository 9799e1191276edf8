import CEL
import Diagnostics
import Evaluation
import Programmes

/// The section of one programme.
extension LetterBuilder {
  /// - Parameter missing: what is known of the facts that answers wait for.
  func section(_ determination: Determination, _ missing: [MissingFact]) -> LetterSection {
    let programme = determination.programme.version
    var section = LetterSection(
      id: programme.id, status: determination.status, title: determination.programme.title,
      result: Outline(determination, vocabulary).result, verdict: verdict(determination))
    section.provider = programme.provider.map { Wording.labelled(Wording.provider, $0) }
    section.alternatives = alternatives(determination)
    section.reasons = reservedReasons(determination)
    if determination.claims.count > 1 {
      section.claims = claims(determination)
    } else {
      section.claim = determination.claims.first.map {
        Wording.labelled(Wording.claim, name(of: $0, determination))
      }
      section.conditions = conditions(determination.conditions, of: determination)
    }
    let isOpenedUp = determination.claims.count <= 1 && !determination.reasons.isEmpty
    if isOpenedUp || !section.reasons.isEmpty {
      section.reasonsHeading = Wording.reasonsHeading(determination.status)
    }
    section.standing = standing(determination)
    if !determination.missing.isEmpty {
      let phrases = MissingFactPhrases(vocabulary: vocabulary)
      section.needed = Wording.list(
        determination.missing.map { name in
          missing.first { $0.name == name }.map(phrases.name) ?? vocabulary.label(name)
        })
    }
    section.documents = documents(determination)
    section.steps = steps(determination, section)
    return section
  }

  /// The status, with what is to be had.
  private func verdict(_ determination: Determination) -> LocalizedText {
    let status = Wording.name(of: determination.status)
    return benefit(determination).map { Wording.labelled(status, $0) } ?? status
  }

  private func benefit(_ determination: Determination) -> LocalizedText? {
    if let amount = determination.amount { return self.amount(amount) }
    guard determination.status == .eligible else { return nil }
    return determination.programme.version.benefit.description
  }

  func amount(_ amount: AmountOutcome) -> LocalizedText {
    switch amount {
    case .exact(let sum, let currency): Wording.money(sum, currency: currency)
    case .unknown(let facts, _): Wording.amountWaits(for: vocabulary.labels(facts))
    case .error(let error): Wording.problem(error)
    }
  }

  private func alternatives(_ determination: Determination) -> LocalizedText? {
    guard !determination.alternatives.isEmpty else { return nil }
    let titles = determination.alternatives.map { Wording.quoted(vocabulary.title($0)) }
    return Wording.alternatives(Wording.list(titles))
  }

  private func documents(_ determination: Determination) -> LetterList? {
    let documents = determination.programme.version.documents
    guard !documents.isEmpty, determination.status != .ineligible else { return nil }
    let isNow = determination.status == .eligible
    return LetterList(
      heading: isNow ? Wording.documents : Wording.documentsLater, items: documents)
  }

  /// What comes next: to tell what is not known, to apply, and what remedies the rules name for
  /// what is not met; an eligible member may have claims that are refused.
  private func steps(
    _ determination: Determination, _ section: LetterSection
  ) -> [LocalizedText] {
    var steps = section.needed.map { [Wording.needed($0)] } ?? []
    switch determination.status {
    case .eligible: steps.append(Wording.apply(to: determination.programme.version.provider))
    case .error: steps.append(Wording.askOffice)
    case .ineligible, .undetermined: break
    }
    let deciding = section.conditions.deciding + section.claims.flatMap(\.conditions.deciding)
    for condition in deciding {
      guard let remedy = condition.remedy else { continue }
      let step = Wording.labelled(condition.label, remedy)
      if !steps.contains(step) { steps.append(step) }
    }
    return steps
  }
}
