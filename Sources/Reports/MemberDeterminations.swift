public import Columns
public import Evaluation

/// All answers for one member on one day: what a report is about.
public struct MemberDeterminations: Sendable {
  /// The value of the key fact, as the record has it.
  public var member: String?
  /// The day the answers are for.
  public var asOf: CalendarDate
  /// In rule-file order.
  public var determinations: [Determination]

  /// `member` is `nil` for a record without a key.
  public init(member: String?, asOf: CalendarDate, determinations: [Determination]) {
    self.member = member
    self.asOf = asOf
    self.determinations = determinations
  }
}
