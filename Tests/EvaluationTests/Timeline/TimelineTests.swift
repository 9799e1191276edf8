import Columns
import Evaluation
import Programmes
import Testing

/// From when and until when, by hand: one rule at a time.
@Suite struct TimelineTests {
  private static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      born: {type: date, label: {zh: 出生日期, en: Born}}
      age: {type: int, derive: 'born.yearsUntil(today)', label: {zh: 年龄, en: Age}}
      active: {type: bool, label: {zh: 在册, en: Active}}
      joined: {type: date, label: {zh: 入会日期, en: Joined}}
      papers:
        type: list
        absent: []
        label: {zh: 证书, en: Papers}
        of: {on: {type: date, label: {zh: 日期, en: Date}}}

    """

  @Test(arguments: [
    // The day somebody comes of age; 28 February for who was born on a leap day.
    ("born: 2007-06-15", "2025-06-15 adult ... open"),
    ("born: 2008-02-29", "2026-02-28 adult ... open"),
    ("born: 2004-02-29", "2022-02-28 adult ... open"),
    // Beyond ten years there is no saying.
    ("born: 2020-01-01", "none"),
    ("born: 1990-01-01", "open ... open"),
    // Not known on any day.
    ("active: true", "none; undetermined open ... open"),
  ]) func ofAge(_ member: String, _ expected: String) throws {
    let programme = RuleText.programme(RuleText.all(RuleText.of("adult", "age >= 18")))
    try check(programme, member, expected)
  }

  @Test(arguments: [
    // Six months from the end of August end with February, in leap years on the 29th.
    ("joined: 2023-08-31", "2023-08-31 joined ... 2024-02-29 in-time"),
    ("joined: 2024-08-31", "2024-08-31 joined ... 2025-02-28 in-time"),
    ("joined: 2024-01-15", "2024-01-15 joined ... 2024-07-15 in-time"),
  ]) func monthsEnd(_ member: String, _ expected: String) throws {
    let programme = RuleText.programme(
      RuleText.all(
        RuleText.of("joined", "joined <= today"),
        RuleText.of("in-time", "today <= joined.addMonths(6)")))
    try check(programme, member, expected)
  }

  @Test func aYearlyLimitOpensWithTheYear() throws {
    let programme = RuleText.programme(
      RuleText.all(RuleText.of("active", "active")),
      "limits: [{count: 1, per: calendar-year}]", "effective: {from: 2023-07-01}")
    try check(
      programme, "{active: true, grants: [{programme: aid, grantedOn: 2024-02-01}]}",
      "2023-07-01 not-in-force ... 2023-12-31 limit, 2025-01-01 limit ... open")
  }

  /// The days of what is excluded are not the programme's own, even where that requires it.
  @Test func whatItExcludesMayRequireIt() throws {
    let documents =
      RuleText.programme(RuleText.all(RuleText.of("adult", "age >= 18")), "excludes: [visit]")
      + "---\n"
      + RuleText.programme(
        named: "visit", RuleText.all(RuleText.of("active", "active")), "requires: [aid]",
        "effective: {from: 2024-05-01, until: 2024-05-31}")
    try check(documents, "{born: 2007-06-15, grants: []}", "2025-06-15 adult ... open")
  }

  /// Each version decides on its own days, and for those who require the programme too.
  @Test func versionsTakeTurns() throws {
    let documents =
      RuleText.programme(
        named: "card", RuleText.all(RuleText.of("active", "active")),
        "effective: {from: 2023-01-01, until: 2023-12-31}")
      + "---\n"
      + RuleText.programme(
        named: "card", RuleText.all(RuleText.of("adult", "age >= 18")),
        "effective: {from: 2024-02-01, until: 2025-12-31}")
      + "---\n"
      + RuleText.programme(
        RuleText.all(RuleText.of("born", "born < today")), "requires: [card]")
    let member = "{active: true, born: 2007-06-15}"
    try check(
      documents, member,
      """
      2023-01-01 requires:card ... 2023-12-31 requires:card, \
      2025-06-15 requires:card ... 2025-12-31 requires:card
      """)
    try check(
      documents, member, programme: "card",
      "2023-01-01 not-in-force ... 2023-12-31 not-in-force, 2025-06-15 adult ... 2025-12-31 not-in-force"
    )
  }

  @Test func parametersChangeInTime() throws {
    let parameter = RuleText.parameter(
      "limit",
      history: RuleText.value("16", from: "2020-01-01", until: "2024-12-31"),
      RuleText.value("20", from: "2025-01-01"))
    let documents =
      "parameters:\n  " + parameter + "---\n"
      + RuleText.programme(RuleText.all(RuleText.of("old-enough", "age >= params.limit")))
    try check(
      documents, "born: 2008-03-01",
      "2024-03-01 old-enough ... 2024-12-31 old-enough, 2028-03-01 old-enough ... open")
  }

  @Test func oneClaimAfterAnother() throws {
    let programme = RuleText.programme(
      RuleText.all(
        RuleText.of("issued", "paper.on <= today"),
        RuleText.of("in-time", "today <= paper.on.addMonths(1)")), "claim: {paper: papers}")
    try check(
      programme, "papers: [{on: 2024-03-31}, {on: 2024-06-01}, {on: 2024-04-20}]",
      "2024-03-31 issued ... 2024-05-20 in-time, 2024-06-01 issued ... 2024-07-01 in-time")
    try check(programme, "active: true", "none")
  }

  /// A programme that looks at no day is decided once a span; its windows are as exact.
  @Test func aProgrammeWithoutDays() throws {
    let programme = RuleText.programme(
      RuleText.all(RuleText.of("active", "active")),
      "effective: {from: 2024-02-29, until: 2024-08-30}")
    try check(programme, "active: true", "2024-02-29 not-in-force ... 2024-08-30 not-in-force")
    try check(programme, "active: false", "none")
  }

  @Test func whatLiesBeforeNowAndAfter() throws {
    let programme = RuleText.programme(
      RuleText.all(
        RuleText.of("issued", "papers.exists(p, p.on <= today && today < p.on.addDays(10))"))
    )
    let rules = try Rules(facts: Self.facts, programme)
    let member = try rules.member("papers: [{on: 2023-11-01}, {on: 2024-04-28}, {on: 2025-01-01}]")
    let day = try #require(CalendarDate("2024-05-01"))
    let timeline = try #require(
      Outlook(rules.checked, asOf: day).timelines(for: member).first)
    #expect(timeline.lastWindow?.until == CalendarDate("2023-11-10"))
    #expect(timeline.currentWindow?.from == CalendarDate("2024-04-28"))
    #expect(timeline.nextWindow?.from == CalendarDate("2025-01-01"))
    #expect(timeline.horizonStart == CalendarDate("2014-05-01"))
    #expect(timeline.horizonEnd == CalendarDate("2034-05-01"))
  }

  private func check(
    _ documents: String, _ member: String, programme: String = "aid", _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rules = try Rules(facts: Self.facts, documents, sourceLocation: sourceLocation)
    let batch = try rules.member(member, sourceLocation: sourceLocation)
    let day = try #require(CalendarDate("2024-05-01"))
    let outlook = Outlook(rules.checked, asOf: day, programmes: [programme])
    #expect(outlook.timelines(for: batch).map(\.text) == [expected], sourceLocation: sourceLocation)
  }
}

extension Timeline {
  /// `2024-01-01 what-opens ... 2024-12-31 what-closes, …`; `open` where no end is in sight.
  fileprivate var text: String {
    let windows = windows.map { window in
      "\(end(window.from, window.opens)) ... \(end(window.until, window.closes))"
    }
    let waiting = undetermined.map { period in
      let from = period.from == horizonStart ? "open" : "\(period.from)"
      return "; undetermined \(from) ... \(period.until == horizonEnd ? "open" : "\(period.until)")"
    }
    return (windows.isEmpty ? "none" : windows.joined(separator: ", ")) + waiting.joined()
  }

  private func end(_ day: CalendarDate?, _ reasons: [Reason]) -> String {
    day.map { "\($0) \(reasons.map(\.id).joined(separator: "+"))" } ?? "open"
  }
}
