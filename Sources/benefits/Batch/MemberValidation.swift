import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// Looks through a file of members before it is run: `validate --members`.
struct MemberValidation {
  let name: String
  let format: RecordFormat
  let encoding: EncodingOption
  let language: Language

  /// - Throws: `Exit.unusable` after showing why the header can't be used; a `FileFailure`.
  func survey(_ book: RuleBook) async throws -> MemberSurvey {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let source = try encoding.decoding(FileSource(name), name, language)
    let opened = try RecordReader.open(
      source, name: name, format: format, Projection(book.schema), files: &files, into: &sink)
    DiagnosticOutput(files: files, language: language).show(sink.diagnostics)
    guard var reader = opened else { throw Exit.unusable }
    let surveyor = MemberSurveyor(reader, book.schema)
    var survey = MemberSurvey(book.schema, reader.binding)
    var origin = reader.firstOrigin
    try await OrderedPipeline(width: Processors.count).run(
      next: { try reader.nextChunk() }, transform: { surveyor.survey($0) },
      emit: { survey.add($0, at: &origin) })
    return survey
  }
}
