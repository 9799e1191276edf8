import Columns
import TestSupport
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-05-31", 1, "2024-06-30"),
    ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
  ])
  func monthsClampToTheEndOfTheMonth(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(CalendarDate(from)).adding(months: months)?.description == to)
  }

  @Test(arguments: [
    ("2000-02-29", "2018-02-27", 17), ("2000-02-29", "2018-02-28", 18),
    ("2000-02-29", "2020-02-28", 19), ("2000-02-29", "2020-02-29", 20),
    ("1990-05-01", "2024-04-30", 33), ("1990-05-01", "2024-05-01", 34),
    ("2024-05-01", "1990-05-01", -34), ("2024-05-01", "2024-04-30", 0),
  ])
  func wholeYearsElapse(_ from: String, _ to: String, _ years: Int) throws {
    #expect(try #require(CalendarDate(from)).years(until: #require(CalendarDate(to))) == years)
  }

  @Test(arguments: [
    ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1),
    ("2024-02-29", "2024-03-28", 0), ("2024-02-29", "2024-03-29", 1),
    ("2024-03-15", "2024-01-16", -1), ("2024-03-15", "2024-01-15", -2),
  ])
  func wholeMonthsElapse(_ from: String, _ to: String, _ months: Int) throws {
    #expect(try #require(CalendarDate(from)).months(until: #require(CalendarDate(to))) == months)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "0000-01-01",
    "2024-1-01", "2024-01-01 ", "２０２４-01-01", "24-01-01", "", "2024/01/01", "-024-01-01",
  ])
  func whatIsNoDayIsRefused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func everyDayReadsBackAndFollowsTheOneBefore() {
    var wrong: [Int] = []
    var last = (year: 0, month: 12, day: 31)
    for days in -719_162...2_932_896 {
      guard let date = CalendarDate(daysSinceEpoch: days) else { continue }
      let parts = date.components
      let readsBack =
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date
      if !readsBack || parts <= last { wrong.append(days) }
      last = parts
    }
    #expect(wrong.isEmpty)
  }

  @Test func arithmeticOutOfRangeIsNoDate() {
    #expect(CalendarDate.latest.adding(days: 1) == nil)
    #expect(CalendarDate.earliest.adding(days: -1) == nil)
    #expect(CalendarDate.latest.adding(months: 1) == nil)
    #expect(CalendarDate.earliest.adding(months: -1) == nil)
    #expect(CalendarDate.latest.adding(days: .max) == nil)
    #expect(CalendarDate.earliest.adding(months: .min) == nil)
    #expect(CalendarDate.earliest.adding(years: .max) == nil)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func distanceIsTheLargestStepThatDoesNotPass(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let a = try #require(CalendarDate(daysSinceEpoch: Int(random.next() % 40_000)))
      let b = try #require(CalendarDate(daysSinceEpoch: Int(random.next() % 40_000)))
      #expect(a.adding(days: a.days(until: b)) == b)
      #expect(a.months(until: b) == -b.months(until: a), "seed \(seed): \(a) \(b)")
      guard a <= b else { continue }
      let months = a.months(until: b)
      #expect(try #require(a.adding(months: months)) <= b, "seed \(seed): \(a) \(b)")
      #expect(try #require(a.adding(months: months + 1)) > b, "seed \(seed): \(a) \(b)")
      let years = a.years(until: b)
      #expect(try #require(a.adding(years: years)) <= b, "seed \(seed): \(a) \(b)")
      #expect(try #require(a.adding(years: years + 1)) > b, "seed \(seed): \(a) \(b)")
    }
  }
}
