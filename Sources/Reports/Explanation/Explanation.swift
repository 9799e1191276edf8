public import Columns
public import Diagnostics
public import Evaluation
public import Programmes

/// Why one condition came out as it did for one member, as data and as a sentence.
public struct Explanation: Sendable {
  /// The value of the member's key fact.
  public var member: String?
  /// The programme's id.
  public var programme: String
  /// The condition's id.
  public var condition: String
  /// The claimed element's place in its list, from 0; `nil` for what is asked of the member.
  public var claim: Int?
  /// What the condition came to.
  public var outcome: ConditionStatus
  /// The facts, parameters and `today` that the condition reads, in order of appearance.
  public var facts: [String]
  /// Which sentence says it, and what goes into that sentence.
  public var statement: Statement

  /// In both languages, without a full stop.
  public var sentence: LocalizedText { statement.sentence }
}

/// Explains determinations condition by condition.
///
///     let explain = Explanations(book, asOf: day)
///     explain.of(member).map(\.sentence.en)  // ["Union district is Chaoyang; must be Haidian", …]
public struct Explanations: Sendable {
  let vocabulary: Vocabulary
  let showSensitive: Bool

  /// - Parameters:
  ///   - asOf: the day of the determinations.
  ///   - showSensitive: whether sensitive facts are told as they are; they are masked otherwise.
  public init(_ book: RuleBook, asOf: CalendarDate, showSensitive: Bool = false) {
    vocabulary = Vocabulary(book, asOf: asOf)
    self.showSensitive = showSensitive
  }

  /// One explanation for every condition of every programme, in rule-file order; for a programme
  /// with claims, those of each claim.
  public func of(_ member: MemberDeterminations) -> [Explanation] {
    member.determinations.flatMap { determination in
      let explainer = ConditionExplainer(
        vocabulary: vocabulary, asOf: determination.asOf,
        claim: determination.programme.version.claim, showSensitive: showSensitive)
      let groups: [(Int?, [ConditionOutcome])] =
        determination.claims.isEmpty
        ? [(nil, determination.conditions)]
        : determination.claims.map { ($0.index, $0.conditions) }
      return groups.flatMap { index, conditions in
        conditions.map { outcome in
          Explanation(
            member: member.member, programme: determination.programme.id,
            condition: outcome.condition.id, claim: index, outcome: outcome.status,
            facts: outcome.facts.map(\.name), statement: explainer.statement(outcome))
        }
      }
    }
  }
}
