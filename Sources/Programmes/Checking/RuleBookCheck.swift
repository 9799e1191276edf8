import Diagnostics

/// One rule that every rule book must keep. Checks look at the whole book, know nothing of each
/// other, and report everything they find.
protocol RuleBookCheck: Sendable {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink)
}

/// What checks look at.
struct CheckContext {
  let book: RuleBook
  let expressions: CompiledExpressions

  /// The ids `requires`, `excludes` and cases may name.
  var knownProgrammes: Set<String> {
    Set(book.programmes.map(\.id)).union(book.unreadable.programmes)
  }
}
