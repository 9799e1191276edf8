import Columns
import Diagnostics
import Evaluation
import Programmes

/// What programmes, and the reasons they give, are called in a report on many members.
struct ReasonLabels {
  let vocabulary: Vocabulary
  private let versions: [String: Programme]
  /// Where each fact stands in the rule book, a field of a list's elements with its list.
  private let factPositions: [String: Int]

  /// The versions in force on `asOf`, else the latest.
  init(_ book: RuleBook, asOf: CalendarDate) {
    vocabulary = Vocabulary(book, asOf: asOf)
    factPositions = Dictionary(
      book.facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    var versions: [String: Programme] = [:]
    for programme in book.programmes {
      let isInForce = versions[programme.id].map { $0.effective.contains(asOf) } ?? false
      if !isInForce { versions[programme.id] = programme }
    }
    self.versions = versions
  }

  func title(_ programme: String) -> LocalizedText {
    versions[programme]?.title ?? LocalizedText(verbatim: programme)
  }

  /// ISO 4217; `nil` for a programme that pays nothing.
  func currency(_ programme: String) -> String? {
    guard let benefit = versions[programme]?.benefit, benefit.kind == .cash else { return nil }
    return benefit.currency
  }

  /// The condition's label, or what stood in the way, where members are refused for it.
  func refusal(_ reason: Reason, _ programme: String) -> LocalizedText {
    guard case .condition(let id) = reason else { return reserved(reason) }
    guard let condition = condition(id, programme) else { return LocalizedText(verbatim: id) }
    return condition.isNegated ? Wording.applies(condition.label) : condition.label
  }

  /// As `refusal`, where it is not known whether the reason holds.
  func question(_ reason: Reason, _ programme: String) -> LocalizedText {
    guard case .condition(let id) = reason else { return reserved(reason) }
    return condition(id, programme)?.label ?? LocalizedText(verbatim: id)
  }

  func fact(_ name: String) -> LocalizedText {
    guard factPositions[name] == nil, let dot = name.lastIndex(of: ".") else {
      return vocabulary.label(name)
    }
    return Wording.labelled(vocabulary.label(String(name[..<dot])), vocabulary.label(name))
  }

  /// The facts that are lacking most often first, then in rule-file order.
  func ranked(_ missing: [String: Int]) -> [(fact: String, members: Int)] {
    missing.sorted {
      (-$0.value, position($0.key), $0.key) < (-$1.value, position($1.key), $1.key)
    }.map { ($0.key, $0.value) }
  }

  private func position(_ fact: String) -> Int {
    factPositions[fact] ?? fact.lastIndex(of: ".").flatMap { factPositions[String(fact[..<$0])] }
      ?? .max
  }

  private func condition(_ id: String, _ programme: String) -> Condition? {
    versions[programme]?.conditions.first { $0.id == id }
  }

  private func reserved(_ reason: Reason) -> LocalizedText {
    switch reason {
    case .condition(let id): LocalizedText(verbatim: id)
    case .notInForce: Wording.notInForceBriefly
    case .noClaim: Wording.nothingToClaim
    case .limit: Wording.limitUsed
    case .requires(let id): Wording.prerequisite(vocabulary.title(id))
    case .excludedBy(let id): Wording.noEffect(of: vocabulary.title(id))
    }
  }
}
