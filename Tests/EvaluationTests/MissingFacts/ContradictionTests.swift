import CEL
import Columns
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// Status, reasons, conditions, standing, claims and missing facts never contradict each other,
/// whoever is asked about: members with many gaps and with few, claims, errors.
@Suite struct ContradictionTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  @Test(arguments: [2, 3, 12]) func shippedRules(gaps: Int) throws {
    let tally = try agree(ShippedRules.load(), members: 40, gaps: gaps, seed: UInt64(gaps))
    #expect(tally.count >= 3, "\(tally)")
  }

  @Test func randomRules() throws {
    var tally: [Status: Int] = [:]
    for seed in UInt64(1)...40 {
      var random = SplitMix64(seed: seed)
      let checked = try Rules(text: RandomBook.make(&random).text).checked
      let some = try agree(checked, members: 10, gaps: random.pick([3, 8]), seed: seed)
      tally.merge(some, uniquingKeysWith: +)
    }
    // Errors too.
    #expect(tally.count == Status.allCases.count, "\(tally)")
  }

  private func agree(
    _ checked: CheckedRuleBook, members count: Int, gaps: Int, seed: UInt64
  ) throws -> [Status: Int] {
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: gaps)
    let members = (0..<count).map { _ in source.make(&random) }
    let batch = Batch.of(members, checked.book)
    let program = RuleProgram(checked, asOf: Self.day)
    var tally: [Status: Int] = [:]
    for (row, answers) in program.explain(batch).enumerated() {
      let missing = program.rankedMissingFacts(for: batch, row: row, answers: answers)
      for answer in answers {
        tally[answer.status, default: 0] += 1
        let place = "seed \(seed), row \(row), \(answer.programme.id): \(answer.text)"
        try check(answer, place)
        try check(missing, of: answer, place)
      }
      let place = "seed \(seed), row \(row)"
      try checkOrder(missing, place)
      try checkTrials(missing, answers, program, members[row], source, &random, place)
    }
    return tally
  }

  // MARK: An answer and what it rests on

  private func check(_ answer: Determination, _ place: String) throws {
    try check(answer.status, answer.reasons, answer.conditions, answer.missing, place)
    if case .eligible = answer.status {
      let waits = if case .unknown? = answer.amount { true } else { false }
      try #require(answer.missing.isEmpty == !waits, "\(place)")
    }
    for outcome in answer.standing {
      let isReason = answer.reasons.contains(outcome.reason)
      try #require(outcome.missing.isEmpty == (outcome.status != .unknown), "\(place)")
      if outcome.status == .unmet, outcome.reason != .limit {
        try #require(answer.status != .eligible && answer.status != .undetermined, "\(place)")
      }
      guard isReason else { continue }
      // A limit also stands in the way of claims that this decision itself would be too many.
      guard outcome.reason != .limit else { continue }
      let expected: ConditionStatus? =
        switch answer.status {
        case .ineligible: .unmet
        case .undetermined: .unknown
        case .eligible, .error: nil
        }
      if let expected { try #require(outcome.status == expected, "\(place)") }
    }
    for claim in answer.claims {
      let place = "\(place), claim \(claim.index)"
      try check(claim.status, claim.reasons, claim.conditions, claim.missing, place)
    }
    guard let best = answer.claims.map(\.status).min(by: { $0.rank < $1.rank }) else { return }
    let isOverflow = if case .error? = answer.amount { true } else { false }
    try #require(answer.status == best || isOverflow, "\(place)")
  }

  /// Reasons came to what the answer is; an open answer waits for something, and no other does.
  private func check(
    _ status: Status, _ reasons: [Reason], _ conditions: [ConditionOutcome], _ missing: [String],
    _ place: String
  ) throws {
    for outcome in conditions {
      try #require(
        outcome.isReason == reasons.contains(.condition(outcome.condition.id)), "\(place)")
      try #require(outcome.missing.isEmpty == (outcome.status != .unknown), "\(place)")
      try #require((outcome.error == nil) == (outcome.status != .error), "\(place)")
      for name in outcome.missing {
        // What a condition waits for, it shows as missing.
        try #require(outcome.facts.contains { $0.lacks(name) }, "\(place) \(name)")
      }
    }
    let statuses = conditions.filter(\.isReason).map(\.status)
    switch status {
    case .eligible: try #require(reasons.isEmpty, "\(place)")
    case .ineligible:
      try #require(!reasons.isEmpty && missing.isEmpty, "\(place)")
      try #require(statuses.allSatisfy { $0 == .unmet }, "\(place)")
    case .undetermined:
      try #require(!reasons.isEmpty && !missing.isEmpty, "\(place)")
      try #require(statuses.allSatisfy { $0 == .unknown }, "\(place)")
    case .error:
      try #require(missing.isEmpty, "\(place)")
      try #require(statuses.allSatisfy { $0 == .error }, "\(place)")
    }
  }

  // MARK: Missing facts

  /// What is asked for is what the answer waits for; all of its reasons, and nothing else.
  private func check(_ missing: [MissingFact], of answer: Determination, _ place: String) throws {
    let uses = missing.flatMap { fact in
      fact.uses.filter { $0.programme == answer.programme.id }.map { (fact.name, $0) }
    }
    try #require(Set(uses.map(\.0)) == Set(answer.missing), "\(place)")
    let waits = uses.contains { !$0.1.isForAmount }
    try #require((answer.status == .undetermined) == waits, "\(place)")
    try #require(
      Set(uses.flatMap(\.1.reasons)).isSubset(of: answer.reasons + [.noClaim]), "\(place)")
  }

  private func checkOrder(_ missing: [MissingFact], _ place: String) throws {
    for (fact, next) in zip(missing, missing.dropFirst()) {
      try #require(
        (next.settles, next.uses.count) <= (fact.settles, fact.uses.count),
        "\(place): \(fact.name), \(next.name)")
    }
  }

  /// Values at random are put in the place of a fact: what it cannot settle stays open, and so does
  /// every answer that does not wait for it.
  private func checkTrials(
    _ missing: [MissingFact], _ answers: [Determination], _ program: RuleProgram,
    _ member: Datum.Record, _ source: RandomMember, _ random: inout SplitMix64, _ place: String
  ) throws {
    let schema = program.checked.book.schema
    for fact in missing {
      guard let field = schema[fact.name] else { continue }
      let samples = source.samples(of: field.type, &random)
      let filled = samples.map { member.merging([fact.name: $0]) { $1 } }
      let later = program.determine(Batch.of(filled, program.checked.book))
      for (answer, programme) in zip(answers, later.programmes)
      where answer.status == .undetermined {
        let use = fact.uses.first { $0.programme == answer.programme.id }
        guard use?.canSettle != true else { continue }
        // A list that is there may lack something else, and a claim of it be what decides.
        if case .list = field.type, use != nil { continue }
        for (row, sample) in samples.enumerated() {
          try #require(
            programme.status(row: row) == .undetermined,
            "\(place): \(fact.name) = \(sample) settles \(answer.programme.id)")
        }
      }
    }
  }
}

extension Status {
  /// Which of several claims' statuses is the programme's.
  fileprivate var rank: Int {
    switch self {
    case .eligible: 0
    case .undetermined: 1
    case .error: 2
    case .ineligible: 3
    }
  }
}

extension StandingOutcome {
  fileprivate var reason: Reason {
    switch kind {
    case .requires(let programme, _, _): .requires(programme)
    case .excludes(let programme): .excludedBy(programme)
    case .limit: .limit
    }
  }
}

extension FactValue {
  /// Whether it is shown as missing, or as derived from what is.
  fileprivate func lacks(_ name: String) -> Bool {
    guard case .unknown = outcome else {
      // A list is there, and one of its elements lacks a field.
      return name.hasPrefix("\(self.name).")
    }
    // Of a list that is not known, no field is.
    return self.name == name || derivedFrom.contains { $0.lacks(name) }
      || name.hasPrefix("\(self.name).") || self.name.hasPrefix("\(name).")
  }
}
