import Evaluation
import Testing

/// How much an entitled member gets.
@Suite struct AmountTests {
  private func answer(_ amount: String, _ member: String) throws -> Determination {
    let rules = try Rules(
      RuleText.programme(RuleText.all(RuleText.of("active", "active")), amount: amount))
    return try rules.answer(member)
  }

  @Test(arguments: [
    ("fee", "{active: true, fee: 0.1}", "eligible 0.10"),
    // Binary floating point would make 0.30000000000000004 of it.
    ("fee + 0.2", "{active: true, fee: 0.1}", "eligible 0.30"),
    ("fee * 0.05", "{active: true, fee: 333.33}", "eligible 16.6665"),
    ("(fee * 0.05).round(2)", "{active: true, fee: 333.33}", "eligible 16.67"),
    ("hours * 20", "{active: true, hours: 3}", "eligible 60.00"),
    ("math.least(fee, 1000)", "{active: true, fee: 1000.01}", "eligible 1000.00"),
    ("fee", "{active: true, fee: 999999999999999999.99}", "eligible 999999999999999999.99"),
    ("fee", "{active: false, fee: 5}", "ineligible: active"),
    ("fee", "{fee: 5}", "undetermined: active; needs active"),
  ]) func exactly(amount: String, member: String, expected: String) throws {
    #expect(try answer(amount, member).text == expected)
  }

  /// Entitled is entitled; the sum waits.
  @Test func aSumThatWaits() throws {
    let answer = try answer("fee * hours", "{active: true}")
    #expect(answer.text == "eligible; amount needs hours, fee")
    #expect(answer.missing == ["hours", "fee"])
  }

  @Test func aSumThatCannotBeWorkedOut() throws {
    let division = try answer("10 / hours", "{active: true, hours: 0}")
    #expect(division.status == .error && division.reasons.isEmpty)
    guard case .error = division.amount else {
      Issue.record("no error: \(division.text)")
      return
    }
    #expect(try answer("10 / hours", "{active: false, hours: 0}").text == "ineligible: active")
    let overflow = try answer(
      "fee * fee * fee", "{active: true, fee: 9999999999999999999}")
    #expect(overflow.status == .error)
  }

  private func claims(_ patents: String...) throws -> Determination {
    let rules = try Rules(
      RuleText.programme(
        RuleText.all(RuleText.of("own", "patent.own")), amount: "patent.worth * fee",
        "claim: {patent: patents}"))
    let list = patents.joined(separator: ", ")
    return try rules.answer("{patents: [\(list)], fee: 10}")
  }

  @Test func aSumOfClaimsWaitsForEachPart() throws {
    let answer = try claims("{own: true, worth: 1}", "{own: true}", "{own: false}")
    #expect(answer.text == "eligible; amount needs patents.worth")
    #expect(
      answer.claims.map(\.text)
        == ["eligible 10.00", "eligible; amount needs patents.worth", "ineligible: own"])
  }

  @Test func aSumThatDoesNotFit() throws {
    let huge = "{own: true, worth: 9\(String(repeating: "0", count: 36))}"
    #expect(try claims(huge).status == .eligible)
    let answer = try claims(huge, huge)
    #expect(answer.text == "error; rule.sum-overflow")
    #expect(answer.claims.map(\.status) == [.eligible, .eligible])
  }

  @Test func whatIsNoCashHasNoAmount() throws {
    let rules = try Rules(RuleText.programme(RuleText.all(RuleText.of("active", "active"))))
    #expect(try rules.answer("{active: true}").amount == nil)
  }

  @Test func anotherCurrency() throws {
    let rules = try Rules(
      """
      programme: aid
      title: {zh: 资助, en: Aid}
      benefit: {kind: cash, amount: fee, currency: HKD}
      conditions: \(RuleText.all(RuleText.of("active", "active")))
      """)
    guard case .exact(_, "HKD") = try rules.answer("{active: true, fee: 1}").amount else {
      Issue.record("not in HKD")
      return
    }
  }
}
