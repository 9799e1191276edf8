import Columns
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// Every period of a timeline against rules compiled for single days: the last day before it, its
/// first, one in the middle, its last, and the day after.
@Suite struct TimelineTwinTests {
  private static let asOf = CalendarDate("2024-05-01") ?? .earliest

  @Test func shippedRules() throws {
    let checked = try ShippedRules.load()
    try compare(checked, members: 12, seed: 5)
  }

  @Test(arguments: UInt64(1)...16) func randomRules(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rules = try Rules(text: RandomBook.make(&random).text)
    try compare(rules.checked, members: 2, seed: seed)
  }

  private func compare(_ checked: CheckedRuleBook, members count: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: 12)
    let batch = Batch.of((0..<count).map { _ in source.make(&random) }, checked.book)
    let outlook = Outlook(checked, asOf: Self.asOf)
    let timelines = (0..<count).map { outlook.timelines(for: batch, row: $0) }
    let hasClaims = Set(checked.book.programmes.filter { $0.claim != nil }.map(\.id))
    var singleDays: [CalendarDate: BatchDeterminations] = [:]
    for (row, ofMember) in timelines.enumerated() {
      for (index, timeline) in ofMember.enumerated() {
        for (day, status, reasons) in Self.claims(of: timeline) {
          let program = singleDays[day] ?? RuleProgram(checked, asOf: day).determine(batch)
          singleDays[day] = program
          let answer = program.programmes[index]
          try #require(
            answer.status(row: row) == status, "\(timeline.programme), row \(row), \(day)")
          // Beside an eligible claim the reasons are that claim's, not those of the closest one.
          guard let reasons, !hasClaims.contains(timeline.programme) else { continue }
          try #require(
            answer.reasons(row: row) == reasons, "\(timeline.programme), row \(row), \(day)")
        }
      }
    }
  }

  /// What a timeline says of the days at the edges of its periods and in their middle. The edges of
  /// neighbours meet, so that no day is left out between them.
  private static func claims(
    of timeline: Timeline
  ) -> [(CalendarDate, Status, [Reason]?)] {
    for (period, next) in zip(timeline.periods, timeline.periods.dropFirst()) {
      #expect(period.until.adding(days: 1) == next.from)
      #expect(period.status != next.status)
    }
    return timeline.periods.flatMap { period -> [(CalendarDate, Status, [Reason]?)] in
      let middle = period.from.adding(days: period.from.days(until: period.until) / 2)
      return [
        (period.from, period.status, period.reasonsAtStart),
        (middle ?? period.from, period.status, nil),
        (period.until, period.status, period.reasonsAtEnd),
      ]
    }
  }
}
