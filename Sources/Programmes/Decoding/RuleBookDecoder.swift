public import Diagnostics
import YAMLTree

extension RuleBook {
  /// Reads the rule book that `files` hold together, collecting every fault into `sink`.
  ///
  /// What can't be read is left out and reported; what is left is worth checking, so that one
  /// fault never hides another.
  public init(decoding files: SourceFiles, into sink: inout DiagnosticSink) {
    self.init(
      files: files, facts: [], parameters: [], programmes: [], cases: [], sourceLists: [],
      unreadable: UnreadableNames(), isComplete: true)
    var found = DiagnosticSink(limit: sink.limit)
    for index in 0..<files.count {
      let file = FileID(index: UInt32(index))
      for document in YAMLReader.read(file: file, in: files, into: &found) {
        append(document, of: files[file], into: &found)
      }
    }
    if !facts.contains(where: { $0.name == StandardFacts.grantsName }),
      !unreadable.facts.contains(StandardFacts.grantsName)
    {
      facts.append(StandardFacts.grants)
    }
    isComplete = !found.hasErrors
    sink.add(contentsOf: found.diagnostics)
  }

  private mutating func append(
    _ document: YAMLNode, of file: SourceFile, into sink: inout DiagnosticSink
  ) {
    var context = DecodingContext(file: file, sink: sink)
    DocumentDecoder.decode(YAMLValue(document), into: &self, &context)
    sink = context.sink
    sourceLists.append(context.sources)
    unreadable.formUnion(context.unreadable)
  }
}
