import Columns
import Evaluation
import Programmes
import Testing
import TestSupport

/// Random rule books over random members, against the twin.
@Suite struct TwinTests {
  private static let days = ["2023-12-31", "2024-06-01", "2025-01-01"]
    .compactMap { CalendarDate($0) }

  @Test(arguments: UInt64(1)...50) func determinationsAreThoseOfTheTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let small = RandomBook.make(&random)
    let rules = try Rules(text: small.text)
    let source = RandomMember(book: rules.checked.book)
    let members = (0..<40).map { _ in source.make(&random) }
    let batch = Batch.of(members, rules.checked.book)
    for day in Self.days {
      let program = RuleProgram(rules.checked, asOf: day)
      let answers = program.determine(batch)
      for row in members.indices {
        let twin = DeterminationTwin(book: small, member: members[row], day: day)
        let expected = program.programmeIDs.map { twin.answer($0).line }
        try #require(
          answers.lines(row: row) == expected,
          "seed \(seed), \(day), member \(members[row])\n\(small.text)")
      }
    }
  }
}

extension DeterminationTwin.Answer {
  /// As `Determination.line`.
  fileprivate var line: String {
    "\(status)" + (amount.map { " " + $0.formatted(minimumPlaces: 2) } ?? "")
      + (reasons.isEmpty ? "" : ": \(reasons.joined(separator: ", "))")
  }
}
