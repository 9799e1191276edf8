import CEL
import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import TestSupport
import Testing

@testable import Reports

/// What is explained is what was decided: sentences, letter and missing facts against the
/// determinations of members that the sampler makes for the shipped rules.
@Suite struct ExplanationPropertyTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  @Test func `explanations never contradict the answers`() throws {
    let checked = try shippedRules()
    let program = RuleProgram(checked, asOf: Self.day)
    let book = checked.book
    let explanations = Explanations(book, asOf: Self.day)
    let builder = LetterBuilder(book, asOf: Self.day, showSensitive: false)
    let sampler = MemberSampler(checked, asOf: Self.day, seed: 21, format: .ndjson)
    var reader = try RecordReader.ndjson(
      MemorySource(sampler.records(1...150)), Projection(book.schema))
    var seen: Set<ConditionStatus> = []
    while let chunk = try reader.next() {
      for batch in chunk.batches {
        for (row, answers) in program.explain(batch).enumerated() {
          var known = MemberDeterminations(
            member: batch.keys[row], asOf: Self.day, determinations: answers)
          known.missingFacts = program.rankedMissingFacts(for: batch, row: row, answers: answers)
          seen.formUnion(try check(explanations.of(known), known))
          try check(builder.letter(known), known)
        }
      }
    }
    #expect(seen.isSuperset(of: [.met, .unmet, .unknown]))
  }

  /// Each sentence says what its condition came to, and names as missing what that waits for.
  private func check(
    _ explanations: [Explanation], _ known: MemberDeterminations
  ) throws -> Set<ConditionStatus> {
    let outcomes = known.determinations.flatMap { answer in
      answer.claims.isEmpty ? answer.conditions : answer.claims.flatMap(\.conditions)
    }
    try #require(explanations.count == outcomes.count)
    for (explanation, outcome) in zip(explanations, outcomes) {
      let place = "\(known.member ?? ""), \(explanation.programme), \(explanation.sentence.en)"
      try #require(explanation.outcome == outcome.status, "\(place)")
      try #require(explanation.statement.outcome == outcome.status, "\(place)")
      try #require(agrees(explanation.statement), "\(place)")
      try #require(
        explanation.statement.saysMissing == (outcome.status == .unknown), "\(place)")
    }
    return Set(outcomes.map(\.status))
  }

  /// All of several parts hold if each does, one of them if any does; and so all the way down.
  private func agrees(_ statement: Statement) -> Bool {
    let parts = statement.parts.map(\.outcome)
    let isSound =
      switch (statement.form, statement.outcome) {
      case (.all, .met): parts.allSatisfy { $0 == .met }
      case (.all, .unmet): parts.allSatisfy { $0 == .unmet }
      case (.any, .met): parts.contains(.met)
      case (.any, .unmet): parts.allSatisfy { $0 == .unmet }
      default: true
      }
    return isSound && statement.parts.allSatisfy(agrees)
  }

  /// The letter puts conditions where they belong, and asks for what the answer waits for.
  private func check(_ letter: Letter, _ known: MemberDeterminations) throws {
    let missing = try #require(known.missingFacts)
    let isListed = missing.flatMap(\.uses).count > 1
    try #require((letter.missing != nil) == isListed)
    for (section, answer) in zip(letter.sections, known.determinations) {
      let place = "\(known.member ?? ""), \(section.id)"
      try #require(section.status == answer.status, "\(place)")
      try #require((section.needed != nil) == !answer.missing.isEmpty, "\(place)")
      // Several claims tell their reasons each.
      if answer.claims.count <= 1 {
        try #require((section.reasonsHeading != nil) == !answer.reasons.isEmpty, "\(place)")
      }
      for conditions in [section.conditions] + section.claims.map(\.conditions) {
        try #require(conditions.met.allSatisfy { $0.status == .met }, "\(place)")
        try #require(!conditions.deciding.contains { $0.status == .met }, "\(place)")
        try #require(!conditions.others.contains { $0.status == .met }, "\(place)")
      }
      let deciding: ConditionStatus? =
        switch answer.status {
        case .ineligible: .unmet
        case .undetermined: .unknown
        case .eligible, .error: nil
        }
      if let deciding {
        try #require(
          section.conditions.deciding.allSatisfy { $0.status == deciding }, "\(place)")
      }
    }
  }

  private func shippedRules() throws -> CheckedRuleBook {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: root.appending(path: "Rules").path).load(into: &sink)
    return try #require(RuleBookChecker.check(book, into: &sink))
  }
}

extension Statement {
  /// Whether it, or a part of it, tells of something the record lacks.
  fileprivate var saysMissing: Bool {
    switch form {
    case .missing, .waiting: true
    default: outcome == .unknown || parts.contains(where: \.saysMissing)
    }
  }
}
