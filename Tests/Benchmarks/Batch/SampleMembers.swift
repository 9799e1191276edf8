import Columns
import Diagnostics
import Evaluation
import Programmes
import Records

/// Sample members of a rule book, decoded from CSV as a file of them would be.
struct SampleMembers {
  let program: RuleProgram
  /// The members as files.
  private(set) var texts: [(format: RecordFormat, bytes: [UInt8])] = []
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
    for format in [RecordFormat.csv, .ndjson] {
      let sampler = MemberSampler(checked, asOf: day, seed: 1, format: format)
      texts.append((format, sampler.header + sampler.records(1...max(1, count))))
    }
    for (format, bytes) in texts where format == .csv {
      var reader = try self.reader(format, bytes)
      while let chunk = try reader.next() { batches += chunk.batches }
    }
  }

  /// Reads one of `texts`.
  func reader(_ format: RecordFormat, _ bytes: [UInt8]) throws -> RecordReader {
    let projection = Projection(program.checked.book.schema, fields: program.neededFacts)
    var (files, sink) = (SourceFiles(), DiagnosticSink())
    let reader = try RecordReader.open(
      MemorySource(bytes), name: "sample", format: format, projection, files: &files, into: &sink)
    guard let reader else { throw Unusable(description: "\(sink.diagnostics.map(\.headline.en))") }
    return reader
  }
}
