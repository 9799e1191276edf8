import Columns
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// One answer to one question, however it is asked: in a batch, alone, explained or not, with all
/// facts or those that are needed.
@Suite struct BatchTests {
  private static let sizes = [0, 1, 63, 64, 65, 2_047, 2_048, 2_049]

  /// Rows asked for alone as well: the ends, the edges of words and of batches, some between.
  private static let singles = [0, 1, 31, 62, 63, 64, 65, 500, 1_023, 1_024, 2_046, 2_047, 2_048]

  private func check(
    _ checked: CheckedRuleBook, size: Int, _ random: inout SplitMix64, _ comment: Comment
  ) throws {
    let day = try #require(CalendarDate("2024-05-01"))
    let program = RuleProgram(checked, asOf: day)
    let source = RandomMember(book: checked.book)
    let members = (0..<size).map { _ in source.make(&random) }
    let batch = Batch.of(members, checked.book)
    let answers = program.determine(batch)
    try #require(answers.rowCount == size)
    for (row, explained) in program.explain(batch).enumerated() {
      try #require(answers.lines(row: row) == explained.map(\.line), comment)
    }
    for row in Self.singles where row < size {
      let alone = program.determine(Batch.of([members[row]], checked.book))
      try #require(alone.lines(row: 0) == answers.lines(row: row), comment)
    }
  }

  @Test(arguments: sizes) func randomRules(size: Int) throws {
    for seed in UInt64(1)...(size > 100 ? 1 : 8) {
      var random = SplitMix64(seed: seed)
      let text = RandomBook.make(&random).text
      let comment: Comment = "size \(size), seed \(seed)\n\(text)"
      try check(try Rules(text: text).checked, size: size, &random, comment)
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65]) func shippedRules(size: Int) throws {
    var random = SplitMix64(seed: UInt64(size))
    try check(try ShippedRules.load(), size: size, &random, "size and seed \(size)")
  }

  @Test func onlyNeededFactsAreNeeded() throws {
    let checked = try ShippedRules.load()
    var random = SplitMix64(seed: 5)
    let day = try #require(CalendarDate("2024-05-01"))
    let source = RandomMember(book: checked.book)
    let members = (0..<64).map { _ in source.make(&random) }
    let whole = Batch.of(members, checked.book)
    let all = RuleProgram(checked, asOf: day).determine(whole)
    for (index, id) in checked.book.programmeIDs.enumerated() {
      let program = RuleProgram(checked, asOf: day, programmes: [id])
      let needed = Projection(checked.book.schema, fields: program.neededFacts)
      let batch = RecordBatch(
        projection: needed, columns: needed.indices.map { whole.columns[$0] }, keys: whole.keys)
      let answers = program.determine(batch)
      for row in members.indices {
        #expect(
          answers.lines(row: row) == [all.lines(row: row)[index]], "seed 5, row \(row), \(id)")
      }
    }
  }

  /// The same again, compiled anew and from several tasks at once.
  @Test func sameInputSameAnswer() async throws {
    let checked = try ShippedRules.load()
    var random = SplitMix64(seed: 7)
    let day = try #require(CalendarDate("2024-05-01"))
    let source = RandomMember(book: checked.book)
    let members = (0..<16).map { _ in source.make(&random) }
    let batch = Batch.of(members, checked.book)
    let expected = Self.inFull(RuleProgram(checked, asOf: day).explain(batch))
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask { Self.inFull(RuleProgram(checked, asOf: day).explain(batch)) }
      }
      for await text in group { #expect(text == expected, "seed 7") }
    }
  }

  /// Everything an answer says, in its order.
  private static func inFull(_ answers: [[Determination]]) -> String {
    answers.joined().map { answer in
      let conditions = (answer.conditions + answer.claims.flatMap(\.conditions)).map { condition in
        "\(condition.condition.id) \(condition.status) \(condition.missing) \(condition.facts)"
      }
      let lines =
        [answer.programme.id, answer.text] + answer.claims.map(\.text)
        + answer.standing.map(\.text) + answer.alternatives + conditions
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
