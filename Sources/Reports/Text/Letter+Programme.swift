import CEL
import Diagnostics
import Evaluation
import Programmes

/// The section of one programme.
extension Letter {
  mutating func programme(_ determination: Determination) {
    let status = determination.status
    asOf = determination.asOf
    claim = determination.programme.version.claim
    let role = TextStyle.role(of: status)
    layout.blank()
    layout.rule()
    layout.paragraph(
      say(determination.programme.title), lead: "\(Wording.mark(of: status)) ", role: .strong,
      leadRole: role)
    layout.paragraph(verdict(determination), indent: 2, role: role)
    if let provider = determination.programme.version.provider {
      layout.paragraph(
        say(Wording.labelled(Wording.provider, provider)), indent: 2, role: .faint)
    }
    alternatives(determination)
    if determination.claims.count > 1 {
      reasonsHeading(determination, hasReasons: hasReservedReason(determination))
      claims(determination)
    } else {
      onlyClaim(determination)
      reasonsHeading(determination, hasReasons: !determination.reasons.isEmpty)
      conditions(determination.conditions, sources: determination.sources)
    }
    standing(determination)
    needed(determination)
    documents(determination)
  }

  /// The status, with what is to be had.
  private func verdict(_ determination: Determination) -> String {
    let status = say(Wording.name(of: determination.status))
    guard let benefit = benefit(determination) else { return status }
    return say(Wording.labelled(LocalizedText(verbatim: status), benefit))
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
    case .error(let error): error.message
    }
  }

  private mutating func alternatives(_ determination: Determination) {
    guard !determination.alternatives.isEmpty else { return }
    let titles = determination.alternatives.map { Wording.quoted(vocabulary.title($0)) }
    layout.paragraph(say(Wording.alternatives(Wording.list(titles))), indent: 2)
  }

  private mutating func needed(_ determination: Determination) {
    guard !determination.missing.isEmpty else { return }
    layout.blank()
    layout.paragraph(
      say(vocabulary.labels(determination.missing)), indent: 2,
      lead: say(Wording.labelled(Wording.needed, LocalizedText(verbatim: ""))), role: .open,
      leadRole: .strong)
  }

  private mutating func documents(_ determination: Determination) {
    let documents = determination.programme.version.documents
    guard !documents.isEmpty, determination.status != .ineligible else { return }
    heading(
      determination.status == .eligible ? Wording.documents : Wording.documentsLater)
    for document in documents { layout.paragraph(say(document), indent: 4, lead: "· ") }
  }

  /// A heading within a programme's section.
  mutating func heading(_ text: LocalizedText) {
    layout.blank()
    layout.paragraph(say(text), indent: 2, role: .strong)
  }
}

extension Determination {
  /// The publications its conditions rest on, by id.
  var sources: [String: Source] {
    Dictionary(programme.version.sources.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }
}
