import Columns
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// What is decided stays decided: a fact that turns up later never turns an answer round.
@Suite struct MonotonicityTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  @Test(arguments: UInt64(1)...40) func ofRandomRules(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = RandomBook.make(&random).text
    let checked = try Rules(text: text).checked
    try check(checked, members: 25, &random, "seed \(seed)\n\(text)")
  }

  @Test func ofTheShippedRules() throws {
    var random = SplitMix64(seed: 11)
    try check(try ShippedRules.load(), members: 30, &random, "seed 11")
  }

  private func check(
    _ checked: CheckedRuleBook, members: Int, _ random: inout SplitMix64, _ comment: String
  ) throws {
    let program = RuleProgram(checked, asOf: Self.day)
    let source = RandomMember(book: checked.book, gaps: 3)
    for _ in 0..<members {
      let member = source.make(&random)
      let filled = Gaps.fillings(of: member, source, &random)
      let before = program.explain(Batch.of([member], checked.book))[0]
      let after = program.determine(Batch.of(filled.map(\.member), checked.book))
      for (answer, later) in zip(before, after.programmes) {
        expectOpenFacts(answer, comment)
        for (filling, status) in zip(filled, later.statuses) {
          try #require(
            Self.mayBecome(answer, status, among: before),
            """
            \(answer.programme.id): \(answer.text) became \(status) with \(filling.name), \
            \(member), \(comment)
            """)
        }
      }
    }
  }

  /// An open answer may become any, a decided one only itself. But a sum that waits for a fact may
  /// turn out an error; what rested on that claim is then an error too, or open if other claims are:
  /// never the opposite.
  private static func mayBecome(
    _ before: Determination, _ after: Status, among answers: [Determination]
  ) -> Bool {
    if before.status == .undetermined || before.status == after { return true }
    let isSumOpen = answers.contains { if case .unknown = $0.amount { true } else { false } }
    return before.status == .eligible && after != .ineligible && isSumOpen
  }

  /// An open answer says what it waits for, and only an open one does.
  private func expectOpenFacts(_ answer: Determination, _ comment: String) {
    switch (answer.status, answer.amount) {
    case (.undetermined, _), (.eligible, .unknown):
      #expect(!answer.missing.isEmpty && !answer.missing.contains(""), "\(comment)")
    default: #expect(answer.missing.isEmpty, "\(comment)")
    }
  }
}

/// The missing pieces of a member, each filled with samples in turn.
private enum Gaps {
  struct Filling {
    var name: String
    var member: Datum.Record
  }

  static func fillings(
    of member: Datum.Record, _ source: RandomMember, _ random: inout SplitMix64
  ) -> [Filling] {
    var result: [Filling] = []
    // A derived fact is no gap: what it is derived from is. Nor is one whose absence has a meaning.
    for fact in source.book.facts where fact.derivation == nil {
      guard let present = member[fact.name] else {
        guard fact.field.absent == nil else { continue }
        for sample in source.samples(of: fact.field.type, &random) {
          result.append(filling(fact.name, sample, member))
        }
        continue
      }
      for list in lists(present, fact.field.type, source, &random) {
        result.append(filling(fact.name, list, member))
      }
    }
    return result
  }

  private static func filling(
    _ name: String, _ value: Datum, _ member: Datum.Record
  ) -> Filling {
    var filled = member
    filled[name] = value
    return Filling(name: "\(name) = \(value)", member: filled)
  }

  /// The list with each missing field of each element filled in turn.
  private static func lists(
    _ value: Datum, _ type: FieldType, _ source: RandomMember, _ random: inout SplitMix64
  ) -> [Datum] {
    guard case .list(let items) = value, case .list(element: .object(let fields)) = type else {
      return []
    }
    var result: [Datum] = []
    for (index, item) in items.enumerated() {
      guard case .record(let record) = item else { continue }
      for field in fields where record[field.name] == nil {
        for sample in source.samples(of: field.type, &random) {
          var filled = items
          filled[index] = .record(record.merging([field.name: sample]) { _, new in new })
          result.append(.list(filled))
        }
      }
    }
    return result
  }
}
