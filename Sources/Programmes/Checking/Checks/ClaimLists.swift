import Diagnostics
import Records

/// A claim is an element of a list fact.
struct ClaimLists: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let book = context.book
    for claim in book.programmes.compactMap(\.claim)
    where !claim.list.isEmpty && !book.unreadable.facts.contains(claim.list) {
      guard let fact = book.facts.first(where: { $0.name == claim.list }) else {
        let lists = book.facts.filter(\.field.type.isList).map(\.name)
        sink.add(RuleMessages.unknownFact(claim.list, among: lists, at: claim.listLocation))
        continue
      }
      if !fact.field.type.isList { sink.add(RuleMessages.claimNotList(claim)) }
    }
  }
}
