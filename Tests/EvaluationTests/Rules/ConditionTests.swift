import Evaluation
import Programmes
import Testing

/// How conditions combine, and which of them are the reasons.
@Suite struct ConditionTests {
  private static let adult = RuleText.of("adult", "age >= 18")
  private static let active = RuleText.of("active", "active")
  private static let retired = RuleText.of("retired", "retired")
  /// An error for a member without hours: division by zero.
  private static let diligent = RuleText.of("diligent", "100 / hours < 5")

  private func check(_ requirement: String, _ member: String, _ expected: String) throws {
    let rules = try Rules(RuleText.programme(requirement))
    #expect(try rules.answer(member).text == expected)
  }

  @Test(arguments: [
    ("{age: 18, active: true}", "eligible"),
    ("{age: 17, active: true}", "ineligible: adult"),
    ("{age: 17, active: false}", "ineligible: adult, active"),
    ("{age: 17}", "ineligible: adult"),
    ("{active: false}", "ineligible: active"),
    ("{age: 18}", "undetermined: active; needs active"),
    ("{id: M1}", "undetermined: adult, active; needs age, active"),
  ]) func all(member: String, expected: String) throws {
    try check(RuleText.all(Self.adult, Self.active), member, expected)
  }

  @Test(arguments: [
    ("{age: 18, active: false}", "eligible"),
    ("{age: 18}", "eligible"),
    ("{active: true}", "eligible"),
    ("{age: 17, active: false}", "ineligible: adult, active"),
    ("{age: 17}", "undetermined: active; needs active"),
    ("{id: M1}", "undetermined: adult, active; needs age, active"),
  ]) func any(member: String, expected: String) throws {
    try check(RuleText.any(Self.adult, Self.active), member, expected)
  }

  @Test(arguments: [
    ("{age: 17, retired: false}", "eligible"),
    ("{age: 17, retired: true}", "ineligible: retired"),
    ("{age: 18, retired: true}", "ineligible: adult, retired"),
    ("{retired: true}", "ineligible: retired"),
    ("{retired: false}", "undetermined: adult; needs age"),
  ]) func none(member: String, expected: String) throws {
    try check(RuleText.none(Self.adult, Self.retired), member, expected)
  }

  @Test(arguments: [
    ("{active: true, age: 17, retired: true}", "eligible"),
    ("{active: true, age: 17, retired: false}", "ineligible: adult, retired"),
    // An alternative that holds excuses the other one; the reason is the condition beside them.
    ("{active: false, age: 17, retired: true}", "ineligible: active"),
    ("{active: true, retired: false}", "undetermined: adult; needs age"),
    ("{active: false}", "ineligible: active"),
  ]) func anyWithinAll(member: String, expected: String) throws {
    try check(
      RuleText.all(Self.active, RuleText.any(Self.adult, Self.retired)), member, expected)
  }

  @Test(arguments: [
    ("{age: 18, active: true}", "ineligible: adult, active"),
    ("{age: 18, active: false}", "eligible"),
    ("{age: 18}", "undetermined: active; needs active"),
    ("{age: 17}", "eligible"),
  ]) func noneOfAll(member: String, expected: String) throws {
    try check(RuleText.none(RuleText.all(Self.adult, Self.active)), member, expected)
  }

  /// What decides wins over the unknown, and the unknown over an error.
  @Test(arguments: [
    ("{hours: 50, active: true}", "eligible"),
    ("{hours: 0, active: true}", "error: diligent"),
    ("{hours: 0, active: false}", "ineligible: active"),
    ("{hours: 0}", "undetermined: active; needs active"),
    ("{active: false}", "ineligible: active"),
  ]) func errorsAreNotFalse(member: String, expected: String) throws {
    try check(RuleText.all(Self.diligent, Self.active), member, expected)
  }

  @Test(arguments: [
    ("{hours: 0, active: true}", "eligible"),
    ("{hours: 0, active: false}", "error: diligent"),
    ("{hours: 0}", "undetermined: active; needs active"),
  ]) func anAlternativeExcusesAnError(member: String, expected: String) throws {
    try check(RuleText.any(Self.diligent, Self.active), member, expected)
  }

  @Test func everyConditionIsReported() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(
          Self.adult, Self.diligent, RuleText.none(Self.retired, RuleText.of("idle", "!active")))))
    let answer = try rules.answer("{age: 17, hours: 0, retired: true}")
    // Under `none` a condition is met when what it says is not so.
    #expect(answer.outcomes == ["adult unmet", "diligent error", "retired unmet", "idle unknown"])
    #expect(answer.conditions.map(\.isReason) == [true, false, true, false])
    #expect(answer.conditions.map(\.missing) == [[], [], [], ["active"]])
    #expect(answer.conditions[1].error != nil)
  }

  @Test func moreReasonsThanAWordHasBits() throws {
    let conditions = (0..<70).map { RuleText.of("age-\($0)", "age > \($0)") }
    let rules = try Rules(
      RuleText.programme("{all: [\(conditions.joined(separator: ", "))]}", "requires: [card]"),
      RuleText.programme(named: "card", RuleText.all(Self.active)))
    let answer = try rules.answer("{age: 63, active: false}")
    #expect(
      answer.reasons.map(\.id) == (63..<70).map { "age-\($0)" } + ["requires:card"])
  }
}
