import Diagnostics
import Programmes
import Records

extension Interview {
  /// The answers when nothing is taken for granted.
  func determined(_ record: DraftRecord) -> [Determination]? {
    batch(record, open).map { program.explain($0)[0] }
  }

  func batch(_ record: DraftRecord, _ schema: Schema) -> RecordBatch? {
    var record = record
    // Skipped facts with a default stand at it, as they will in the end.
    for (name, absent) in defaults where record[name] == nil {
      guard state.skipped.contains(subject(of: name)) else { continue }
      switch absent {
      case .emptyList: record[name] = .list([])
      case .text(let text): record[name] = .text(text)
      }
    }
    return read(record, schema)
  }

  func read(_ record: DraftRecord, _ schema: Schema) -> RecordBatch? {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    return MemberFile.read(
      Array(record.yaml(schema).utf8), name: "record.yaml", Projection(schema), files: &files,
      into: &sink)
  }
}
