import CEL
import Columns
import Evaluation
import Testing

/// What would change an answer, by hand: one kind of rule at a time.
@Suite struct CounterfactualTests {
  private static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      born: {type: date, label: {zh: 出生日期, en: Born}}
      age: {type: int, derive: 'born.yearsUntil(today)', label: {zh: 年龄, en: Age}}
      active: {type: bool, label: {zh: 在册, en: Active}}
      card:
        type: bool
        label: {zh: 持卡, en: Card}
        actionable: [true]
        remedy: {zh: 办卡, en: Get the card}
      hours:
        type: int
        label: {zh: 学时, en: Hours}
        actionable: true
        remedy: {zh: 补足学时, en: Complete the hours}
      fee: {type: decimal, label: {zh: 费用, en: Fee}}
      area:
        type: enum
        values: {east: {zh: 东, en: east}, west: {zh: 西, en: west}, south: {zh: 南, en: south}}
        label: {zh: 区, en: Area}
      inTown: {type: bool, derive: 'area in ["east", "west"]', label: {zh: 市区, en: In town}}
      trade: {type: string, label: {zh: 工种, en: Trade}}
      papers:
        type: list
        absent: []
        label: {zh: 证书, en: Papers}
        actionable: true
        remedy: {zh: 交证书, en: Hand in a paper}
        of:
          kind: {type: enum, values: {gold: {zh: 金, en: gold}, tin: {zh: 锡, en: tin}}}
          own: {type: bool, label: {zh: 本人, en: Own}}
          on: {type: date, label: {zh: 日期, en: Date}}

    """

  @Test func theMemberActs() throws {
    let card = RuleText.programme(RuleText.all(RuleText.of("card", "card")))
    try check(card, "card: false", "ineligible; member: card false -> true")
    try check(card, "{}", "undetermined; member: card ? -> true")
    // Nobody is told to be without one.
    let none = RuleText.programme(RuleText.none(RuleText.of("card", "card")))
    try check(none, "card: true", "ineligible; fixed: card true -> false")
  }

  @Test func theNearestNumber() throws {
    let hours = RuleText.programme(
      RuleText.all(RuleText.of("hours", "hours >= 60"), RuleText.of("most", "hours < 100")))
    try check(hours, "hours: 40", "ineligible; member: hours 40 -> 60")
    try check(hours, "hours: 140", "ineligible; member: hours 140 -> 99")
    let fee = RuleText.programme(RuleText.all(RuleText.of("fee", "fee > 0.5")))
    try check(fee, "fee: 0", "ineligible; fixed: fee 0 -> 0.51")
    try check(fee, "fee: 0.51", "eligible; risk: fee 0.51 -> 0.5")
  }

  /// The day alone, before anything else; of the birth date the nearest day that does.
  @Test func timeDoesIt() throws {
    let adult = RuleText.programme(RuleText.all(RuleText.of("adult", "age >= 18")))
    try check(
      adult, "born: 2006-06-15",
      "ineligible; time: today -> 2024-06-15; fixed: born 2006-06-15 -> 2006-05-01")
    try check(adult, "born: 2006-05-01", "eligible; risk: born 2006-05-01 -> 2006-05-02")
    let both = RuleText.programme(
      RuleText.all(RuleText.of("adult", "age >= 18"), RuleText.of("card", "card")))
    try check(
      both, "{born: 2006-06-15, card: false}",
      """
      ineligible; member: today -> 2024-06-15, card false -> true; \
      fixed: born 2006-06-15 -> 2006-05-01, card false -> true
      """)
  }

  /// A recorded value is changed itself; otherwise what it is derived from.
  @Test func derivedFacts() throws {
    let town = RuleText.programme(RuleText.all(RuleText.of("town", "inTown")))
    try check(town, "area: south", "ineligible; fixed: area south -> east|west")
    try check(town, "{area: east, inTown: false}", "ineligible; fixed: inTown false -> true")
  }

  @Test func onlyWhatIsNeeded() throws {
    let either = RuleText.programme(
      RuleText.all(
        RuleText.any(RuleText.of("card", "card"), RuleText.of("rich", "fee >= 100 && hours >= 5")),
        RuleText.of("trade", "trade == \"weaver\"")))
    try check(
      either, "{card: false, fee: 200, hours: 1, trade: weaver}",
      "ineligible; member: card false -> true; member: hours 1 -> 5")
    try check(
      either, "{card: false, fee: 20, hours: 1, trade: smith}",
      """
      ineligible; fixed: card false -> true, trade smith -> weaver; \
      fixed: hours 1 -> 5, fee 20 -> 100, trade smith -> weaver
      """)
    // Four changes are too many.
    let four = RuleText.programme(
      RuleText.all(
        RuleText.of("card", "card"), RuleText.of("fee", "fee >= 100"),
        RuleText.of("hours", "hours >= 5"), RuleText.of("trade", "trade == \"weaver\"")))
    try check(four, "{card: false, fee: 2, hours: 1, trade: smith}", "ineligible")
  }

  @Test func prerequisites() throws {
    let documents =
      RuleText.programme(named: "card", RuleText.all(RuleText.of("card", "card"))) + "---\n"
      + RuleText.programme(RuleText.all(RuleText.of("active", "active")), "requires: [card]")
    try check(
      documents, "{active: true, card: false}",
      "ineligible; member: card false -> true; fixed: grant of card false -> true")
    try check(
      documents, "{active: true, card: true}",
      "eligible; risk: active true -> false; risk: card true -> false")
  }

  @Test func grantsAndLimits() throws {
    let yearly = RuleText.programme(
      RuleText.all(RuleText.of("active", "active")), "limits: [{count: 1, per: calendar-year}]")
    try check(
      yearly, "{active: true, grants: [{programme: aid, grantedOn: 2024-02-01}]}",
      "ineligible; time: today -> 2025-01-01; fixed: grant of aid true -> false")
    let excluded =
      RuleText.programme(named: "other", RuleText.all(RuleText.of("card", "card"))) + "---\n"
      + RuleText.programme(RuleText.all(RuleText.of("active", "active")), "excludes: [other]")
    try check(
      excluded, "{active: true, grants: [{programme: other, grantedOn: 2024-02-01}]}",
      "ineligible; fixed: grant of other true -> false")
  }

  /// A sum that cannot be worked out stands in the way like a condition.
  @Test func theSum() throws {
    let share = RuleText.programme(
      RuleText.all(RuleText.of("active", "active")), amount: "12 / hours")
    try check(share, "{active: true, hours: 0}", "error; member: hours 0 -> 11")
    try check(
      share, "{active: false, hours: 0}",
      "ineligible; fixed: active false -> true, hours 0 -> 11")
  }

  /// Also where it is that of a required programme: one change may then serve both.
  @Test func theSumOfWhatIsRequired() throws {
    let documents =
      RuleText.programme(
        named: "course", RuleText.all(RuleText.of("active", "active")), amount: "12 / hours")
      + "---\n"
      + RuleText.programme(
        RuleText.all(RuleText.of("hours", "hours >= 60")), "requires: [course]")
    try check(
      documents, "{active: true, hours: 0, grants: []}", "ineligible; member: hours 0 -> 60")
  }

  /// What the programme itself asks for is searched, and not what its exclusion asks for.
  @Test func whatItExcludesMayRequireIt() throws {
    let documents =
      RuleText.programme(RuleText.all(RuleText.of("card", "card")), "excludes: [visit]")
      + "---\n"
      + RuleText.programme(
        named: "visit", RuleText.all(RuleText.of("active", "active")), "requires: [aid]")
    try check(
      documents, "{active: false, card: false, grants: []}",
      "ineligible; member: card false -> true")
  }

  @Test func claims() throws {
    let programme = RuleText.programme(
      RuleText.all(
        RuleText.of("kind", "paper.kind == \"gold\""), RuleText.of("own", "paper.own"),
        RuleText.of("recent", "paper.on.year() == today.year() - 1")), "claim: {paper: papers}")
    // What is wrong with a claim, and, where the member can hand one in, another claim.
    try check(
      programme, "papers: [{kind: gold, own: false, on: 2023-03-01}]",
      """
      ineligible; member: papers + {kind: gold, own: true, on: 2023-12-31}; \
      fixed: papers[0].own false -> true
      """)
    try check(
      programme, "papers: []",
      "ineligible; member: papers + {kind: gold, own: true, on: 2023-12-31}")
    try check(
      programme, "papers: [{kind: tin, own: true, on: 2023-03-01}, {kind: gold, own: true}]",
      """
      undetermined; member: papers + {kind: gold, own: true, on: 2023-12-31}; \
      fixed: papers[0].kind tin -> gold; fixed: papers[1].on ? -> 2023-12-31
      """)
    try check(
      programme, "papers: [{kind: gold, own: true, on: 2024-03-01}]",
      """
      ineligible; time: today -> 2025-01-01; \
      member: papers + {kind: gold, own: true, on: 2023-12-31}; \
      fixed: papers[0].on 2024-03-01 -> 2023-12-31
      """)
  }

  @Test func versions() throws {
    let programme = RuleText.programme(
      RuleText.all(RuleText.of("card", "card")), "effective: {from: 2024-09-01, until: 2024-12-31}")
    try check(programme, "card: true", "ineligible; time: today -> 2024-09-01")
    try check(
      programme, "card: false",
      "ineligible; member: today -> 2024-09-01, card false -> true")
  }

  private func check(
    _ documents: String, _ member: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rules = try Rules(facts: Self.facts, documents, sourceLocation: sourceLocation)
    let batch = try rules.member(member, sourceLocation: sourceLocation)
    let day = try #require(CalendarDate("2024-05-01"))
    let prospect = try #require(
      Outlook(rules.checked, asOf: day, programmes: ["aid"]).prospects(for: batch).first)
    let ways = prospect.ways.map { "\($0.kind): \($0.text)" }
    let risks = prospect.risks.map { "risk: \($0.text)" }
    #expect(
      ([prospect.status.rawValue] + ways + risks).joined(separator: "; ") == expected,
      sourceLocation: sourceLocation)
  }
}

extension Counterfactual {
  var text: String { changes.map(\.text).joined(separator: ", ") }
}

extension Change {
  /// `hours 40 -> 60`, `area south -> east|west`, `today -> 2025-01-01`, `papers + {…}`.
  fileprivate var text: String {
    let to = ([to] + alternatives).map(\.plain).joined(separator: "|")
    switch target {
    case .today: return "today -> \(to)"
    case .element(let list): return "\(list) + \(to)"
    case .fact(let name): return "\(name) \(from?.plain ?? "?") -> \(to)"
    case .field(let list, let index, let name):
      return "\(list)[\(index)].\(name) \(from?.plain ?? "?") -> \(to)"
    case .grant(let id): return "grant of \(id) \(from?.plain ?? "?") -> \(to)"
    }
  }
}

extension Value {
  fileprivate var plain: String {
    switch self {
    case .string(let text): text
    case .date(let date): date.description
    case .decimal(let number): number.description
    case .object(let object):
      "{" + object.fields.map { "\($0.name): \($0.value.plain)" }.joined(separator: ", ") + "}"
    default: description
    }
  }
}
