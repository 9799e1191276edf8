import CEL
import Diagnostics

/// Lists: their size, what their entries must be, and entries picked out of them.
extension Phraser {
  /// The list whose size the node takes.
  func sizeOf(_ id: NodeID) -> NodeID? {
    guard case .call("size", let target, let arguments) = kind(id),
      let list = target ?? arguments.first, case .list = type(list)
    else { return nil }
    return list
  }

  func isFilter(_ id: NodeID) -> Bool {
    if case .comprehension(let loop) = kind(id) { return loop.form == .filter }
    return false
  }

  /// `list.exists(x, …)`, `list.all(x, …)`, `list.exists_one(x, …)`.
  func quantified(_ loop: Comprehension, _ sense: Sense) -> Phrase? {
    guard let list = term(loop.range), let inner = within(loop),
      let words = Wording.quantifier(loop.form, sense),
      let body = inner.statement(loop.body, Sense(mood: .stated))
    else { return nil }
    return Phrase(text: Wording.entries(of: list.text, words, body.text), binding: .conditional)
  }

  /// What the macros that give lists stand for: the entries that `filter` keeps, what `map` takes
  /// of each.
  func list(of loop: Comprehension) -> Term? {
    guard let list = term(loop.range), let inner = within(loop) else { return nil }
    switch loop.form {
    case .filter:
      return inner.statement(loop.body, Sense(mood: .stated)).map {
        Term(text: Wording.matching($0.text, in: list.text), entry: list.entry)
      }
    case .map, .transformList:
      return inner.term(loop.body).flatMap { value in
        guard let filter = loop.filter else {
          return Term(text: Wording.each(value.text, of: list.text), entry: value.entry)
        }
        return inner.statement(filter, Sense(mood: .stated)).map {
          Term(
            text: Wording.each(value.text, of: Wording.matching($0.text, in: list.text)),
            entry: value.entry)
        }
      }
    case .sortBy:
      return inner.term(loop.body).map {
        Term(text: Wording.sorted(list.text, by: $0.text), entry: list.entry)
      }
    default: return nil
    }
  }

  /// The phraser for a macro's body, where its variable is an entry of a list.
  func within(_ loop: Comprehension) -> Phraser? {
    guard case .list = type(loop.range), let value = loop.variables.last else { return nil }
    let list = listName(loop.range)
    let entry = list == nil ? term(loop.range)?.entry : nil
    let inner = binding(value, to: .element(list: list, entry: entry))
    return loop.variables.count == 2
      ? inner.binding(loop.variables[0], to: .position) : inner
  }

  /// The list fact behind a node, through what keeps its entries as they are.
  func listName(_ id: NodeID) -> String? {
    switch kind(id) {
    case .comprehension(let loop) where loop.form == .filter || loop.form == .sortBy:
      return listName(loop.range)
    case .call(let name, let target?, _)
    where ["distinct", "sort", "reverse", "slice"].contains(name):
      return listName(target)
    case .identifier(let name):
      if case .value(let value)? = locals[name] { return listName(value) }
      return declaredName(id)
    default: return declaredName(id)
    }
  }

  /// The list fact of which the node is one entry, be it a macro's variable or picked by its place.
  func recordList(_ id: NodeID) -> String? {
    if let list = elementList(id) { return list }
    if case .identifier(let name) = kind(id), case .value(let value)? = locals[name] {
      return recordList(value)
    }
    return pickedList(id).flatMap(listName)
  }

  /// The list out of which a node picks one entry: `list[0]`, `list.first()`.
  private func pickedList(_ id: NodeID) -> NodeID? {
    guard case .call(let function, let target, let arguments) = kind(id) else { return nil }
    switch (function, target, arguments.count) {
    case ("_[_]", nil, 2), ("_[?_]", nil, 2):
      guard case .list = type(arguments[0]) else { return nil }
      return arguments[0]
    case ("first", let list?, 0), ("last", let list?, 0): return list
    case ("value", let inner?, 0): return pickedList(inner)
    default: return nil
    }
  }

  /// The record that a field is taken from, where it is picked by its place in a list.
  func recordOperand(_ id: NodeID) -> NodeID? {
    guard case .select(let operand, _, _) = kind(id), elementList(operand) == nil,
      recordList(operand) != nil
    else { return nil }
    return operand
  }

  /// An entry picked by its place: `专利第 1 项`.
  func picked(_ id: NodeID) -> Term? {
    guard case .call(let function, let target, let arguments) = kind(id) else { return nil }
    if function == "value", let target { return picked(target) }
    guard let list = pickedList(id), let name = term(list) else { return nil }
    let entry =
      listName(list).flatMap { vocabulary.entries[Vocabulary.element(of: $0)] } ?? name.entry
    switch function {
    case "first": return Term(text: Wording.firstEntry(of: name.text), entry: entry)
    case "last": return Term(text: Wording.lastEntry(of: name.text), entry: entry)
    default:
      guard target == nil, let index = constantInt(arguments[1]), index >= 0, index < .max else {
        return nil
      }
      return Term(text: Wording.entry(Int(index) + 1, of: name.text), entry: entry)
    }
  }
}
