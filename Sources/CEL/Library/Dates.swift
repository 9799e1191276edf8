import Columns

/// Calendar days: no time, no zone.
extension FunctionLibrary {
  static let dates: [FunctionDeclaration] = [
    FunctionDeclaration(
      "date",
      [
        .unary("date_to_date") { (value: CalendarDate) in value },
        .unary("string_to_date") { (text: String) throws(EvaluationError) in
          try CalendarDate(text).orThrow(.invalidConversion(.string(text), "date"))
        },
        .unary("timestamp_to_date") { (value: Timestamp) throws(EvaluationError) in
          try value.local(offset: 0).orThrow(.outOfRange(.timestamp(value), "date")).date
        },
      ]),
    part("year") { $0.year },
    part("month") { $0.month },
    part("day") { $0.day },
    shift("addDays", "date_add_days") { $0.adding(days: $1) },
    shift("addMonths", "date_add_months") { $0.adding(months: $1) },
    shift("addYears", "date_add_years") { $0.adding(years: $1) },
    distance("daysUntil", "date_days_until") { $0.days(until: $1) },
    distance("monthsUntil", "date_months_until") { $0.months(until: $1) },
    distance("yearsUntil", "date_years_until") { $0.years(until: $1) },
  ]

  private static func part(
    _ name: String, _ part: @escaping @Sendable (CalendarDate) -> Int
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [.unary("date_\(name)", receiver: true) { (date: CalendarDate) in Int64(part(date)) }])
  }

  private static func shift(
    _ name: String, _ id: String,
    _ shifted: @escaping @Sendable (CalendarDate, Int) -> CalendarDate?
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        .binary(id, receiver: true) { (date: CalendarDate, count: Int64) throws(EvaluationError) in
          try shifted(date, Int(count)).orThrow(.overflow("date"))
        }
      ])
  }

  private static func distance(
    _ name: String, _ id: String,
    _ distance: @escaping @Sendable (CalendarDate, CalendarDate) -> Int
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      [
        .binary(id, receiver: true) { (from: CalendarDate, to: CalendarDate) in
          Int64(distance(from, to))
        }
      ])
  }
}
