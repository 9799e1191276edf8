import Evaluation
import Testing

/// Programmes that others are a condition of: `requires`.
@Suite struct RequiresTests {
  private static func rules(cardPeriod: String = "") throws -> Rules {
    try Rules(
      // The dependant is written first: order in the files is no order of evaluation.
      RuleText.programme(
        named: "aid", RuleText.all(RuleText.of("active", "active")), "requires: [card]"),
      RuleText.programme(named: "card", RuleText.all(RuleText.of("adult", "age >= 18")), cardPeriod)
    )
  }

  private static let granted = "grants: [{programme: card, grantedOn: 2000-01-01}]"

  @Test(arguments: [
    ("{active: true, age: 18}", "eligible", "requires card (eligible): met"),
    ("{active: true, age: 17}", "ineligible: requires:card", "requires card (ineligible): unmet"),
    ("{active: true, age: 17, \(granted)}", "eligible", "requires card (granted): met"),
    ("{active: true, \(granted)}", "eligible", "requires card (granted): met"),
    (
      "{active: true}", "undetermined: requires:card; needs age",
      "requires card (undetermined): unknown; needs age"
    ),
    (
      "{active: false, age: 17}", "ineligible: active, requires:card",
      "requires card (ineligible): unmet"
    ),
    ("{active: false}", "ineligible: active", "requires card (undetermined): unknown; needs age"),
    (
      "{age: 18}", "undetermined: active; needs active", "requires card (eligible): met"
    ),
    ("{age: 17}", "ineligible: requires:card", "requires card (ineligible): unmet"),
  ]) func grantedOrEligibleNow(member: String, expected: String, standing: String) throws {
    let answer = try Self.rules().answer(member)
    #expect(answer.text == expected)
    #expect(answer.standing.map(\.text) == [standing])
  }

  @Test func aPrerequisiteNotInForceIsNotOpen() throws {
    let rules = try Self.rules(cardPeriod: "effective: {from: 2025-01-01}")
    #expect(try rules.answer("{active: true, age: 18}").text == "ineligible: requires:card")
    #expect(try rules.answer("{active: true, \(Self.granted)}").text == "eligible")
  }

  @Test func anErrorOfThePrerequisiteIsTheDependantsToo() throws {
    let rules = try Rules(
      RuleText.programme(
        named: "aid", RuleText.all(RuleText.of("active", "active")), "requires: [card]"),
      RuleText.programme(named: "card", RuleText.all(RuleText.of("diligent", "10 / hours > 1"))))
    #expect(try rules.answer("{active: true, hours: 0}").text == "error: requires:card")
    #expect(try rules.answer("{active: false, hours: 0}").text == "ineligible: active")
  }

  /// Each of three rests on the next.
  private static func chain() throws -> Rules {
    try Rules(
      RuleText.programme(
        named: "third", RuleText.all(RuleText.of("fit", "hours > 1")), "requires: [second]"),
      RuleText.programme(named: "first", RuleText.all(RuleText.of("adult", "age >= 18"))),
      RuleText.programme(
        named: "second", RuleText.all(RuleText.of("active", "active")), "requires: [first]"))
  }

  @Test(arguments: [
    ("{hours: 2, active: true, age: 18}", "eligible"),
    ("{hours: 2, active: true, age: 17}", "ineligible: requires:second"),
    ("{hours: 2, active: true}", "undetermined: requires:second; needs age"),
    ("{hours: 2}", "undetermined: requires:second; needs age, active"),
    ("{hours: 2, active: false}", "ineligible: requires:second"),
    ("{hours: 2, grants: [{programme: second}]}", "eligible"),
    ("{hours: 2, active: true, grants: [{programme: first}]}", "eligible"),
  ]) func aChain(member: String, expected: String) throws {
    #expect(try Self.chain().answer(member, "third").text == expected)
  }

  @Test(arguments: ["{hours: 2, active: true}", "{hours: 2, active: true, age: 18}", "{id: M1}"])
  func askingForSomeProgrammesChangesNoAnswer(member: String) throws {
    let rules = try Self.chain()
    for programme in ["first", "second", "third"] {
      #expect(
        try rules.answer(member, programme, only: [programme]).text
          == rules.answer(member, programme).text)
    }
    let answers = try rules.program(on: "2024-05-01", ["second", "third"])
    // In rule-file order, whatever order they are asked for in.
    #expect(answers.programmeIDs == ["third", "second"])
    #expect(try answers.explain(rules.member(member))[0].count == 2)
  }

  /// Many paths lead to the same prerequisite; each is told once.
  @Test func aLatticeOfPrerequisites() throws {
    let layers = (1...16).flatMap { layer in
      ["a", "b"].map { side in
        RuleText.programme(
          named: "\(side)\(layer)", RuleText.all(RuleText.of("active", "active")),
          layer == 16 ? "requires: []" : "requires: [a\(layer + 1), b\(layer + 1)]")
      }
    }
    let rules = try Rules(text: ([RuleText.facts] + layers).joined(separator: "---\n"))
    #expect(
      try rules.answer("{id: M1}", "a1").text
        == "undetermined: active, requires:a2, requires:b2; needs active")
  }
}

/// Programmes that cannot be had together: `excludes`.
@Suite struct ExcludesTests {
  private static func rules() throws -> Rules {
    try Rules(
      RuleText.programme(
        named: "aid", RuleText.all(RuleText.of("active", "active")), "excludes: [loan]"),
      RuleText.programme(named: "loan", RuleText.all(RuleText.of("adult", "age >= 18"))))
  }

  @Test(arguments: [
    ("{active: true, age: 17}", "eligible"),
    ("{active: true, age: 17, grants: [{programme: loan}]}", "ineligible: excluded-by:loan"),
    (
      "{active: false, age: 17, grants: [{programme: loan}]}",
      "ineligible: active, excluded-by:loan"
    ),
    (
      "{active: true, age: 17, grants: [{grantedOn: 2024-01-01}]}",
      "undetermined: excluded-by:loan; needs grants.programme"
    ),
    ("{active: true, age: 17, grants: [{programme: aid}]}", "eligible"),
  ]) func whatWasGrantedExcludes(member: String, expected: String) throws {
    #expect(try Self.rules().answer(member).text == expected)
  }

  @Test func onlyTheProgrammeThatSaysSoIsExcluded() throws {
    #expect(
      try Self.rules().answer("{age: 18, grants: [{programme: aid}]}", "loan").text == "eligible")
  }

  @Test func theOtherIsAnAlternativeWhileNeitherIsGranted() throws {
    let rules = try Self.rules()
    let both = "{active: true, age: 18}"
    #expect(try rules.answer(both).alternatives == ["loan"])
    #expect(try rules.answer(both, "loan").alternatives == [])
    #expect(try rules.answer("{active: true, age: 17}").alternatives == [])
    #expect(try rules.answer("{active: false, age: 18}").alternatives == [])
    // Also when only this programme was asked for.
    #expect(try rules.answer(both, only: ["aid"]).alternatives == ["loan"])
  }
}
