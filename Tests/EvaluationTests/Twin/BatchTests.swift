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

  /// What a run keeps from one batch to the next changes no answer.
  @Test func oneBatchAfterTheOther() throws {
    for seed in UInt64(1)...6 {
      var random = SplitMix64(seed: seed)
      let checked = try Rules(text: RandomBook.make(&random).text).checked
      let day = try #require(CalendarDate("2024-05-01"))
      let program = RuleProgram(checked, asOf: day)
      var determiner = Determiner(program)
      let source = RandomMember(book: checked.book)
      for size in [300, 0, 1, 65, 300] {
        let batch = Batch.of((0..<size).map { _ in source.make(&random) }, checked.book)
        let answers = determiner.determine(batch)
        let fresh = program.determine(batch)
        for row in 0..<size {
          #expect(answers.lines(row: row) == fresh.lines(row: row), "seed \(seed), row \(row)")
        }
        for (programme, other) in zip(answers.programmes, fresh.programmes) {
          #expect(programme.amounts == other.amounts, "seed \(seed)")
        }
      }
    }
  }

  /// More conditions than short keys, and more than one word, have room for.
  @Test(arguments: [11, 12, 13, 40, 61, 62, 63, 70]) func manyConditions(count: Int) throws {
    let conditions = (0..<count).map { index in
      "    - {id: c\(index), label: {zh: 甲, en: A}, expr: n > \(index), assumption: {zh: 甲, en: A}}"
    }
    let text = """
      facts:
        id: {type: string, key: true, label: {zh: 号, en: Key}}
        n: {type: int, label: {zh: 数, en: Number}}
      ---
      programme: many
      title: {zh: 多, en: Many}
      benefit: {kind: event, description: {zh: 会, en: Event}}
      conditions:
        all:
      \(conditions.joined(separator: "\n"))
      """
    let checked = try Rules(text: text).checked
    let day = try #require(CalendarDate("2024-05-01"))
    var determiner = Determiner(RuleProgram(checked, asOf: day))
    let members = (0..<300).map { row -> Datum.Record in
      row % 7 == 0 ? [:] : ["n": .int(Int64(row % (count + 3)))]
    }
    let answers = determiner.determine(Batch.of(members, checked.book)).programmes[0]
    for row in members.indices {
      if row % 7 == 0 {
        #expect(answers.status(row: row) == .undetermined)
        #expect(answers.reasons(row: row).count == count)
      } else {
        let met = min(count, row % (count + 3))
        #expect(answers.status(row: row) == (met == count ? .eligible : .ineligible))
        #expect(answers.reasons(row: row).map(\.id) == (met..<count).map { "c\($0)" })
      }
    }
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
