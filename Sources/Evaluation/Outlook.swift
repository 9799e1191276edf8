public import Columns
public import Programmes
public import Records

/// Looks beyond the answers of a day: from when and until when a member is entitled, and what would
/// change the answer.
///
///     let outlook = Outlook(checked, asOf: today)
///     let timelines = outlook.timelines(for: batch)
///     timelines[0].nextWindow?.from  // 2024-11-01
///     let prospects = outlook.prospects(for: batch)
///     prospects[0].ways[0].changes  // card.held: false -> true
///
/// Each programme is compiled once, for all days; the value can be used from any number of tasks.
public struct Outlook: Sendable {
  /// The rules it was compiled from.
  public let checked: CheckedRuleBook
  /// The day the questions are asked on.
  public let asOf: CalendarDate
  /// One for each programme asked about, in rule-file order.
  let programs: [DayProgram]

  /// - Parameter programmes: the ids to look at; all of them when `nil`.
  public init(_ checked: CheckedRuleBook, asOf: CalendarDate, programmes: [String]? = nil) {
    self.checked = checked
    self.asOf = asOf
    let selected = programmes.map(Set.init)
    programs = checked.book.programmeIDs.filter { selected?.contains($0) ?? true }
      .concurrentMap { DayProgram(checked, programme: $0) }
  }

  /// When one member of a batch is eligible, was and will be: a timeline for each programme, over
  /// `Timeline.years` years before and after the as-of date.
  public func timelines(for batch: RecordBatch, row: Int = 0) -> [Timeline] {
    let member = MemberFacts(batch, row: row)
    return programs.concurrentMap {
      TimelineBuilder(program: $0, member: member, asOf: asOf).timeline
    }
  }

  /// What lies beyond each of one member's answers: the timeline, and the changes that would make
  /// the member eligible, or that would lose what the member is eligible for. One for each programme.
  public func prospects(for batch: RecordBatch, row: Int = 0) -> [Prospect] {
    let member = MemberFacts(batch, row: row)
    return programs.concurrentMap {
      ProspectBuilder(program: $0, member: member, asOf: asOf).prospect()
    }
  }
}
