public import Diagnostics
import YAMLTree

extension RuleBook {
  /// Reads the rule book that `files` hold together, collecting every fault into `sink`.
  ///
  /// What can't be read is left out and reported; what is left is worth checking, so that one
  /// fault never hides another.
  public init(decoding files: SourceFiles, into sink: inout DiagnosticSink) {
    self.init(files: files)
    var found = DiagnosticSink(limit: sink.limit)
    let ids = (0..<files.count).map { FileID(index: UInt32($0)) }
    // No file knows of another until all are read.
    let parts = ids.concurrentMap { [limit = sink.limit] in Part($0, of: files, limit: limit) }
    for part in parts {
      append(part.book)
      found.add(contentsOf: part.sink)
    }
    if !facts.contains(where: { $0.name == StandardFacts.grantsName }),
      !unreadable.facts.contains(StandardFacts.grantsName)
    {
      facts.append(StandardFacts.grants)
    }
    isComplete = !found.hasErrors
    sink.add(contentsOf: found.diagnostics)
  }

  /// A book that says nothing yet.
  fileprivate init(files: SourceFiles) {
    self.init(
      files: files, facts: [], parameters: [], programmes: [], cases: [], sourceLists: [],
      unreadable: UnreadableNames(), isComplete: true)
  }

  private mutating func append(_ part: RuleBook) {
    facts += part.facts
    parameters += part.parameters
    programmes += part.programmes
    cases += part.cases
    sourceLists += part.sourceLists
    unreadable.formUnion(part.unreadable)
  }
}

/// What one file says, and what is wrong with it.
private struct Part: Sendable {
  var book: RuleBook
  var sink: DiagnosticSink

  init(_ file: FileID, of files: SourceFiles, limit: Int) {
    book = RuleBook(files: files)
    sink = DiagnosticSink(limit: limit)
    for document in YAMLReader.read(file: file, in: files, into: &sink) {
      append(document, of: files[file])
    }
  }

  private mutating func append(_ document: YAMLNode, of file: SourceFile) {
    var context = DecodingContext(file: file, sink: sink)
    DocumentDecoder.decode(YAMLValue(document), into: &book, &context)
    sink = context.sink
    book.sourceLists.append(context.sources)
    book.unreadable.formUnion(context.unreadable)
  }
}
