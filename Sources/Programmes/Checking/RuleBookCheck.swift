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
  /// Programmes, those that others require first.
  let prerequisites: DependencyOrder
  /// Derived facts, each after those it is derived from.
  let derivations: DependencyOrder

  init(_ book: RuleBook, _ expressions: CompiledExpressions) {
    self.book = book
    self.expressions = expressions
    prerequisites = RequiresCycles.order(of: book)
    derivations = DerivationCycles.order(of: book, expressions)
  }

  /// The ids `requires`, `excludes` and cases may name.
  var knownProgrammes: Set<String> {
    Set(book.programmes.map(\.id)).union(book.unreadable.programmes)
  }
}
