import CEL
import Columns
import Programmes

/// Finds the periods of a timeline by deciding every day: no guess at what a day may change.
struct TimelineBuilder {
  private let program: DayProgram
  private let member: MemberFacts
  private let asOf: CalendarDate
  private let last: CalendarDate
  /// A row for each; up to the next, nothing can change.
  private var days: [CalendarDate] = []
  private let answer: DayAnswers

  init(program: DayProgram, member: MemberFacts, asOf: CalendarDate) {
    (self.program, self.member, self.asOf) = (program, member, asOf)
    let first = asOf.adding(years: -Timeline.years) ?? .earliest
    last = asOf.adding(years: Timeline.years) ?? .latest
    let spans = program.spanStarts(from: first, through: last)
    days = Self.days(program, spans, through: last)
    let inputs = Self.inputs(program, member, days, spans)
    answer = program.run(parametersBound: inputs, days: days).answer
  }

  var timeline: Timeline {
    Timeline(programme: program.id, asOf: asOf, periods: periods)
  }

  /// The days to come on which what stands in the way changes.
  func changeDays(_ focus: Focus) -> [CalendarDate] {
    answer.changeRows(focus).map { days[$0] }.filter { $0 > asOf }
  }

  /// Every day on which the member can be eligible for all we know. Of a span on whose days one
  /// cannot tell from another, the first stands for all.
  private static func days(
    _ program: DayProgram, _ spans: [CalendarDate], through last: CalendarDate
  ) -> [CalendarDate] {
    let ends = spans.dropFirst().compactMap { $0.adding(days: -1) } + [last]
    return zip(spans, ends).flatMap { start, end in
      guard program.readsToday, program.isInForce(on: start) else { return [start] }
      return (0...start.days(until: end)).compactMap { start.adding(days: $0) }
    }
  }

  /// The member on every day, with the parameters of the span the day lies in.
  private static func inputs(
    _ program: DayProgram, _ member: MemberFacts, _ days: [CalendarDate], _ spans: [CalendarDate]
  ) -> Inputs {
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
  private var periods: [Timeline.Period] {
    let statuses = answer.statuses
    let starts = days.indices.filter { $0 == 0 || statuses[$0] != statuses[$0 - 1] }
    let ends = starts.dropFirst().map { $0 - 1 } + [days.count - 1]
    return zip(starts, ends).map { start, end in
      let isLast = end + 1 == days.count
      return Timeline.Period(
        from: days[start], until: isLast ? last : days[end + 1].adding(days: -1) ?? last,
        status: statuses[start],
        reasonsAtStart: reasons(row: start, beside: start - 1),
        reasonsAtEnd: reasons(row: end, beside: end + 1))
    }
  }

  private func reasons(row: Int, beside other: Int) -> [Reason] {
    guard answer.statuses.indices.contains(other), answer.statuses[other] == .eligible
    else { return answer.reasons(row: row) }
    return answer.reasons(row: row, besideEligible: other)
  }
}
