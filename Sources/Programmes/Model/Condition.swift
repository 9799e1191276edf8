public import Diagnostics

/// One thing the author asks of a member or a claim.
public struct Condition: Sendable {
  /// Unique within the programme; what reports and batch columns show.
  public var id: String
  /// What is asked, as people read it.
  public var label: LocalizedText
  /// A bool expression, over facts, parameters, `today` and the claim's variable.
  public var expression: ExpressionSource
  /// The publication it follows, or what was assumed.
  public var basis: Basis
  /// What a member can do when it is unmet.
  public var remedy: LocalizedText?
  /// The author's sentence for a member who meets it, in place of the generated one.
  public var met: OutcomeWording?
  /// The author's sentence for a member who does not.
  public var unmet: OutcomeWording?
  /// Whether it stands under an odd number of `none` groups: it is then met when its expression is
  /// false.
  public var isNegated: Bool
  /// The condition's `id:` value in its file.
  public var location: SourceLocation
}

/// What a condition or a parameter's value rests on.
public enum Basis: Sendable, Hashable {
  /// The id of a declared source.
  case source(String)
  /// Nothing published; the author says what was assumed.
  case assumption(LocalizedText)
}

/// How conditions combine.
public indirect enum Requirement: Sendable, Hashable {
  /// An index into the programme's conditions.
  case leaf(Int)
  /// Every part must be met.
  case all([Requirement])
  /// At least one part must be met.
  case any([Requirement])
  /// No part may be met.
  case none([Requirement])

  /// The indices of all conditions below, in file order.
  public var leaves: [Int] {
    switch self {
    case .leaf(let index): [index]
    case .all(let parts), .any(let parts), .none(let parts): parts.flatMap(\.leaves)
    }
  }
}

/// What an entitled member gets.
public struct Benefit: Sendable {
  /// The form a benefit takes.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only `cash` has an amount.
    case cash, service, place, card, certificate, recognition, event
  }

  /// What the member gets.
  public var kind: Kind
  /// A decimal expression; only for cash.
  public var amount: ExpressionSource?
  /// ISO 4217; `CNY` unless said otherwise.
  public var currency: String
  /// In the author's words; `nil` when the title says it all.
  public var description: LocalizedText?
}
