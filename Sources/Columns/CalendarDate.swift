/// A calendar day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Stored as days since 1970-01-01, so that comparing two dates is comparing two integers.
/// Years run from 1 to 9999; arithmetic that leaves this range returns `nil`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let daysSinceEpoch: Int32

  /// 0001-01-01 and 9999-12-31.
  public static let earliest = CalendarDate(unchecked: -719_162)
  /// 9999-12-31, the last day this type can hold.
  public static let latest = CalendarDate(unchecked: 2_932_896)

  @inlinable
  init(unchecked days: Int32) { daysSinceEpoch = days }

  /// The date `days` after 1970-01-01, or `nil` outside years 1 to 9999.
  public init?(daysSinceEpoch days: Int) {
    guard
      days >= Int(Self.earliest.daysSinceEpoch), days <= Int(Self.latest.daysSinceEpoch)
    else { return nil }
    daysSinceEpoch = Int32(days)
  }

  /// The given day, or `nil` if there is none such (2023-02-29, month 13).
  @inlinable
  @inline(__always)
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, year: year)
    else { return nil }
    daysSinceEpoch = Self.days(year: year, month: month, day: day)
  }

  /// Whether `a` is the earlier day.
  @inlinable
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    a.daysSinceEpoch < b.daysSinceEpoch
  }

  /// Whether both are the same day.
  @inlinable
  public static func == (a: CalendarDate, b: CalendarDate) -> Bool {
    a.daysSinceEpoch == b.daysSinceEpoch
  }

  /// 1 to 9999.
  @inlinable
  public var year: Int { components.year }
  /// 1 to 12.
  @inlinable
  public var month: Int { components.month }
  /// 1 to 31.
  @inlinable
  public var day: Int { components.day }

  /// Year, month and day together; cheaper than asking for each.
  ///
  /// Algorithm: Cassio Neri and Lorenz Schneider, "Euclidean affine functions and their application
  /// to calendar algorithms" (2022): no division but by constants, which are multiplications.
  @inlinable
  @inline(__always)
  public var components: (year: Int, month: Int, day: Int) {
    // Years begin in March here; no date is before 0000-03-01, so nothing is negative.
    let quarterDays = UInt32(truncatingIfNeeded: daysSinceEpoch &+ 719_468) &* 4 &+ 3
    let century = quarterDays / 146_097
    let dayOfCentury = (quarterDays % 146_097) | 3
    let product = 2_939_745 &* UInt64(dayOfCentury)
    let yearOfCentury = UInt32(truncatingIfNeeded: product >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    let monthAndDay = 2_141 &* dayOfYear &+ 197_913
    let (month, day) = (monthAndDay >> 16, (monthAndDay & 0xFFFF) / 2_141 &+ 1)
    let isNextYear: UInt32 = dayOfYear >= 306 ? 1 : 0
    return (
      Int(100 &* century &+ yearOfCentury &+ isNextYear), Int(month &- 12 &* isNextYear), Int(day)
    )
  }

  /// Whether February has 29 days, by the Gregorian rule.
  @inlinable
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days the month has. Precondition: `month` is 1 to 12.
  @inlinable
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Algorithm: Neri and Schneider, as above, the other way round.
  @inlinable
  @inline(__always)
  static func days(year: Int, month: Int, day: Int) -> Int32 {
    // Years begin in March here, so that a leap day is the last of its year.
    let isJanuaryOrFebruary: UInt32 = month <= 2 ? 1 : 0
    let shiftedYear = UInt32(truncatingIfNeeded: year) &- isJanuaryOrFebruary
    let shiftedMonth = UInt32(truncatingIfNeeded: month) &+ 12 &* isJanuaryOrFebruary
    let century = shiftedYear / 100
    let yearDays = 1_461 &* shiftedYear / 4 &- century &+ century / 4
    let monthDays = (979 &* shiftedMonth &- 2_919) / 32
    let sum = yearDays &+ monthDays &+ UInt32(truncatingIfNeeded: day)
    return Int32(bitPattern: sum &- 719_469)
  }
}
