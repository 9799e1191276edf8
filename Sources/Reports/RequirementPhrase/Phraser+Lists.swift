import CEL
import Diagnostics

/// Lists: their size, and what their entries must be.
extension Phraser {
  /// The list or text whose size the node takes.
  func sizeOf(_ id: NodeID) -> NodeID? {
    guard case .call("size", let target, let arguments) = kind(id),
      let list = target ?? arguments.first, case .list = type(list)
    else { return nil }
    return list
  }

  /// `list.exists(x, …)`, `list.all(x, …)`, `list.exists_one(x, …)`.
  func quantified(_ loop: Comprehension, _ sense: Sense) -> Phrase? {
    guard let list = term(loop.range), let inner = within(loop),
      let words = Wording.quantifier(loop.form, sense),
      let body = inner.statement(loop.body, Sense(mood: .stated))
    else { return nil }
    return Phrase(text: Wording.entries(of: list.text, words, body.text), binding: .conditional)
  }

  /// The entries that `list.filter(x, …)` keeps, as a term.
  func filtered(_ loop: Comprehension) -> Term? {
    guard loop.form == .filter, let list = term(loop.range), let inner = within(loop),
      let body = inner.statement(loop.body, Sense(mood: .stated))
    else { return nil }
    return Term(text: Wording.matching(body.text, in: list.text), entry: list.entry)
  }

  /// The phraser for a macro's body, where its variable is an entry of a list fact.
  private func within(_ loop: Comprehension) -> Phraser? {
    guard loop.variables.count == 1, let list = listName(loop.range) else { return nil }
    return binding(loop.variables[0], to: .element(list: list))
  }

  /// The list fact behind a node, through filters.
  private func listName(_ id: NodeID) -> String? {
    if case .comprehension(let loop) = kind(id), loop.form == .filter {
      return listName(loop.range)
    }
    return declaredName(id)
  }
}
