import Columns
import Diagnostics
import Evaluation
import Programmes
import Records

/// Sample members of a rule book, decoded from CSV as a file of them would be.
struct SampleMembers {
  let program: RuleProgram
  private(set) var batches: [RecordBatch] = []

  var count: Int { batches.reduce(0) { $0 + $1.count } }

  /// Why there are none.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  init(rules: String, count: Int) throws {
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: rules).load(.rules, into: &sink)
    guard let checked = RuleBookChecker.check(book, into: &sink), !sink.hasErrors,
      let day = CalendarDate("2024-05-01")
    else { throw Unusable(description: "\(rules): \(sink.diagnostics.map(\.headline.en))") }
    program = RuleProgram(checked, asOf: day)
    let sampler = MemberSampler(checked, asOf: day, seed: 1, format: .csv)
    let text = sampler.header + sampler.records(1...max(1, count))
    let projection = Projection(checked.book.schema, fields: program.neededFacts)
    var files = SourceFiles()
    let reader = try RecordReader.open(
      MemorySource(text), name: "sample", format: .csv, projection, files: &files, into: &sink)
    guard var reader else { throw Unusable(description: "\(sink.diagnostics.map(\.headline.en))") }
    while let chunk = try reader.next() { batches += chunk.batches }
  }
}
