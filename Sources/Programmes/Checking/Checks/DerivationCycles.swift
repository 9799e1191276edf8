import CEL
import Diagnostics

/// No fact is derived from itself, be it by way of others.
struct DerivationCycles: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let places = Dictionary(
      context.book.facts.map { ($0.name, $0.derivation?.location) },
      uniquingKeysWith: { first, _ in first })
    for cycle in Self.order(of: context).cycles {
      sink.add(
        RuleMessages.cyclicDerive(cycle, at: cycle.compactMap { places[$0].flatMap { $0 } }))
    }
  }

  /// Facts, each after those its derivation reads.
  static func order(of context: CheckContext) -> DependencyOrder {
    let facts = context.book.facts
    var position: [String: Int] = [:]
    for (index, fact) in facts.enumerated() { position[fact.name] = index }
    var dependencies: [String: [String]] = [:]
    for (fact, expression) in zip(facts, context.expressions.derivations) {
      let read = expression?.variables.filter { position[$0] != nil } ?? []
      dependencies[fact.name] = read.sorted { position[$0, default: 0] < position[$1, default: 0] }
    }
    return DependencyOrder(facts.map(\.name), dependencies: dependencies)
  }
}
