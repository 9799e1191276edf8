public import CEL
public import Columns
public import Diagnostics
public import Programmes

/// The answer for one member and one programme on one day, with everything it rests on.
public struct Determination: Sendable {
  /// Which programme, and which version of it.
  public var programme: ProgrammeSummary
  /// The day the rules and the member are looked at.
  public var asOf: CalendarDate
  /// Whether the member is entitled; with claims, that of the claim that decided.
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
  /// The programme's id, the same in all its versions.
  public var id: String
  /// The title of `version`.
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
  /// The raw values are what cases expect and batch output says.
  case eligible, ineligible, undetermined, error
}

/// What one condition came to.
public enum ConditionStatus: String, Sendable, CaseIterable {
  /// `unknown` waits for missing facts; `error` means that it could not be computed.
  case met, unmet, unknown, error
}

/// Why a determination is not `eligible`.
public enum Reason: Sendable, Hashable {
  /// The id of a condition of the author's that is not met, not known, or an error.
  case condition(String)
  /// No version of the programme holds on the day.
  case notInForce
  /// The claimed list is empty, so there is nothing to decide on.
  case noClaim
  /// As many grants as allowed have been given, or may have been.
  case limit
  /// The id of a programme that must be granted, or eligible, and is not.
  case requires(String)
  /// The id of a granted programme that rules this one out.
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
  /// What the author wrote, with label and basis.
  public var condition: Condition
  /// Its expression, parsed and typed, in the environment of its programme.
  public var checked: CheckedExpression
  /// Whether the member meets it; for a condition under `none`, after the negation.
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
  /// Where a value comes from.
  public enum Origin: String, Sendable {
    /// The record holds it, or its `absent` value stands for it.
    case recorded
    /// Computed by the fact's `derive`.
    case derived
    /// Neither the record nor a derivation gives it.
    case missing
    /// A figure of the rules: `params.<name>`.
    case parameter
    /// The as-of date.
    case today
  }

  /// As declared: `member.age`, `patents`, `params.invention.amount`, `today`; a field of the
  /// claim's element is `patents.grantedOn`.
  public var name: String
  /// Its value, what it waits for, or why it has none.
  public var outcome: Outcome
  /// Where the value comes from; `missing` when there is none.
  public var origin: Origin
  /// For a derived fact, what it was computed from.
  public var derivedFrom: [FactValue]
}

/// The money a member gets.
public enum AmountOutcome: Sendable {
  /// The sum, in a currency of ISO 4217.
  case exact(Decimal, currency: String)
  /// Entitled, but the sum waits for these facts.
  case unknown([String], currency: String)
  /// Entitled, but the sum cannot be computed; the determination is then an error.
  case error(EvaluationError)
}

/// What a prerequisite, an exclusion or a limit came to.
public struct StandingOutcome: Sendable {
  /// Which rule about other grants it is.
  public enum Kind: Sendable {
    /// `granted`: a grant of it is on record; otherwise its own status decides.
    case requires(programme: String, granted: Bool, status: Status?)
    /// This programme can't be granted once that one has been.
    case excludes(programme: String)
    /// `used`: grants already counted, when known.
    case limit(Limit, used: Int?)
  }

  /// The rule's parameters, and what was found about other programmes.
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
  /// The answer for this element alone.
  public var status: Status
  /// Why this element is not eligible, as for the whole answer.
  public var reasons: [Reason]
  /// What this element is worth; `nil` when nothing is paid for it.
  public var amount: AmountOutcome?
  /// The author's conditions, decided for this element, in file order.
  public var conditions: [ConditionOutcome]
  /// The facts this element's answer waits for; `patents.grantedOn` is one of its own.
  public var missing: [String]
}
