import Diagnostics
import Records

/// A column of a file holds one fact.
struct SharedColumns: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    var owners: [String: Fact] = [:]
    for fact in context.book.facts {
      for column in Set([fact.name] + fact.field.columns).sorted() {
        guard let owner = owners[column], owner.name != fact.name else {
          owners[column] = fact
          continue
        }
        guard let location = fact.location ?? owner.location else { continue }
        sink.add(
          RuleMessages.sharedColumn(
            column, of: fact.name, and: owner.name, at: location, first: owner.location))
      }
    }
  }
}
