extension CalendarDate {
  /// The date `count` days later (earlier if negative), or `nil` outside years 1 to 9999.
  public func adding(days count: Int) -> CalendarDate? {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(count)
    return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day of the month `count` months later; a day past the month's end becomes its last
  /// day.
  ///
  ///     date("2024-01-31").adding(months: 1)  // 2024-02-29
  ///
  /// `nil` outside years 1 to 9999.
  public func adding(months count: Int) -> CalendarDate? {
    let (year, month, day) = components
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
    guard !overflow, total >= 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard newYear <= 9999 else { return nil }
    let lastDay = Self.daysIn(month: newMonth, year: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, lastDay))
  }

  /// The same day `count` years later; 29 February becomes the 28th in a common year.
  public func adding(years count: Int) -> CalendarDate? {
    let (months, overflow) = count.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// Days from this date to `other`; negative if `other` is earlier.
  @inlinable
  public func days(until other: CalendarDate) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  /// Whole months elapsed from this date to `other`: the largest `n` with
  /// `self.adding(months: n) <= other`; before, the negative of the same question the other way.
  ///
  /// So one who was born on 29 February is a year older on 28 February of a common year, as
  /// `adding(months:)` defines.
  @inlinable
  @inline(__always)
  public func months(until other: CalendarDate) -> Int {
    // Both taken apart before the comparison: in a loop the constant one is taken apart once.
    let (a, b) = (components, other.components)
    return self <= other ? Self.wholeMonths(from: a, to: b) : -Self.wholeMonths(from: b, to: a)
  }

  /// Precondition: `a` is not after `b`.
  @inlinable
  @inline(__always)
  static func wholeMonths(
    from a: (year: Int, month: Int, day: Int), to b: (year: Int, month: Int, day: Int)
  ) -> Int {
    let whole = (b.year &- a.year) &* 12 &+ (b.month &- a.month)
    // `adding(months:)` clamps to the month's end, so the end of the month counts as reached.
    let isReached = a.day <= b.day || b.day == daysIn(month: b.month, year: b.year)
    return isReached ? whole : whole &- 1
  }

  /// Whole years elapsed from this date to `other`; negative before. Twelve whole months each.
  @inlinable
  public func years(until other: CalendarDate) -> Int {
    months(until: other) / 12
  }
}
