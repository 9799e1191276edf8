import Columns

/// Dates some days, months or years after those of a column: `d.addMonths(12)`.
///
/// Shifting never changes the order of two dates, so that a comparison of the shifted date with a
/// constant is one of the date itself with the last day that passes: month ends and 29 February are
/// taken care of where that day is looked for.
struct ShiftedDates: Sendable {
  let unshifted: [CalendarDate]
  let unit: Kernel.DateUnit
  let amount: Int

  /// The shifted date of a row; the unshifted one where there is none such.
  subscript(row: Int) -> CalendarDate { unit.shift(unshifted[row], amount) ?? unshifted[row] }

  /// All of them, worked out.
  var dates: [CalendarDate] {
    Rows.map(unshifted) { [unit, amount] in unit.shift($0, amount) ?? $0 }
  }

  func gathered(_ positions: [Int]) -> ShiftedDates {
    ShiftedDates(unshifted: positions.map { unshifted[$0] }, unit: unit, amount: amount)
  }

  /// The rows whose shifted date is outside the calendar.
  var overflows: [Int] {
    let span = unit.shiftable(by: amount)
    guard let first = span.first, let last = span.last else { return Array(unshifted.indices) }
    var rows: [Int] = []
    Rows.mask(unshifted) { $0 < first || $0 > last }.forEach { rows.append($0) }
    return rows
  }

  /// The last unshifted date whose shifted one is not after `limit`; `nil` if there is none.
  func last(notAfter limit: CalendarDate) -> CalendarDate? {
    unit.last { date in unit.shift(date, amount).map { $0 <= limit } ?? (amount < 0) }
  }

  /// The last unshifted date whose shifted one is before `limit`; `nil` if there is none.
  func last(before limit: CalendarDate) -> CalendarDate? {
    limit.adding(days: -1).flatMap { last(notAfter: $0) }
  }
}

extension Kernel.DateUnit {
  @inline(__always)
  func shift(_ date: CalendarDate, _ amount: Int) -> CalendarDate? {
    switch self {
    case .days: date.adding(days: amount)
    case .months: date.adding(months: amount)
    case .years: date.adding(years: amount)
    }
  }

  /// The first and the last day that can be shifted by `amount`.
  fileprivate func shiftable(by amount: Int) -> (first: CalendarDate?, last: CalendarDate?) {
    guard amount != 0 else { return (.earliest, .latest) }
    if amount > 0 {
      return (.earliest, last { shift($0, amount) != nil })
    }
    // The last of those that cannot be shifted, or that there is none.
    guard let outside = last(where: { shift($0, amount) == nil }) else {
      return (.earliest, .latest)
    }
    return (outside.adding(days: 1), .latest)
  }

  /// The last day of the calendar for which `holds`, which must be true of all days up to some, and
  /// of none after it; `nil` if it is true of none.
  fileprivate func last(where holds: (CalendarDate) -> Bool) -> CalendarDate? {
    var passed: CalendarDate?
    var (low, high) = (
      Int(CalendarDate.earliest.daysSinceEpoch), Int(CalendarDate.latest.daysSinceEpoch)
    )
    while low <= high {
      let middle = low + (high - low) / 2
      guard let date = CalendarDate(daysSinceEpoch: middle) else { return passed }
      if holds(date) {
        passed = date
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return passed
  }
}
