import CEL
import Diagnostics

/// Booleans that stand alone, and calls that ask something of one value.
extension Phraser {
  /// A fact of type bool: `“一线职工”须为“是”`.
  func flag(_ id: NodeID, _ sense: Sense) -> Phrase? {
    if case .identifier(let name) = kind(id), case .value(let value)? = locals[name] {
      return statement(value, sense)
    }
    guard type(id) == .bool, let name = declaredName(id) else { return nil }
    let label = Wording.quoted(vocabulary.label(name))
    return Phrase(text: .sentence(label, Wording.flag(sense.isPositive, sense.mood)))
  }

  /// `has(patent.grantedOn)`.
  func presence(_ id: NodeID, _ sense: Sense) -> Phrase? {
    guard case .has(let operand, let field) = kind(id) else { return nil }
    let name = elementList(operand).map { "\($0).\(field)" } ?? "\(path(operand)).\(field)"
    guard let entry = vocabulary.entries[name] else { return nil }
    return Phrase(text: .sentence(label(entry).text, Wording.presence(sense)))
  }

  /// The dotted name a chain of selects spells, declared or not.
  private func path(_ id: NodeID) -> String {
    switch kind(id) {
    case .identifier(let name): name
    case .select(let operand, let field, _): "\(path(operand)).\(field)"
    default: ""
    }
  }

  /// `unit.startsWith("北京")`, `residentId(x).isValid()`.
  func property(
    _ function: String, of target: NodeID, _ argument: NodeID?, _ sense: Sense
  ) -> Phrase? {
    guard let (before, after) = Wording.predicate(function, sense),
      (argument == nil) == (function == "isValid"), let subject = term(target)
    else { return nil }
    guard let argument else { return Phrase(text: .sentence(subject.text, before)) }
    return term(argument, beside: subject.entry).map {
      Phrase(text: .sentence(subject.text, before, $0.text, after))
    }
  }
}
