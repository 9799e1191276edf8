import CEL
import Diagnostics

/// No fact is derived from itself, be it by way of others.
struct DerivationCycles: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    for cycle in context.derivations.cycles {
      let places = cycle.compactMap { name in
        context.book.facts.first { $0.name == name }?.derivation?.location
      }
      sink.add(RuleMessages.cyclicDerive(cycle, at: places))
    }
  }

  /// Derived facts, each after those its derivation reads. Others depend on nothing.
  static func order(of book: RuleBook, _ expressions: CompiledExpressions) -> DependencyOrder {
    var derived: [String: (position: Int, reads: [String])] = [:]
    for (index, expression) in expressions.derivations.enumerated() {
      // Of facts with one name, which is reported, the last counts.
      if let expression {
        derived[book.facts[index].name] = (index, expression.variables)
      } else if !derived.isEmpty {
        derived[book.facts[index].name] = nil
      }
    }
    let dependencies = derived.mapValues { fact in
      fact.reads.compactMap { name in derived[name].map { (name, $0.position) } }
        .sorted { $0.1 < $1.1 }.map { $0.0 }
    }
    let names = book.facts.indices.map { book.facts[$0].name }
    return DependencyOrder(names.filter { derived[$0] != nil }, dependencies: dependencies)
  }
}
