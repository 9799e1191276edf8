import Columns

/// Standard and daylight-saving time by a rule that repeats every year: POSIX's `TZ`, with the
/// extensions of RFC 9636.
///
///     DaylightRule("CET-1CEST,M3.5.0,M10.5.0/3")  // central Europe
struct DaylightRule: Hashable, Sendable {
  /// Seconds east of UTC.
  let standardOffset: Int
  let daylight: Daylight?

  struct Daylight: Hashable, Sendable {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// A day of the year and the second on the local clock before the change; the second may be
  /// negative or beyond the day.
  struct Change: Hashable, Sendable {
    let day: Day
    let second: Int
  }

  enum Day: Hashable, Sendable {
    /// 1 to 365; February 29 is never counted.
    case julian(Int)
    /// 0 to 365; February 29 is counted.
    case ordinal(Int)
    /// Sunday is 0; the fifth week is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// Seconds east of UTC at a Unix time.
  func offset(atUnixSeconds seconds: Int64) -> Int {
    guard let daylight else { return standardOffset }
    let day = (seconds + Int64(standardOffset)).flooredQuotient(by: Timestamp.secondsOfDay)
    guard let year = CalendarDate(daysSinceEpoch: Int(day))?.year,
      let start = daylight.start.unixSeconds(year: year, offset: standardOffset),
      let end = daylight.end.unixSeconds(year: year, offset: daylight.offset)
    else { return standardOffset }
    // South of the equator daylight saving spans the new year.
    let isDaylight =
      start < end
      ? start <= seconds && seconds < end : seconds < end || start <= seconds
    return isDaylight ? daylight.offset : standardOffset
  }
}

extension DaylightRule.Change {
  /// When the change comes in `year`, on clocks `offset` seconds ahead of UTC.
  fileprivate func unixSeconds(year: Int, offset: Int) -> Int64? {
    day.date(year: year).map {
      Int64($0.daysSinceEpoch) * Timestamp.secondsOfDay + Int64(second - offset)
    }
  }
}

extension DaylightRule.Day {
  fileprivate func date(year: Int) -> CalendarDate? {
    let newYear = CalendarDate(year: year, month: 1, day: 1)
    switch self {
    case .ordinal(let day): return newYear?.adding(days: day)
    case .julian(let day):
      let leapDay = CalendarDate.isLeap(year: year) && day >= 60 ? 1 : 0
      return newYear?.adding(days: day - 1 + leapDay)
    case .weekday(let month, let week, let weekday):
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      // 1970-01-01 was a Thursday.
      let firstWeekday = ((Int(first.daysSinceEpoch) + 4) % 7 + 7) % 7
      let day = 1 + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      let isBeyond = day > CalendarDate.daysIn(month: month, year: year)
      return first.adding(days: (isBeyond ? day - 7 : day) - 1)
    }
  }
}
