import Diagnostics
import Records

/// A column of a file holds one fact.
struct SharedColumns: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let facts = context.book.facts
    var owners: [String: Int] = [:]
    // A name and about one column each; growing would hash all that is there anew.
    owners.reserveCapacity(facts.count * 3)
    for (index, fact) in facts.enumerated() {
      var shared: Set<String> = []
      for column in [fact.name] + fact.field.columns {
        guard let owner = owners.updateValue(index, forKey: column),
          facts[owner].name != fact.name
        else { continue }
        owners[column] = owner
        shared.insert(column)
      }
      guard !shared.isEmpty else { continue }
      for column in shared.sorted() {
        guard let owner = owners[column].map({ facts[$0] }),
          let location = fact.location ?? owner.location
        else { continue }
        sink.add(
          RuleMessages.sharedColumn(
            column, of: fact.name, and: owner.name, at: location, first: owner.location))
      }
    }
  }
}
