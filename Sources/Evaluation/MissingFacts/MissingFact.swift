/// A fact the record lacks and some answer waits for.
///
/// Only what can still change an answer is one: a fact that a decided programme would have looked at
/// is not asked for.
public struct MissingFact: Sendable, Hashable {
  /// As a determination names it: `member.sex`, `patents.grantedOn`.
  public let name: String
  /// The programmes that wait for it, in rule-file order.
  public let uses: [Use]

  /// Facts derived from it that answers wait for, and that a record can hold in its place: those with
  /// columns of their own. `member.sex` for a resident number.
  public let standIns: [String]

  /// What one programme needs the fact for.
  public struct Use: Sendable, Hashable {
    /// The programme's id.
    public let programme: String
    /// The reasons that wait for the fact; empty when it is the amount that does.
    public let reasons: [Reason]
    /// Whether some value of this fact alone would decide the programme.
    public let canSettle: Bool

    /// Whether the member is entitled already, and only the sum waits.
    public var isForAmount: Bool { reasons.isEmpty }
  }

  /// How many programmes the fact could decide by itself.
  public var settles: Int { uses.filter(\.canSettle).count }

  /// The ids of the programmes that wait for it.
  var programmes: [String] { uses.map(\.programme) }
}
