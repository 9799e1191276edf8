public import Diagnostics

/// One thing the author asks of a member or a claim.
public struct Condition: Sendable {
  /// Unique within the programme; what reports and batch columns show.
  public var id: String
  public var label: LocalizedText
  public var expression: ExpressionSource
  public var basis: Basis
  /// What a member can do when it is unmet.
  public var remedy: LocalizedText?
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
  case all([Requirement])
  case any([Requirement])
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
  public enum Kind: String, Sendable, CaseIterable {
    case cash, service, place, card, certificate, recognition, event
  }

  public var kind: Kind
  /// A decimal expression; only for cash.
  public var amount: ExpressionSource?
  /// ISO 4217; `CNY` unless said otherwise.
  public var currency: String
  public var description: LocalizedText?
}
