public import Columns

/// When a member is, was and will be entitled to one programme, as things stand: the facts of the
/// record stay as they are, only the day moves.
public struct Timeline: Sendable {
  /// The programme's id.
  public let programme: String
  /// The day the question is asked on.
  public let asOf: CalendarDate
  /// The days looked at, without a gap, in order. Neighbours have different statuses.
  public let periods: [Period]

  /// The longest run of days with one status.
  public struct Period: Sendable, Hashable {
    /// The first day.
    public let from: CalendarDate
    /// The last day, which belongs to it.
    public let until: CalendarDate
    /// The answer on each of its days.
    public let status: Status
    /// Why it is not eligible on the first day; empty when it is. Where the day before was eligible
    /// for a claim, the reasons are that claim's: what closed the window.
    public let reasonsAtStart: [Reason]
    /// Why it is not eligible on the last day; before an eligible claim, that claim's reasons.
    public let reasonsAtEnd: [Reason]
  }

  /// How many years before and after the as-of date are looked at.
  public static let years = 10

  /// The first day looked at.
  public var horizonStart: CalendarDate { periods.first?.from ?? asOf }
  /// The last day looked at.
  public var horizonEnd: CalendarDate { periods.last?.until ?? asOf }

  /// The days on which the member is eligible, in order.
  public var windows: [Window] {
    periods.indices.filter { periods[$0].status == .eligible }.map { index in
      let before = index > 0 ? periods[index - 1] : nil
      let after = index + 1 < periods.count ? periods[index + 1] : nil
      return Window(
        from: before.map { _ in periods[index].from },
        until: after.map { _ in periods[index].until },
        opens: before?.reasonsAtEnd ?? [], closes: after?.reasonsAtStart ?? [])
    }
  }

  /// The window the as-of date lies in.
  public var currentWindow: Window? { windows.first { $0.contains(asOf) } }

  /// The first window that opens after the as-of date.
  public var nextWindow: Window? { windows.first { $0.from.map { $0 > asOf } ?? false } }

  /// The last window that closed before the as-of date.
  public var lastWindow: Window? { windows.last { $0.until.map { $0 < asOf } ?? false } }

  /// The runs of days on which facts are missing that would decide.
  public var undetermined: [Period] { periods.filter { $0.status == .undetermined } }
}

/// Days on end on which a member is eligible: not on the day before the first, nor on the day after
/// the last.
public struct Window: Sendable, Hashable {
  /// The first day; `nil` if it had begun before the days looked at.
  public let from: CalendarDate?
  /// The last day, which belongs to it; `nil` if it goes on beyond the days looked at.
  public let until: CalendarDate?
  /// What stood in the way on the day before, and no longer does: what opens the window.
  public let opens: [Reason]
  /// What stands in the way on the day after: what closes the window.
  public let closes: [Reason]

  /// Whether the day belongs to the window.
  public func contains(_ day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
