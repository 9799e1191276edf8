public import Columns
public import Evaluation

/// What a batch came to: how many members were read, and per programme how many are eligible, what
/// it will cost, what stands in the way of the others, and what is not known of them.
///
/// A value per chunk can be made on any core (`BatchCounter`), and then added up in order.
public struct BatchSummary: Sendable, Hashable {
  /// One programme's counts.
  public struct Programme: Sendable, Hashable {
    /// The programme's id.
    public var id: String
    /// Members by what the answer was; a status nobody has may be left out.
    public var counts: [Status: Int]
    /// The sum of all amounts; `nil` once it no longer fits a decimal.
    public var total: Decimal?
    /// Whether any amount was given.
    public var paysCash: Bool
    /// Eligible members without an amount: nothing is paid, or the sum waits for facts.
    public var withoutAmount: Int
    /// Every reason the programme can give, in rule-file order; empty before the first batch.
    public var reasons: [ReasonCount]
    /// By fact, the members whose answer waits while their record lacks it.
    public var missing: [String: Int]
  }

  /// How often a reason came up, by what the answer was.
  public struct ReasonCount: Sendable, Hashable {
    /// Which one.
    public var reason: Reason
    /// Members who are refused for it, perhaps among other reasons.
    public var refused: Int
    /// Those of them for whom it comes first: over all reasons, each refused member once.
    public var refusedFirst: Int
    /// Those of them for whom it is the only one.
    public var refusedAlone: Int
    /// Members whose answer waits for it, perhaps among other reasons.
    public var open: Int
    /// Members for whom it could not be worked out.
    public var failed: Int
  }

  /// Records that became members.
  public var members: Int
  /// Records that could not be read.
  public var rejects: Int
  /// In rule-file order.
  public var programmes: [Programme]

  /// Nothing yet, for these programmes.
  public init(programmes ids: [String]) {
    members = 0
    rejects = 0
    programmes = ids.map {
      Programme(
        id: $0, counts: [:], total: .zero, paysCash: false, withoutAmount: 0, reasons: [],
        missing: [:])
    }
  }

  /// Counts records that could not be read.
  public mutating func addRejects(_ count: Int) { rejects += count }

  /// Adds what another part of the same run came to.
  public mutating func add(_ other: BatchSummary) {
    precondition(other.programmes.count == programmes.count)
    members += other.members
    rejects += other.rejects
    for (index, part) in other.programmes.enumerated() { programmes[index].add(part) }
  }
}
