import Diagnostics

/// No two facts, no two parameters, and no two conditions of a programme have one name.
///
/// Within one mapping the YAML reader has seen to that; this is about names in different documents.
struct UniqueNames: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let book = context.book
    let facts = book.facts.compactMap { fact in fact.location.map { (fact.name, $0) } }
    report(.fact, facts, into: &sink)
    report(.parameter, book.parameters.map { ($0.name, $0.location) }, into: &sink)
    for programme in book.programmes {
      report(.condition, programme.conditions.map { ($0.id, $0.location) }, into: &sink)
    }
  }

  private func report(
    _ kind: RuleMessages.Named, _ names: [(name: String, location: SourceLocation)],
    into sink: inout DiagnosticSink
  ) {
    var first: [String: SourceLocation] = [:]
    first.reserveCapacity(names.count)
    for (name, location) in names {
      guard let earlier = first.updateValue(location, forKey: name) else { continue }
      first[name] = earlier
      sink.add(RuleMessages.duplicate(kind, name, at: location, first: earlier))
    }
  }
}
