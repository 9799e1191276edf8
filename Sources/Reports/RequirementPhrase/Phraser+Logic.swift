import CEL
import Diagnostics

/// `&&`, `||` and `? :`.
extension Phraser {
  /// A conjunction or a disjunction, its like parts laid flat. Within a negation the one is the
  /// other, with each part negated (De Morgan).
  func junction(_ id: NodeID, _ sense: Sense) -> Phrase? {
    guard case .call(let function, _, _) = kind(id) else { return nil }
    let parts = flattened(id, function)
    if (function == "_&&_") == sense.isPositive {
      return conjunction(parts, sense)
    }
    if sense.isPositive, let rule = implication(parts, sense) { return rule }
    return disjunction(parts, sense)
  }

  func flattened(_ id: NodeID, _ function: String) -> [NodeID] {
    guard case .call(function, _, let arguments) = kind(id) else { return [id] }
    return arguments.flatMap { flattened($0, function) }
  }

  private func conjunction(_ parts: [NodeID], _ sense: Sense) -> Phrase? {
    guard let phrases = statements(merged(parts, isAll: true, sense), sense) else { return nil }
    if phrases.count == 1 { return phrases[0] }
    let texts = phrases.map { $0.nested(in: .conjunction) }
    return Phrase(text: Wording.both(texts), binding: .conjunction)
  }

  private func disjunction(_ parts: [NodeID], _ sense: Sense) -> Phrase? {
    guard let phrases = statements(merged(parts, isAll: false, sense), sense) else { return nil }
    if phrases.count == 1 { return phrases[0] }
    let isSimple = phrases.count == 2 && phrases.allSatisfy { $0.binding == .single }
    if isSimple || sense.mood == .stated {
      let texts = phrases.map { $0.nested(in: .disjunction) }
      return Phrase(text: Wording.either(texts), binding: .disjunction)
    }
    return Phrase(text: Wording.atLeastOne(of: phrases.map(\.text)), binding: .conditional)
  }

  private func statements(_ parts: [JunctionPart], _ sense: Sense) -> [Phrase]? {
    var phrases: [Phrase] = []
    for part in parts {
      switch part {
      case .merged(_, let leaf): phrases.append(leaf.phrase)
      case .node(let id):
        guard let phrase = statement(id, sense) else { return nil }
        phrases.append(phrase)
      }
    }
    return phrases
  }

  /// `!a || b`: if a, then b.
  private func implication(_ parts: [NodeID], _ sense: Sense) -> Phrase? {
    guard let negated = premise(of: parts) else { return nil }
    let rest = Array(parts.dropFirst())
    guard !rest.isEmpty, let premise = statement(negated, .premise) else { return nil }
    let conclusion = rest.count == 1 ? statement(rest[0], sense) : disjunction(rest, sense)
    return conclusion.map {
      Phrase(text: Wording.rule(if: premise.text, then: $0.text), binding: .conditional)
    }
  }

  /// The `a` of `!a || b`.
  func premise(of parts: [NodeID]) -> NodeID? {
    guard parts.count > 1, case .call("!_", _, let negated) = kind(parts[0]) else { return nil }
    return negated.first
  }

  /// `a ? b : c` between statements.
  func choice(_ parts: [NodeID], _ sense: Sense) -> Phrase? {
    guard let premise = statement(parts[0], .premise), let yes = statement(parts[1], sense),
      let no = statement(parts[2], sense)
    else { return nil }
    let rule = Wording.rule(if: premise.text, then: yes.nested(in: .single))
    return Phrase(text: Wording.otherwise(rule, no.text), binding: .conditional)
  }
}
