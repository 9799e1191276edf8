import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// Whatever is replied: when nothing is left to ask nothing is open, and what was never asked for
/// could not have changed an answer.
@Suite struct InterviewPropertyTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  @Test(arguments: UInt64(1)...12) func `of the shipped rules`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try check(try ShippedRules.load(), &random, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...40) func `of random rules`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = RandomBook.make(&random).text
    try check(try Rules(text: text).checked, &random, "seed \(seed)\n\(text)")
  }

  private func check(
    _ checked: CheckedRuleBook, _ random: inout SplitMix64, _ comment: String
  ) throws {
    let source = RandomMember(book: checked.book, gaps: 3)
    let program = RuleProgram(checked, asOf: Self.day)
    var interview = Interview(program)
    var asked = 0
    while let question = interview.next {
      asked += 1
      try #require(asked < 400, "no end of questions: \(question.text), \(comment)")
      let reply = reply(to: question, source, &random)
      let problem = interview.answer(reply)
      try #require(problem == nil, "\(question.text) = \(reply): \(problem?.en ?? ""), \(comment)")
    }
    let answers = interview.determinations
    for answer in answers {
      #expect(
        answer.status != .undetermined && answer.missing.isEmpty, "\(answer.text), \(comment)")
    }
    for _ in 0..<3 {
      let filled = fill(interview.record, checked.book, source, &random)
      let batch = try read(filled, checked.book)
      let later = program.determine(batch).programmes.map { $0.statuses[0] }
      #expect(later == answers.map(\.status), "\(filled.yaml(checked.book.schema)), \(comment)")
    }
  }

  private func reply(
    to question: Question, _ source: RandomMember, _ random: inout SplitMix64
  ) -> String {
    if case .count = question.subject { return random.pick(["0", "1", "1", "2", "3"]) }
    return randomValue(question.field.type, source, &random).reply
  }

  /// Numbers of IDs are read only if they are right.
  private func randomValue(
    _ type: FieldType, _ source: RandomMember, _ random: inout SplitMix64
  ) -> Datum {
    if case .string(.residentID) = type {
      return .text(random.pick(["110101199003074514", "110108199503120032"]))
    }
    return random.pick(source.samples(of: type, &random))
  }

  /// The record with a random value for every fact and field it lacks; those that are derived are
  /// what they are.
  private func fill(
    _ record: DraftRecord, _ book: RuleBook, _ source: RandomMember, _ random: inout SplitMix64
  ) -> DraftRecord {
    var filled = record
    for fact in book.facts where fact.derivation == nil {
      let sample = randomValue(fact.field.type, source, &random).draft
      guard case .list(let elements)? = record[fact.name] else {
        if record[fact.name] == nil { filled[fact.name] = sample }
        continue
      }
      guard case .list(.object(let fields)) = fact.field.type else { continue }
      filled[fact.name] = .list(
        elements.map { element in
          guard case .record(var values) = element else { return element }
          for field in fields where values[field.name] == nil {
            values[field.name] = randomValue(field.type, source, &random).draft
          }
          return .record(values)
        })
    }
    return filled
  }

  private func read(_ record: DraftRecord, _ book: RuleBook) throws -> RecordBatch {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    return try #require(
      MemberFile.read(
        Array(record.yaml(book.schema).utf8), name: "m.yaml", Projection(book.schema),
        files: &files, into: &sink), "\(sink.diagnostics.map(\.headline.en))")
  }
}

extension Datum {
  fileprivate var reply: String {
    switch self {
    case .bool(let value): value ? "是" : "no"
    case .int(let value): String(value)
    case .decimal(let value): value.description
    case .date(let value): value.description
    case .text(let value): value
    case .list, .record: ""
    }
  }

  fileprivate var draft: DraftRecord.Value {
    switch self {
    case .list(let items): .list(items.map(\.draft))
    case .record(let fields): .record(fields.mapValues(\.draft))
    default: .text(reply)
    }
  }
}
