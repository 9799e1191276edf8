import Diagnostics

/// No programme requires itself, be it by way of others.
struct RequiresCycles: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    for cycle in context.prerequisites.cycles {
      let places = cycle.indices.compactMap { index in
        place(from: cycle[index], to: cycle[(index + 1) % cycle.count], in: context.book)
      }
      sink.add(RuleMessages.cyclicRequires(cycle, at: places))
    }
  }

  /// Programmes, prerequisites first; what any version requires counts.
  static func order(of book: RuleBook) -> DependencyOrder {
    var requires: [String: [String]] = [:]
    for programme in book.programmes {
      requires[programme.id, default: []] += programme.requires.map(\.id)
    }
    return DependencyOrder(book.programmeIDs, dependencies: requires)
  }

  private func place(from: String, to: String, in book: RuleBook) -> SourceLocation? {
    book.programmes.lazy.filter { $0.id == from }.flatMap(\.requires)
      .first { $0.id == to }?.location
  }
}
