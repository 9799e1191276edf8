import Diagnostics
import Records

/// Exactly one fact names a member.
struct KeyFact: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let keys = context.book.facts.filter(\.field.isKey)
    for key in keys.dropFirst() {
      guard let location = key.location else { continue }
      sink.add(RuleMessages.secondKey(key.name, at: location, first: keys.first?.location))
    }
    let declaresFacts = context.book.facts.contains { $0.location != nil }
    if keys.isEmpty, declaresFacts, context.book.unreadable.facts.isEmpty {
      sink.add(RuleMessages.noKey())
    }
  }
}
