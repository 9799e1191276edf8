public import CEL
public import Columns
public import Diagnostics
public import Programmes

/// The answer for one member and one programme on one day, with everything it rests on.
public struct Determination: Sendable {
  public var programme: ProgrammeSummary
  public var asOf: CalendarDate
  public var status: Status
  /// Why it is not eligible (or not known, or an error); empty when eligible, and when it is the
  /// amount that is the error. Conditions in file order, then reserved reasons.
  public var reasons: [Reason]
  /// What an eligible member of a cash programme gets: over all eligible claims, the sum.
  public var amount: AmountOutcome?
  /// Every condition of the author's, in file order; for a programme with claims, those of the
  /// claim that decided. Empty when no version is in force or there is no claim.
  public var conditions: [ConditionOutcome]
  /// What `requires`, `excludes` and `limits` came to.
  public var standing: [StandingOutcome]
  /// The facts the record lacks and the answer waits for: root facts, by name, in fact order.
  public var missing: [String]
  /// One per element of the claimed list; empty for a programme without claims.
  public var claims: [ClaimDetermination]
  /// Programmes listed under `excludes` for which the member is eligible too: once one of them is
  /// granted, this one no longer can be.
  public var alternatives: [String]
}

/// What a determination needs to say of its programme.
public struct ProgrammeSummary: Sendable {
  public var id: String
  public var title: LocalizedText
  /// The version that was applied; the latest one when none is in force.
  public var version: Programme
  /// Whether `version` holds on the day.
  public var isInForce: Bool
}

/// Whether a member may have what a programme gives.
///
/// `undetermined` waits for facts; `error` could not be worked out. Neither is a no.
public enum Status: String, Sendable, CaseIterable {
  case eligible, ineligible, undetermined, error
}

/// What one condition came to.
public enum ConditionStatus: String, Sendable, CaseIterable {
  case met, unmet, unknown, error
}

/// Why a determination is not `eligible`.
public enum Reason: Sendable, Hashable {
  case condition(String)
  case notInForce
  case noClaim
  case limit
  case requires(String)
  case excludedBy(String)

  /// The id that batch output and cases use: `active`, `limit`, `requires:mutual-aid-card`.
  public var id: String {
    switch self {
    case .condition(let id): id
    case .notInForce: "not-in-force"
    case .noClaim: "no-claim"
    case .limit: "limit"
    case .requires(let id): "requires:\(id)"
    case .excludedBy(let id): "excluded-by:\(id)"
    }
  }
}

/// One condition with the values it was decided on.
public struct ConditionOutcome: Sendable {
  public var condition: Condition
  public var checked: CheckedExpression
  public var status: ConditionStatus
  /// Whether it is one of the reasons for the determination's status.
  public var isReason: Bool
  /// The facts, parameters and `today` it refers to, in order of appearance.
  public var facts: [FactValue]
  /// The facts it waits for, when unknown.
  public var missing: [String]
  /// What went wrong, when an error.
  public var error: EvaluationError?
}

/// A fact as a condition saw it.
public struct FactValue: Sendable {
  public enum Origin: String, Sendable {
    /// The record holds it, or its `absent` value stands for it.
    case recorded
    /// Computed by the fact's `derive`.
    case derived
    case missing
    case parameter
    /// The as-of date.
    case today
  }

  /// As declared: `member.age`, `patents`, `params.invention.amount`, `today`; a field of the
  /// claim's element is `patents.grantedOn`.
  public var name: String
  public var outcome: Outcome
  public var origin: Origin
  /// For a derived fact, what it was computed from.
  public var derivedFrom: [FactValue]
}

/// The money a member gets.
public enum AmountOutcome: Sendable {
  case exact(Decimal, currency: String)
  /// Entitled, but the sum waits for these facts.
  case unknown([String], currency: String)
  /// Entitled, but the sum cannot be computed; the determination is then an error.
  case error(EvaluationError)
}

/// What a prerequisite, an exclusion or a limit came to.
public struct StandingOutcome: Sendable {
  public enum Kind: Sendable {
    /// `granted`: a grant of it is on record; otherwise its own status decides.
    case requires(programme: String, granted: Bool, status: Status?)
    case excludes(programme: String)
    /// `used`: grants already counted, when known.
    case limit(Limit, used: Int?)
  }

  public var kind: Kind
  /// Whether it lets the member through. A limit is judged by earlier grants alone, before this
  /// decision's own claims.
  public var status: ConditionStatus
  /// The facts it waits for, when unknown.
  public var missing: [String]
}

/// The answer for one element of the claimed list.
public struct ClaimDetermination: Sendable {
  /// 0-based position in the list.
  public var index: Int
  /// The element's fields, as the member record has them.
  public var element: Value?
  public var status: Status
  public var reasons: [Reason]
  public var amount: AmountOutcome?
  public var conditions: [ConditionOutcome]
  public var missing: [String]
}
