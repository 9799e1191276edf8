import Columns

/// Parts of timestamps, in UTC or on the clock of a zone, and of durations.
extension FunctionLibrary {
  static let timestamps: [FunctionDeclaration] = [
    part("getFullYear", "year") { Int64($0.date.year) },
    part("getMonth", "month") { Int64($0.date.month - 1) },
    part("getDate", "day_of_month_1_based") { Int64($0.date.day) },
    part("getDayOfMonth", "day_of_month") { Int64($0.date.day - 1) },
    part("getDayOfWeek", "day_of_week") { local in
      // 1970-01-01 was a Thursday; Sunday is 0.
      Int64((Int(local.date.daysSinceEpoch) % 7 + 7 + 4) % 7)
    },
    part("getDayOfYear", "day_of_year") { local in
      let newYear = CalendarDate(year: local.date.year, month: 1, day: 1)
      return Int64(newYear?.days(until: local.date) ?? 0)
    },
    part("getHours", "hours", of: 3_600) { Int64($0.secondOfDay / 3600) },
    part("getMinutes", "minutes", of: 60) { Int64($0.secondOfDay / 60 % 60) },
    part("getSeconds", "seconds", of: 1) { Int64($0.secondOfDay % 60) },
    milliseconds,
  ]

  private typealias Local = (date: CalendarDate, secondOfDay: Int)

  /// A function of the local day and time; with `seconds`, of a duration too: how many whole such
  /// units it has.
  private static func part(
    _ name: String, _ id: String, of seconds: Int64? = nil,
    _ part: @escaping @Sendable (Local) -> Int64
  ) -> FunctionDeclaration {
    var overloads: [FunctionOverload] = [
      .unary("timestamp_to_\(id)", receiver: true) { (time: Timestamp) throws(EvaluationError) in
        part(try local(time, offset: 0))
      },
      .binary("timestamp_to_\(id)_with_tz", receiver: true) {
        (time: Timestamp, zone: String) throws(EvaluationError) in
        part(try local(time, offset: TimeZones.offset(of: zone, at: time)))
      },
    ]
    if let seconds {
      overloads.append(
        .unary("duration_to_\(id)", receiver: true) { (span: TimeSpan) in
          span.nanoseconds / (seconds * Timestamp.nanosecondsOfSecond)
        })
    }
    return FunctionDeclaration(name, overloads)
  }

  private static let milliseconds = FunctionDeclaration(
    "getMilliseconds",
    [
      .unary("timestamp_to_milliseconds", receiver: true) { (time: Timestamp) in
        Int64(time.nanoseconds / 1_000_000)
      },
      .binary("timestamp_to_milliseconds_with_tz", receiver: true) {
        (time: Timestamp, zone: String) throws(EvaluationError) in
        _ = try TimeZones.offset(of: zone, at: time)
        return Int64(time.nanoseconds / 1_000_000)
      },
      // Of the current second only, unlike hours, minutes and seconds: so CEL defines it.
      .unary("duration_to_milliseconds", receiver: true) { (span: TimeSpan) in
        span.nanoseconds / 1_000_000 % 1_000
      },
    ])

  private static func local(_ time: Timestamp, offset: Int64) throws(EvaluationError) -> Local {
    try time.local(offset: offset).orThrow(.outOfRange(.timestamp(time), "timestamp"))
  }
}
