/// What lies beyond today's answer to one programme: when it is another one, and what would make it
/// another one.
public struct Prospect: Sendable {
  /// The answer over time, as things stand.
  public let timeline: Timeline
  /// Today's answer.
  public let status: Status
  /// What would make the member eligible: what time does first, then what the member can do, then
  /// the rest; smaller sets first. Empty when eligible, or when no set of up to three changes does.
  public let ways: [Counterfactual]
  /// For an eligible member, single changes that would lose it, the nearest first, one for each fact.
  public let risks: [Counterfactual]

  /// The programme's id.
  public var programme: String { timeline.programme }
}
