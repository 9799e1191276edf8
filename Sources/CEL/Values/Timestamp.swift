import Columns

/// A point in time, to the nanosecond, in UTC: years 1 to 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public let seconds: Int64
  /// 0 to 999,999,999, counted forwards also before 1970.
  public let nanoseconds: Int32

  static let secondsOfDay: Int64 = 86_400
  static let nanosecondsOfSecond: Int64 = 1_000_000_000
  /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
  static let validSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// `nil` outside years 1 to 9999, or for nanoseconds outside a second.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Self.validSeconds.contains(seconds), (0..<1_000_000_000).contains(nanoseconds)
    else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Whether `a` is the earlier point.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// The point `span` later, or `nil` outside years 1 to 9999.
  public func adding(_ span: TimeSpan) -> Timestamp? {
    let (wholeSeconds, rest) = span.nanoseconds.quotientAndRemainder(
      dividingBy: Self.nanosecondsOfSecond)
    var nanos = Int64(nanoseconds) + rest
    var total = seconds + wholeSeconds
    if nanos < 0 { (nanos, total) = (nanos + Self.nanosecondsOfSecond, total - 1) }
    if nanos >= Self.nanosecondsOfSecond {
      (nanos, total) = (nanos - Self.nanosecondsOfSecond, total + 1)
    }
    return Timestamp(seconds: total, nanoseconds: Int32(nanos))
  }

  /// The time from `earlier` to this point, or `nil` if a duration can't hold it (292 years).
  public func since(_ earlier: Timestamp) -> TimeSpan? {
    let (nanos, overflow) = (seconds - earlier.seconds)
      .multipliedReportingOverflow(by: Self.nanosecondsOfSecond)
    guard !overflow else { return nil }
    let (total, carry) = nanos.addingReportingOverflow(
      Int64(nanoseconds) - Int64(earlier.nanoseconds))
    return carry ? nil : TimeSpan(nanoseconds: total)
  }

  /// The calendar day and the second of the day on a clock `offset` seconds ahead of UTC; `nil`
  /// if that day is outside years 1 to 9999.
  func local(offset: Int64) -> (date: CalendarDate, secondOfDay: Int)? {
    let shifted = seconds + offset
    let day = shifted.flooredQuotient(by: Self.secondsOfDay)
    guard let date = CalendarDate(daysSinceEpoch: Int(day)) else { return nil }
    return (date, Int(shifted - day * Self.secondsOfDay))
  }
}

/// A length of time in nanoseconds, about 292 years either way.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// Negative for a span into the past.
  public let nanoseconds: Int64

  /// The span of that many nanoseconds; every `Int64` is one.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// `nil` if it does not fit.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    let (product, overflow) = seconds.multipliedReportingOverflow(
      by: Timestamp.nanosecondsOfSecond)
    let (sum, carry) = product.addingReportingOverflow(Int64(nanoseconds))
    guard !overflow, !carry else { return nil }
    self.nanoseconds = sum
  }

  /// Whether `a` is the lesser span; one into the past is less than none.
  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.nanoseconds < b.nanoseconds }
}

extension Int64 {
  /// The quotient rounded down, so that days before 1970 start at midnight too.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
