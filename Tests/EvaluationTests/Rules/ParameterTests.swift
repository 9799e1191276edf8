import CEL
import Diagnostics
import Evaluation
import Programmes
import Testing

/// Figures that change over time, and programmes that hold for a time.
@Suite struct ParameterTests {
  private static let parameters =
    "parameters:\n  "
    + RuleText.parameter(
      "minimum", history: RuleText.value("10", from: "2020-01-01"),
      RuleText.value("20", from: "2022-07-01", until: "2023-12-31"),
      RuleText.value("30", from: "2025-01-01"))

  private func answer(on day: String, hours: Int = 15) throws -> Determination {
    let rules = try Rules(
      Self.parameters,
      RuleText.programme(
        RuleText.all(
          RuleText.of("active", "active"), RuleText.of("enough", "hours >= params.minimum"))))
    return try rules.answer("{active: true, hours: \(hours)}", on: day)
  }

  @Test(arguments: [
    ("2019-12-31", "error: enough"),
    ("2020-01-01", "eligible"),
    ("2022-06-30", "eligible"),
    ("2022-07-01", "ineligible: enough"),
    ("2023-12-31", "ineligible: enough"),
    ("2024-01-01", "error: enough"),
    ("2024-12-31", "error: enough"),
    ("2025-01-01", "ineligible: enough"),
  ]) func theValueOfTheDayCounts(day: String, expected: String) throws {
    #expect(try answer(on: day).text == expected)
  }

  @Test func aParameterWithoutValueIsNamed() throws {
    let condition = try answer(on: "2024-06-01").conditions[1]
    #expect(condition.error?.message.en == "parameter `minimum` has no value on 2024-06-01")
    #expect(condition.error?.message.zh == "参数 `minimum` 在 2024-06-01 没有取值")
    #expect(condition.facts.map(\.name) == ["hours", "params.minimum"])
    #expect(condition.facts.map(\.origin) == [.recorded, .parameter])
  }

  @Test func itOnlyMattersToTheProgrammesThatUseIt() throws {
    let rules = try Rules(
      Self.parameters,
      RuleText.programme(RuleText.all(RuleText.of("enough", "hours >= params.minimum"))),
      RuleText.programme(named: "other", RuleText.all(RuleText.of("active", "active"))))
    let member = "{active: true, hours: 99}"
    #expect(try rules.answer(member, "aid", on: "2019-01-01").text == "error: enough")
    #expect(try rules.answer(member, "other", on: "2019-01-01").text == "eligible")
  }

  @Test func aConditionThatDecidesHidesTheError() throws {
    let rules = try Rules(
      Self.parameters,
      RuleText.programme(
        RuleText.all(
          RuleText.of("active", "active"), RuleText.of("enough", "hours >= params.minimum"))))
    #expect(try rules.answer("{active: false}", on: "2019-01-01").text == "ineligible: active")
  }
}

@Suite struct EffectivePeriodTests {
  /// Two versions with a gap between them, the later one written first.
  private static func rules() throws -> Rules {
    try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("adult", "age >= 18")), "effective: {from: 2024-01-01}"),
      RuleText.programme(
        RuleText.all(RuleText.of("grown", "age >= 20")),
        "effective: {from: 2020-01-01, until: 2021-12-31}"))
  }

  @Test(arguments: [
    ("2019-12-31", "ineligible: not-in-force"),
    ("2020-01-01", "ineligible: grown"),
    ("2021-12-31", "ineligible: grown"),
    ("2022-01-01", "ineligible: not-in-force"),
    ("2023-12-31", "ineligible: not-in-force"),
    ("2024-01-01", "eligible"),
  ]) func theVersionOfTheDayCounts(day: String, expected: String) throws {
    #expect(try Self.rules().answer("{age: 19}", on: day).text == expected)
  }

  @Test func outsideEveryPeriodTheLatestVersionIsShown() throws {
    let answer = try Self.rules().answer("{id: M1}", on: "2022-06-01")
    #expect(!answer.programme.isInForce)
    #expect(answer.programme.version.conditions.map(\.id) == ["adult"])
    #expect(answer.conditions.isEmpty && answer.missing.isEmpty && answer.standing.isEmpty)
  }

  @Test func withoutPeriodAProgrammeAlwaysHolds() throws {
    let rules = try Rules(RuleText.programme(RuleText.all(RuleText.of("adult", "age >= 18"))))
    #expect(try rules.answer("{age: 19}", on: "0001-01-01").text == "eligible")
    #expect(try rules.answer("{age: 19}", on: "9999-12-31").text == "eligible")
  }
}
