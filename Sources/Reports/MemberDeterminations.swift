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
  /// What the record lacks, the most useful first; `nil` where it was not looked for.
  public var missingFacts: [MissingFact]?
  /// How each condition was decided, for those who asked.
  public var traces: [ConditionTrace]?
  /// What lies beyond the answers, by programme, for those who asked; empty otherwise.
  public var prospects: [Prospect] = []
  /// Which parts of the prospects are told.
  public var outlook: OutlookParts = []

  /// What can be told beside the answers.
  public struct OutlookParts: OptionSet, Sendable {
    /// One bit a part.
    public let rawValue: Int

    /// For `OptionSet`.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// From when and until when the member is eligible.
    public static let windows = OutlookParts(rawValue: 1)
    /// What would make the member eligible, or no longer.
    public static let changes = OutlookParts(rawValue: 2)
  }

  /// `member` is `nil` for a record without a key.
  public init(member: String?, asOf: CalendarDate, determinations: [Determination]) {
    self.member = member
    self.asOf = asOf
    self.determinations = determinations
  }
}
