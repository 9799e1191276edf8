import CEL
import Columns
import Evaluation
import Programmes
import Testing

/// What to ask for, and in which order.
@Suite struct MissingFactsTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  private static let documents =
    RuleText.programme(
      named: "one", RuleText.all(RuleText.of("active", "active"), RuleText.of("adult", "age >= 18"))
    )
    + "---\n"
    + RuleText.programme(
      named: "two", RuleText.all(RuleText.of("active", "active"), RuleText.of("hours", "hours > 5"))
    )
    + "---\n"
    + RuleText.programme(
      named: "three",
      RuleText.any(RuleText.of("retired", "retired"), RuleText.of("old", "age > 60"))
    )

  @Test func whatCouldDecideMostComesFirst() throws {
    // The age and the membership could each decide two programmes, the others one.
    #expect(
      try missing("{}") == [
        "age: one(adult)!, three(old)!", "active: one(active)!, two(active)!",
        "retired: three(retired)!", "hours: two(hours)!",
      ])
  }

  @Test func whatDecidesNothingIsNotAskedFor() throws {
    // Not active: neither the age nor the hours matter to the first two any more.
    #expect(try missing("{active: false, retired: true}") == [])
    #expect(try missing("{active: false}") == ["age: three(old)!", "retired: three(retired)!"])
    #expect(
      try missing("{active: true, age: 30}") == ["retired: three(retired)!", "hours: two(hours)!"])
  }

  /// Two facts that decide only together settle nothing alone.
  @Test func factsThatDecideTogether() throws {
    let sum = RuleText.programme(RuleText.all(RuleText.of("sum", "age + hours > 80")))
    #expect(try missing("{}", sum) == ["age: aid(sum)", "hours: aid(sum)"])
  }

  /// Of the values that matter only one decides, and it is none of the first that are tried.
  @Test func oneValueOfManyIsEnough() throws {
    let hours = RuleText.of("hours", "hours > 5 && hours > 6 && hours == 40")
    let documents =
      RuleText.programme(named: "one", RuleText.any(RuleText.of("retired", "retired"), hours))
      + "---\n"
      + RuleText.programme(
        named: "two",
        RuleText.any(RuleText.of("retired", "retired"), RuleText.of("never", "hours * 0 == 1")))
    #expect(
      try missing("{}", documents) == [
        "retired: one(retired)!, two(retired)!", "hours: one(hours)!, two(never)",
      ])
  }

  @Test func claimsGrantsAndAmounts() throws {
    let claim = RuleText.programme(
      RuleText.all(RuleText.of("own", "patent.own")), amount: "patent.worth",
      "claim: {patent: patents}")
    #expect(try missing("{}", claim) == ["patents: aid(own)!"])
    #expect(try missing("patents: [{worth: 5}]", claim) == ["patents.own: aid(own)!"])
    #expect(try missing("patents: [{own: true}]", claim) == ["patents.worth: aid()!"])
  }

  /// What a required programme compares a fact with is tried for the one that requires it: no age
  /// that `aid` itself names would refuse it.
  @Test func requiredProgrammesDecideToo() throws {
    let documents =
      RuleText.programme(named: "card", RuleText.all(RuleText.of("old", "age >= 70"))) + "---\n"
      + RuleText.programme(
        named: "aid", RuleText.all(RuleText.of("hours", "hours > 5")), "requires: [card]")
    #expect(
      try missing("{grants: []}", documents) == [
        "age: card(old)!, aid(requires:card)!", "hours: aid(hours)!",
      ])
  }

  private func missing(
    _ member: String, _ documents: String = Self.documents,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let rules = try Rules(documents, sourceLocation: sourceLocation)
    let batch = try rules.member(member, sourceLocation: sourceLocation)
    let program = RuleProgram(rules.checked, asOf: Self.day)
    return program.rankedMissingFacts(for: batch, answers: program.explain(batch)[0])
      .map { fact in
        let uses = fact.uses.map { use in
          "\(use.programme)(\(use.reasons.map(\.id).joined(separator: "+")))\(use.canSettle ? "!" : "")"
        }
        return "\(fact.name): \(uses.joined(separator: ", "))"
      }
  }

  /// Of facts that are as useful, what is not sensitive is asked for first; and an identity number
  /// counts by the birth dates it may tell.
  @Test func identityNumbers() throws {
    let facts = """
      facts:
        id: {type: string, key: true, label: {zh: 编号, en: Number}}
        number: {type: string, format: resident-id, sensitive: true, label: {zh: 证号, en: ID}}
        born: {type: date, derive: residentId(number).birthDate(), label: {zh: 出生日期, en: Born}}
        age: {type: int, derive: born.yearsUntil(today), label: {zh: 年龄, en: Age}}
        woman: {type: bool, derive: 'residentId(number).sex() == "female"', label: {zh: 女, en: Woman}}
        active: {type: bool, label: {zh: 在册, en: Active}}

      """
    let documents = RuleText.programme(
      RuleText.all(
        RuleText.of("adult", "age >= 18 && woman"), RuleText.of("active", "active")))
    let rules = try Rules(facts: facts, documents)
    let batch = try rules.member("{}")
    let program = RuleProgram(rules.checked, asOf: Self.day)
    let missing = program.rankedMissingFacts(for: batch, answers: program.explain(batch)[0])
    #expect(missing.map(\.name) == ["active", "number"])
    #expect(missing.map(\.settles) == [1, 1])
  }
}
