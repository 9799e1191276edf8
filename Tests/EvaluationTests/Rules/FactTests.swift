import Evaluation
import Programmes
import Testing

/// Facts that are derived, absent or missing.
@Suite struct FactTests {
  private static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      person.idNumber: {type: string, format: resident-id, label: {zh: 身份证号, en: ID number}}
      person.birthDate:
        {type: date, derive: residentId(person.idNumber).birthDate(), label: {zh: 出生日期, en: Born}}
      person.age: {type: int, derive: person.birthDate.yearsUntil(today), label: {zh: 年龄, en: Age}}
      person.isSenior: {type: bool, derive: person.age >= 60, label: {zh: 老年, en: Senior}}
      work.years: {type: int, absent: 0, label: {zh: 工龄, en: Years of work}}
      work.form:
        type: enum
        absent: standard
        values: {standard: {zh: 标准, en: standard}, courier: {zh: 快递员, en: courier}}
        label: {zh: 用工形式, en: Form of work}
      honours: {type: list, absent: [], of: {type: string}, label: {zh: 荣誉, en: Honours}}
      skills: {type: list, of: {type: string}, label: {zh: 技能, en: Skills}}

    """

  private func answer(_ expression: String, _ member: String) throws -> Determination {
    let rules = try Rules(
      facts: Self.facts, RuleText.programme(RuleText.all(RuleText.of("it", expression))))
    return try rules.answer(member)
  }

  /// A chain of three: the ID number gives the day of birth, that the age, that the answer.
  @Test(arguments: [
    // Sixty on the very day.
    (#"{person: {idNumber: "110108196405010012"}}"#, "eligible"),
    (#"{person: {idNumber: "110108196405020018"}}"#, "ineligible: it"),
    ("{person: {birthDate: 1964-05-01}}", "eligible"),
    ("{person: {birthDate: 1964-05-02}}", "ineligible: it"),
    ("{person: {age: 60}}", "eligible"),
    ("{person: {isSenior: true}}", "eligible"),
    // The record's own value wins, wherever in the chain it stands.
    ("{person: {birthDate: 1990-01-01, age: 60}}", "eligible"),
    ("{person: {birthDate: 1950-01-01, age: 20}}", "ineligible: it"),
    ("{person: {age: 60, isSenior: false}}", "ineligible: it"),
    // What is asked for is what the record could hold at the root.
    ("{id: M1}", "undetermined: it; needs person.idNumber"),
  ]) func derivedFacts(member: String, expected: String) throws {
    #expect(try answer("person.isSenior", member).text == expected)
  }

  @Test func explanationsOpenDerivationsUp() throws {
    let fact = try #require(
      try answer("person.isSenior", "{person: {birthDate: 1990-01-01}}").conditions[0].facts.first)
    #expect(fact.name == "person.isSenior" && fact.origin == .derived)
    let age = try #require(fact.derivedFrom.first)
    #expect(age.name == "person.age" && age.origin == .derived)
    #expect(age.derivedFrom.map(\.name) == ["person.birthDate", "today"])
    #expect(age.derivedFrom.map(\.origin) == [.recorded, .today])
  }

  @Test func whatCannotBeDerivedIsMissing() throws {
    let fact = try #require(try answer("person.age > 1", "{id: M1}").conditions[0].facts.first)
    #expect(fact.origin == .missing)
    #expect(fact.derivedFrom.map(\.origin) == [.missing, .today])
  }

  @Test(arguments: [
    ("work.years == 0", "{id: M1}", "eligible"),
    ("work.years == 0", "{work: {years: 3}}", "ineligible: it"),
    (#"work.form == "courier""#, "{id: M1}", "ineligible: it"),
    (#"work.form == "courier""#, "{work: {form: courier}}", "eligible"),
    (#"honours.exists(h, h == "gold")"#, "{id: M1}", "ineligible: it"),
    (#"honours.exists(h, h == "gold")"#, "{honours: [gold]}", "eligible"),
    // Without `absent`, nothing said is nothing known.
    (#"skills.exists(s, s == "java")"#, "{id: M1}", "undetermined: it; needs skills"),
    (#"skills.exists(s, s == "java")"#, "{skills: []}", "ineligible: it"),
  ]) func absentValues(expression: String, member: String, expected: String) throws {
    #expect(try answer(expression, member).text == expected)
  }

  @Test func absentValuesCountAsRecorded() throws {
    let fact = try #require(try answer("work.years > 1", "{id: M1}").conditions[0].facts.first)
    #expect(fact.origin == .recorded)
  }

  /// In the order of the facts document, each once, however the conditions name them.
  @Test func missingFactsComeInFactOrder() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(
          RuleText.of("one", "hours > 1"), RuleText.of("two", "retired || age > 1"),
          RuleText.of("three", "patents.all(p, p.own)"), RuleText.of("four", "hours > 2"))))
    #expect(try rules.answer("{id: M1}").missing == ["age", "retired", "hours", "patents"])
  }

  @Test func fieldsOfAListComeInTheirOrderAfterIt() throws {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(
          RuleText.of("one", "patent.worth > 1"), RuleText.of("two", "patent.applied"),
          RuleText.of("three", "patent.own"), RuleText.of("four", "fee > 1")),
        "claim: {patent: patents}"))
    #expect(
      try rules.answer("{patents: [{parts: 1}]}").missing
        == ["fee", "patents.own", "patents.applied", "patents.worth"])
  }

  /// What a reader has to decode: what conditions read, and what that is derived from.
  @Test func neededFactsReachTheRoots() throws {
    let rules = try Rules(
      facts: Self.facts, RuleText.programme(RuleText.all(RuleText.of("it", "person.age > 1"))),
      RuleText.programme(named: "other", RuleText.all(RuleText.of("it", "work.years > 1"))))
    let program = try rules.program(on: "2024-05-01", ["aid"])
    #expect(
      program.neededFacts == ["person.idNumber", "person.birthDate", "person.age"])
  }
}
