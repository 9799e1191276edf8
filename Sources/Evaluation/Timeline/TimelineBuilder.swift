import CEL
import Columns
import Programmes

/// Finds the periods of a timeline by deciding every day: no guess at what a day may change.
struct TimelineBuilder {
  let program: DayProgram
  let member: MemberFacts
  let asOf: CalendarDate

  func timeline() -> Timeline {
    let first = asOf.adding(years: -Timeline.years) ?? .earliest
    let last = asOf.adding(years: Timeline.years) ?? .latest
    let spans = program.spanStarts(from: first, through: last)
    let days = days(spans, through: last)
    let answer = program.run(parametersBound: inputs(days, spans), days: days).answer
    return Timeline(
      programme: program.id, asOf: asOf, periods: periods(days, until: last, answer))
  }

  /// Every day on which the member can be eligible for all we know. Of a span on whose days one
  /// cannot tell from another, the first stands for all.
  private func days(_ spans: [CalendarDate], through last: CalendarDate) -> [CalendarDate] {
    let ends = spans.dropFirst().compactMap { $0.adding(days: -1) } + [last]
    return zip(spans, ends).flatMap { start, end in
      guard program.readsToday, program.isInForce(on: start) else { return [start] }
      return (0...start.days(until: end)).compactMap { start.adding(days: $0) }
    }
  }

  /// The member on every day, with the parameters of the span the day lies in.
  private func inputs(_ days: [CalendarDate], _ spans: [CalendarDate]) -> Inputs {
    var inputs = member.inputs(rowCount: spans.count)
    program.bindParameters(on: spans, in: &inputs)
    var span = 0
    return inputs.gathered(
      rows: days.map { day in
        while span + 1 < spans.count, spans[span + 1] <= day { span += 1 }
        return span
      })
  }

  /// Rows of one status, joined. A row stands for the days up to the next one's.
  private func periods(
    _ days: [CalendarDate], until last: CalendarDate, _ answer: DayAnswers
  ) -> [Timeline.Period] {
    let statuses = answer.statuses
    let starts = days.indices.filter { $0 == 0 || statuses[$0] != statuses[$0 - 1] }
    let ends = starts.dropFirst().map { $0 - 1 } + [days.count - 1]
    return zip(starts, ends).map { start, end in
      let isLast = end + 1 == days.count
      return Timeline.Period(
        from: days[start], until: isLast ? last : days[end + 1].adding(days: -1) ?? last,
        status: statuses[start],
        reasonsAtStart: reasons(answer, row: start, beside: start - 1),
        reasonsAtEnd: reasons(answer, row: end, beside: end + 1))
    }
  }

  private func reasons(_ answer: DayAnswers, row: Int, beside other: Int) -> [Reason] {
    guard answer.statuses.indices.contains(other), answer.statuses[other] == .eligible
    else { return answer.reasons(row: row) }
    return answer.reasons(row: row, besideEligible: other)
  }
}
