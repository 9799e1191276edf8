import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Testing

/// A checked rule book written in a test, and the questions tests ask of it.
struct Rules: Sendable {
  let checked: CheckedRuleBook

  /// - Parameter documents: rule documents; the facts of `RuleText` go before them unless told.
  init(
    facts: String = RuleText.facts, _ documents: String...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try self.init(
      text: ([facts] + documents).joined(separator: "---\n"), sourceLocation: sourceLocation)
  }

  init(text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    var files = SourceFiles()
    files.add(SourceFile(name: "rules.yaml", text: text))
    var sink = DiagnosticSink()
    let book = RuleBook(decoding: files, into: &sink)
    let checked = RuleBookChecker.check(book, into: &sink)
    let faults = sink.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let place = diagnostic.primary.map { files.describe($0.location) } ?? "-"
      return "\(place) \(diagnostic.headline.en)"
    }
    self.checked = try #require(checked, "\(faults)\n\(text)", sourceLocation: sourceLocation)
  }

  /// The batch of one member, written as YAML.
  func member(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> RecordBatch {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let batch = MemberFile.read(
      Array(text.utf8), name: "member.yaml", Projection(checked.book.schema), format: .yaml,
      files: &files, into: &sink)
    let faults = sink.diagnostics.map(\.headline.en)
    try #require(faults.isEmpty, "\(faults) in \(text)", sourceLocation: sourceLocation)
    return try #require(batch, sourceLocation: sourceLocation)
  }

  func program(on day: String = "2024-05-01", _ programmes: [String]? = nil) throws -> RuleProgram {
    RuleProgram(checked, asOf: try #require(CalendarDate(day)), programmes: programmes)
  }

  /// The answer to a member under one programme; `determine` must say the same as `explain`.
  func answer(
    _ member: String, _ programme: String = "aid", on day: String = "2024-05-01",
    only programmes: [String]? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Determination {
    let batch = try self.member(member, sourceLocation: sourceLocation)
    let program = try program(on: day, programmes)
    let answers = program.explain(batch)[0]
    #expect(
      program.determine(batch).lines(row: 0) == answers.map(\.line), sourceLocation: sourceLocation)
    return try #require(
      answers.first { $0.programme.id == programme }, sourceLocation: sourceLocation)
  }
}
