import Columns
import Evaluation
import Programmes
import Testing

/// How often a benefit is given: what was granted before counts, then this decision's own claims.
@Suite struct LimitTests {
  private static func single(_ limits: String) throws -> Rules {
    try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("active", "active")), "limits: [\(limits)]"))
  }

  private static let yearly = "{count: 1, per: calendar-year}"
  private static let lifetime = "{count: 1, per: lifetime}"

  private static func grant(_ date: String, of programme: String = "aid") -> String {
    "{programme: \(programme), grantedOn: \(date)}"
  }

  private static func member(_ grants: String...) -> String {
    "{active: true, grants: [\(grants.joined(separator: ", "))]}"
  }

  @Test(arguments: [
    ("2023-12-31", "2023-12-31", "ineligible: limit"),
    ("2023-12-31", "2024-01-01", "eligible"),
    ("2024-01-01", "2024-12-31", "ineligible: limit"),
    ("2024-01-01", "2025-01-01", "eligible"),
  ]) func aYearIsACalendarYear(grantedOn: String, day: String, expected: String) throws {
    let rules = try Self.single(Self.yearly)
    #expect(try rules.answer(Self.member(Self.grant(grantedOn)), on: day).text == expected)
  }

  @Test func aLifetimeNeverEnds() throws {
    let rules = try Self.single(Self.lifetime)
    let member = Self.member(Self.grant("1990-01-01"))
    #expect(try rules.answer(member).text == "ineligible: limit")
    #expect(try rules.answer(Self.member()).text == "eligible")
  }

  @Test func grantsOfOtherProgrammesDoNotCount() throws {
    let rules = try Self.single(Self.yearly)
    #expect(
      try rules.answer(Self.member(Self.grant("2024-02-01", of: "other"))).text == "eligible")
  }

  /// The standard fact `grants` is the federation's own ledger: absent means none.
  @Test func withoutGrantsNothingWasGranted() throws {
    #expect(try Self.single(Self.yearly).answer("{active: true}").text == "eligible")
  }

  @Test func everyLimitHolds() throws {
    let rules = try Self.single("\(Self.yearly), {count: 3, per: lifetime}")
    let old = Self.grant("2020-01-01")
    let this = Self.grant("2024-01-01")
    func answer(_ member: String) throws -> [String] {
      let answer = try rules.answer(member)
      return [answer.text] + answer.standing.map(\.text)
    }
    #expect(
      try answer(Self.member(old, old)) == [
        "eligible", "limit 1 per calendar-year, used 0: met", "limit 3 per lifetime, used 2: met",
      ])
    #expect(
      try answer(Self.member(old, old, old)) == [
        "ineligible: limit", "limit 1 per calendar-year, used 0: met",
        "limit 3 per lifetime, used 3: unmet",
      ])
    #expect(
      try answer(Self.member(old, this)) == [
        "ineligible: limit", "limit 1 per calendar-year, used 1: unmet",
        "limit 3 per lifetime, used 2: met",
      ])
  }

  /// A rule book whose ledger may be unknown.
  private static let openGrants = """
      grants:
        type: list
        of: {programme: {type: string}, grantedOn: {type: date}}
        label: {zh: 已享受待遇, en: Benefits already given}

    """

  @Test func grantsNotKnown() throws {
    let rules = try Rules(
      facts: RuleText.facts + Self.openGrants,
      RuleText.programme(
        RuleText.all(RuleText.of("active", "active")), "limits: [\(Self.yearly)]"))
    let answer = try rules.answer("{active: true}")
    #expect(answer.text == "undetermined: limit; needs grants")
    #expect(
      answer.standing.map(\.text) == ["limit 1 per calendar-year, used ?: unknown; needs grants"])
    #expect(try rules.answer("{active: false}").text == "ineligible: active")
    #expect(try rules.answer("{active: true, grants: []}").text == "eligible")
  }

  @Test(arguments: [
    ("{programme: aid}", "undetermined: limit; needs grants.grantedOn"),
    ("{grantedOn: 2024-01-01}", "undetermined: limit; needs grants.programme"),
    // What is known of these grants rules them out.
    ("{programme: other}", "eligible"),
    ("{grantedOn: 2023-01-01}", "eligible"),
  ]) func aGrantWithGaps(grant: String, expected: String) throws {
    #expect(try Self.single(Self.yearly).answer(Self.member(grant)).text == expected)
  }

  @Test func aLifetimeLimitNeedsNoDates() throws {
    #expect(
      try Self.single(Self.lifetime).answer(Self.member("{programme: aid}")).text
        == "ineligible: limit")
  }

  // MARK: Claims of this decision

  private static func claims(_ limits: String, amount: String = "patent.worth") throws -> Rules {
    try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("own", "patent.own")), amount: amount,
        "claim: {patent: patents}", "limits: [\(limits)]"))
  }

  private func texts(
    _ rules: Rules, patents: [String], grants: [String] = []
  ) throws -> [String] {
    let answer = try rules.answer(
      """
      {patents: [\(patents.joined(separator: ", "))],
      grants: [\(grants.joined(separator: ", "))]}
      """)
    return [answer.text] + answer.claims.map(\.text)
  }

  private static let (first, second, third) = (
    "{own: true, worth: 1}", "{own: true, worth: 2}", "{own: true, worth: 4}"
  )

  @Test func claimsUseALimitUpInTheirOrder() throws {
    let rules = try Self.claims("{count: 2, per: calendar-year}")
    #expect(
      try texts(rules, patents: [Self.first, Self.second, Self.third]) == [
        "eligible 3.00", "eligible 1.00", "eligible 2.00", "ineligible: limit",
      ])
    #expect(
      try texts(rules, patents: [Self.third, Self.second, Self.first]) == [
        "eligible 6.00", "eligible 4.00", "eligible 2.00", "ineligible: limit",
      ])
  }

  @Test func grantsComeBeforeClaims() throws {
    let rules = try Self.claims("{count: 2, per: calendar-year}")
    #expect(
      try texts(
        rules, patents: [Self.first, Self.second], grants: [Self.grant("2024-01-02")])
        == ["eligible 1.00", "eligible 1.00", "ineligible: limit"])
    #expect(
      try texts(
        rules, patents: [Self.first],
        grants: [Self.grant("2024-01-02"), Self.grant("2024-01-03")])
        == ["ineligible: limit", "ineligible: limit"])
  }

  @Test func onlyAnEligibleClaimUsesTheLimit() throws {
    let rules = try Self.claims(Self.yearly)
    #expect(
      try texts(rules, patents: ["{own: false, worth: 8}", Self.second])
        == ["eligible 2.00", "ineligible: own", "eligible 2.00"])
    #expect(
      try texts(rules, patents: ["{worth: 8}", Self.second])
        == ["eligible 2.00", "undetermined: own; needs patents.own", "eligible 2.00"])
  }

  @Test func aClaimWhoseAmountIsAnErrorUsesNothing() throws {
    let rules = try Self.claims(Self.yearly, amount: "10 / patent.parts")
    let answer = try rules.answer("{patents: [{own: true, parts: 0}, {own: true, parts: 5}]}")
    #expect(answer.text == "eligible 2.00")
    #expect(answer.claims.map(\.status) == [.error, .eligible])
  }

  @Test func oneMembersClaimsDoNotUseAnothersLimit() throws {
    let rules = try Self.claims(Self.yearly)
    let patent = Datum.record(["own": .bool(true), "worth": .decimal(Decimal(1))])
    let member: Datum.Record = ["patents": .list([patent, patent])]
    let batch = Batch.of([member, member, member], rules.checked.book)
    let answers = try rules.program().explain(batch)
    #expect(
      answers.map { $0[0].claims.map(\.text) }
        == Array(repeating: ["eligible 1.00", "ineligible: limit"], count: 3))
  }

  @Test func grantsNotKnownLeaveEveryClaimOpen() throws {
    let rules = try Rules(
      facts: RuleText.facts + Self.openGrants,
      RuleText.programme(
        RuleText.all(RuleText.of("own", "patent.own")), "claim: {patent: patents}",
        "limits: [\(Self.yearly)]"))
    let answer = try rules.answer("{patents: [{own: true}, {own: false}, {}]}")
    #expect(answer.text == "undetermined: limit; needs grants")
    #expect(
      answer.claims.map(\.text) == [
        "undetermined: limit; needs grants", "ineligible: own",
        "undetermined: own, limit; needs patents.own, grants",
      ])
  }
}
