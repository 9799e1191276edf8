import Evaluation
import Testing

/// One determination per element of a list, summed up for the member.
@Suite struct ClaimTests {
  private static func rules(_ more: String = "limits: []") throws -> Rules {
    try Rules(
      RuleText.programme(
        RuleText.all(
          RuleText.of("active", "active"), RuleText.of("own", "patent.own"),
          RuleText.of("applied", "patent.applied")),
        amount: "patent.worth", "claim: {patent: patents}", more))
  }

  private static let good = "{own: true, applied: true, worth: 100.50}"
  private static let foreign = "{own: false, applied: true, worth: 1}"
  private static let idle = "{own: true, applied: false, worth: 1}"
  private static let foreignAndIdle = "{own: false, applied: false, worth: 1}"
  private static let open = "{own: true, worth: 1}"

  private func answer(_ patents: String..., active: String = "true") throws -> Determination {
    let list = patents.joined(separator: ", ")
    return try Self.rules().answer("{active: \(active), patents: [\(list)]}")
  }

  @Test func nothingClaimed() throws {
    let answer = try answer()
    #expect(answer.text == "ineligible: no-claim")
    #expect(answer.conditions.isEmpty && answer.claims.isEmpty)
  }

  @Test func aListNotKnownLeavesTheAnswerOpen() throws {
    let answer = try Self.rules().answer("{active: true}")
    #expect(answer.text == "undetermined: own, applied, no-claim; needs patents")
    #expect(answer.claims.isEmpty)
    #expect(answer.outcomes == ["active met", "own unknown", "applied unknown"])
  }

  @Test func whatRefusesTheMemberDecidesWithoutTheList() throws {
    #expect(try Self.rules().answer("{active: false}").text == "ineligible: active")
  }

  /// Nothing is said of the claim itself, but without one there is nothing to give.
  @Test func aListNotKnownIsNoClaimYet() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("active", "active")), amount: "3", "claim: {patent: patents}"))
    #expect(try rules.answer("{active: true}").text == "undetermined: no-claim; needs patents")
    #expect(try rules.answer("{active: true, patents: []}").text == "ineligible: no-claim")
    #expect(try rules.answer("{active: true, patents: [{}]}").text == "eligible 3.00")
    #expect(
      try rules.answer("{id: M1}").text == "undetermined: active, no-claim; needs active, patents")
  }

  @Test func theAmountIsTheSumOfTheEligibleClaims() throws {
    let answer = try answer(Self.good, Self.foreign, Self.good)
    #expect(answer.text == "eligible 201.00")
    #expect(
      answer.claims.map(\.text) == ["eligible 100.50", "ineligible: own", "eligible 100.50"])
    #expect(answer.claims.map(\.index) == [0, 1, 2])
    // The conditions shown are those of the first eligible claim.
    #expect(answer.outcomes == ["active met", "own met", "applied met"])
  }

  @Test func anEligibleClaimIsEnough() throws {
    #expect(try answer(Self.foreign, Self.open, Self.good).text == "eligible 100.50")
  }

  @Test func anOpenClaimKeepsTheAnswerOpen() throws {
    let answer = try answer(Self.foreign, Self.open)
    #expect(answer.text == "undetermined: applied; needs patents.applied")
    #expect(
      answer.claims.map(\.text)
        == ["ineligible: own", "undetermined: applied; needs patents.applied"])
  }

  @Test func theClosestClaimGivesTheReasons() throws {
    #expect(try answer(Self.foreignAndIdle, Self.idle).text == "ineligible: applied")
    #expect(try answer(Self.foreignAndIdle, Self.foreignAndIdle).text == "ineligible: own, applied")
  }

  @Test func ofEquallyCloseClaimsTheFirstGivesTheReasons() throws {
    #expect(try answer(Self.idle, Self.foreign).text == "ineligible: applied")
    #expect(try answer(Self.foreign, Self.idle).text == "ineligible: own")
  }

  @Test func theMembersOwnConditionsAreReasonsOfEveryClaim() throws {
    let answer = try answer(Self.idle, Self.good, active: "false")
    #expect(answer.text == "ineligible: active")
    #expect(answer.claims.map(\.text) == ["ineligible: active, applied", "ineligible: active"])
  }

  /// A claim that cannot be worked out is no reason to refuse; one that still may be granted is a
  /// better answer.
  @Test func anErrorInAClaim() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("many", "10 / patent.parts > 1")), "claim: {patent: patents}"))
    func answer(_ patents: String) throws -> String {
      try rules.answer("{patents: [\(patents)]}").text
    }
    #expect(try answer("{parts: 0}") == "error: many")
    #expect(try answer("{parts: 9}, {parts: 0}") == "error: many")
    #expect(try answer("{parts: 0}, {own: true}") == "undetermined: many; needs patents.parts")
    #expect(try answer("{parts: 0}, {parts: 1}") == "eligible")
  }

  @Test func aFieldOfTheClaimIsNamedByItsList() throws {
    let facts = try answer(Self.good).conditions[1].facts
    #expect(facts.map(\.name) == ["patents.own"])
    #expect(facts.map(\.origin) == [.recorded])
    #expect(try answer(Self.open).conditions[2].facts.map(\.origin) == [.missing])
  }

  @Test func aClaimMayBeAPlainValue() throws {
    let rules = try Rules(
      facts: """
        facts:
          id: {type: string, key: true, label: {zh: 编号, en: Number}}
          years: {type: list, of: {type: int}, label: {zh: 年份, en: Years}}

        """,
      RuleText.programme(
        RuleText.all(RuleText.of("last", "year == today.year() - 1")), amount: "year",
        "claim: {year: years}"))
    #expect(try rules.answer("{years: [2022, 2023, 2024]}").text == "eligible 2023.00")
    #expect(try rules.answer("{id: M1}").text == "undetermined: last, no-claim; needs years")
  }
}
