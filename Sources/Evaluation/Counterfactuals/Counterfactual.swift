public import CEL
public import Columns
public import Records

/// A set of changes, each needed, after which the answer is another one.
///
/// It has been evaluated: with all the changes made the answer is what is claimed, and with any part
/// of them left out it is not.
public struct Counterfactual: Sendable, Hashable {
  /// Who or what can bring the changes about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing but time: the day moves, the facts stay.
    case time
    /// The member, by the facts' remedies; and perhaps time.
    case member
    /// Some fact is in nobody's hands.
    case fixed
  }

  /// What changes: the day first, then facts in the order of the rule book. At most three.
  public let changes: [Change]

  /// For those who have evaluated it.
  public init(changes: [Change]) { self.changes = changes }

  /// Who or what can bring it about.
  public var kind: Kind {
    if changes.allSatisfy({ $0.target == .today }) { return .time }
    return changes.allSatisfy(\.isAttainable) ? .member : .fixed
  }

  /// The day it holds on, when time is one of the changes.
  public var day: CalendarDate? {
    for change in changes {
      if change.target == .today, case .date(let day) = change.to { return day }
    }
    return nil
  }
}

/// One thing changed.
public struct Change: Sendable, Hashable {
  /// What changes.
  public let target: ChangeTarget
  /// What the record says now; `nil` where it says nothing.
  public let from: Value?
  /// What it says then: for a new element of a list the element, for a grant whether it is there.
  public let to: Value
  /// Other values that would do as well, all else as it is said; the nearest one is `to`.
  public let alternatives: [Value]
  /// How the member can bring it about; `nil` when that is not in the member's hands.
  public let remedy: Remedy?

  /// For those who know the member's record.
  public init(
    target: ChangeTarget, from: Value?, to: Value, alternatives: [Value] = [],
    remedy: Remedy? = nil
  ) {
    self.target = target
    self.from = from
    self.to = to
    self.alternatives = alternatives
    self.remedy = remedy
  }

  /// Whether time or the member can bring it about.
  public var isAttainable: Bool { target == .today || remedy != nil }
}

/// What can be changed about a member, or with time.
public enum ChangeTarget: Sendable, Hashable {
  /// The day, and with it the rules in force on it.
  case today
  /// A fact of the record: `card.held`.
  case fact(String)
  /// A field of an element the list holds.
  case field(list: String, index: Int, name: String)
  /// One more element of a list.
  case element(list: String)
  /// Whether any grant of the programme is on record.
  case grant(programme: String)

  /// The fact that is changed; `nil` for the day.
  public var fact: String? {
    switch self {
    case .today: nil
    case .fact(let name): name
    case .field(let list, _, _), .element(let list): list
    case .grant: "grants"
    }
  }
}
