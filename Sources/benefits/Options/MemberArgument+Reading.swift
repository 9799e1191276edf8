import Diagnostics
import Records

extension MemberArgument {
  /// The one member of the file, with every fact of the schema.
  ///
  /// - Throws: how the command ends, after showing what is wrong with the record.
  func readOne(
    _ schema: Schema, _ language: Language, encoding: TextEncoding = .auto
  ) throws -> RecordBatch {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let batch = try MemberFile.read(
      name, Projection(schema), encoding: encoding, files: &files, into: &sink)
    DiagnosticOutput(files: files, language: language).show(sink.diagnostics)
    guard let batch, batch.count == 1 else { throw Exit.unusable }
    return batch
  }
}
