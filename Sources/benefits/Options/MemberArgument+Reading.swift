import Diagnostics
import Programmes
import Records

extension MemberArgument {
  /// The one member of the file, with every fact of the rule book.
  ///
  /// - Parameter schema: how facts are read, if not as the rule book declares them.
  /// - Throws: how the command ends, after showing what is wrong with the record.
  func readOne(
    _ book: RuleBook, _ language: Language, schema: Schema? = nil,
    encoding: TextEncoding = .auto
  ) throws -> RecordBatch {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let batch = try MemberFile.read(
      name, Projection(schema ?? book.schema), encoding: encoding, files: &files, into: &sink)
    DiagnosticOutput(files: files, language: language).show(sink.diagnostics)
    guard let batch, batch.count == 1 else { throw Exit.unusable }
    return batch
  }
}
