import CEL
import Diagnostics

/// Booleans that stand alone, and calls that ask something of one value.
extension Phraser {
  /// A boolean fact, or one out of a record or an optional: `“一线职工”须为“是”`.
  func flag(_ id: NodeID, _ sense: Sense) -> Leaf? {
    guard type(id) == .bool else { return nil }
    if case .identifier(let name) = kind(id), case .value? = locals[name] { return nil }
    let isFact = recordOperand(id) == nil && declaredName(id) != nil
    let name: LocalizedText
    if isFact, let declared = declaredName(id) {
      name = Wording.quoted(vocabulary.label(declared))
    } else {
      guard let term = term(id) else { return nil }
      name = term.text
    }
    return Leaf(
      subject: id, name: name, predicate: Wording.flag(sense.isPositive, sense.mood),
      entry: declaredName(id).map { vocabulary[$0] }, isSaidByValue: true)
  }

  /// `has(patent.grantedOn)`.
  func presence(_ id: NodeID, _ sense: Sense) -> Leaf? {
    guard case .has(let operand, let field) = kind(id) else { return nil }
    let name = recordList(operand).map { "\($0).\(field)" } ?? "\(path(operand)).\(field)"
    guard let entry = vocabulary.entries[name] else { return nil }
    return Leaf(
      subject: id, name: label(entry).text, predicate: Wording.presence(sense), aspect: .presence)
  }

  /// `optional.hasValue()`.
  func given(_ optional: NodeID, _ sense: Sense) -> Leaf? {
    term(optional).map {
      Leaf(
        subject: optional, name: $0.text, predicate: Wording.presence(sense), aspect: .presence)
    }
  }

  /// The dotted name a chain of selects spells, declared or not.
  private func path(_ id: NodeID) -> String {
    switch kind(id) {
    case .identifier(let name): name
    case .select(let operand, let field, _): "\(path(operand)).\(field)"
    default: ""
    }
  }

  /// `unit.startsWith("北京")`, `residentId(x).isValid()`, `unit.matches("…")`.
  func property(
    _ function: String, of target: NodeID, _ arguments: [NodeID], _ sense: Sense
  ) -> Leaf? {
    guard let (before, after, takesArgument) = Wording.predicate(function, sense),
      arguments.count == (function == "matches" ? 1 : takesArgument ? 1 : 0),
      let subject = term(target)
    else { return nil }
    var predicate = before
    if takesArgument {
      guard let argument = held(arguments[0], beside: subject.entry) else { return nil }
      predicate = .sentence(before, argument.text, after)
    }
    return Leaf(subject: target, name: subject.text, predicate: predicate, entry: subject.entry)
  }
}
