import CEL
import Columns
import Evaluation
import Programmes
import TestSupport
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

  @Test func claimsGrantsAndAmounts() throws {
    let claim = RuleText.programme(
      RuleText.all(RuleText.of("own", "patent.own")), amount: "patent.worth",
      "claim: {patent: patents}")
    #expect(try missing("{}", claim) == ["patents: aid(own)!"])
    #expect(try missing("patents: [{worth: 5}]", claim) == ["patents.own: aid(own)!"])
    #expect(try missing("patents: [{own: true}]", claim) == ["patents.worth: aid()!"])
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

  // MARK: Status, reasons and missing facts never contradict each other

  @Test func shippedRulesAgreeWithThemselves() throws {
    try agree(ShippedRules.load(), members: 60, seed: 3)
  }

  @Test(arguments: UInt64(1)...12) func randomRulesAgreeWithThemselves(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try agree(Rules(text: RandomBook.make(&random).text).checked, members: 12, seed: seed)
  }

  private func agree(_ checked: CheckedRuleBook, members count: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: 3)
    let batch = Batch.of((0..<count).map { _ in source.make(&random) }, checked.book)
    let program = RuleProgram(checked, asOf: Self.day)
    let answers = program.explain(batch)
    for row in 0..<count {
      let missing = program.rankedMissingFacts(for: batch, row: row, answers: answers[row])
      for answer in answers[row] {
        let uses = missing.flatMap(\.uses).filter { $0.programme == answer.programme.id }
        let place = "seed \(seed), row \(row), \(answer.programme.id): \(answer.text)"
        let waits = uses.contains { !$0.isForAmount }
        try #require((answer.status == .undetermined) == waits, "\(place)")
        try check(answer, place)
        // Every reason is accounted for by some fact, and no fact by anything else.
        try #require(
          Set(uses.flatMap(\.reasons)).isSubset(of: answer.reasons + [.noClaim]), "\(place)")
      }
    }
  }

  /// The reasons of an answer came to what the answer is.
  private func check(_ answer: Determination, _ place: String) throws {
    let statuses = answer.conditions.filter(\.isReason).map(\.status)
    switch answer.status {
    case .eligible: try #require(answer.reasons.isEmpty && statuses.isEmpty, "\(place)")
    case .ineligible:
      try #require(!answer.reasons.isEmpty && answer.missing.isEmpty, "\(place)")
      try #require(statuses.allSatisfy { $0 == .unmet }, "\(place)")
    case .undetermined:
      try #require(!answer.reasons.isEmpty && !answer.missing.isEmpty, "\(place)")
      try #require(statuses.allSatisfy { $0 == .unknown }, "\(place)")
    case .error: try #require(statuses.allSatisfy { $0 == .error }, "\(place)")
    }
  }
}
