import Columns
import Programmes

/// The days on which the rules themselves change: what holds on one is not what held the day before.

extension EffectivePeriod {
  /// Its first day, and the first day after it.
  var changeDays: [CalendarDate] {
    (from.map { [$0] } ?? []) + (until.flatMap { $0.adding(days: 1) }.map { [$0] } ?? [])
  }
}

extension Parameter {
  /// The days from which it has another value, or none any more.
  var changeDays: [CalendarDate] { history.flatMap(\.period.changeDays) }
}

extension DayProgram {
  /// Whether a version of the programme asked about is in force.
  func isInForce(on day: CalendarDate) -> Bool {
    versions.contains { $0.summary.version.effective.contains(day) }
  }

  /// The first days of the spans in which no version and no parameter changes, from `first` to
  /// `last`; `first` is one of them.
  func spanStarts(from first: CalendarDate, through last: CalendarDate) -> [CalendarDate] {
    let changes =
      programmes.flatMap(\.versions).flatMap(\.summary.version.effective.changeDays)
      + parameters.flatMap(\.changeDays)
    return Set([first] + changes.filter { first < $0 && $0 <= last }).sorted()
  }
}
