import CEL
import Columns
import Diagnostics

/// Two comparisons of one value read as one: `18 <= x && x < 60`, `x < 18 || x > 60`.
extension Phraser {
  /// The parts of a junction, like ones merged.
  ///
  /// - Parameter isAll: whether all parts must hold, or one.
  func merged(_ parts: [NodeID], isAll: Bool, _ sense: Sense) -> [JunctionPart] {
    if !isAll, let choice = sameSubject(parts, sense) { return [.merged(parts, choice)] }
    var result: [JunctionPart] = []
    var rest = parts[...]
    while let part = rest.popFirst() {
      if let next = rest.first, let leaf = range(part, next, isAll: isAll, sense) {
        result.append(.merged([part, next], leaf))
        rest.removeFirst()
      } else {
        result.append(.node(part))
      }
    }
    return result
  }

  private func range(
    _ first: NodeID, _ second: NodeID, isAll: Bool, _ sense: Sense
  ) -> Leaf? {
    guard let first = bound(first, sense), let second = bound(second, sense),
      first.name == second.name, first.isLower != second.isLower,
      let subject = term(first.subject), let scale = Scale(type(first.subject)), scale != .text
    else { return nil }
    let (low, high) = first.isLower == isAll ? (first, second) : (second, first)
    guard let start = term(low.limit, beside: subject.entry),
      let end = term(high.limit, beside: subject.entry)
    else { return nil }
    let words: LocalizedText?
    if isAll, low.relation == .greaterOrEqual, high.relation == .lessOrEqual {
      words = Wording.between(start.text, end.text, sense.mood)
    } else {
      words = Wording.bounds(
        (low.relation, start.text), (high.relation, end.text), isAll: isAll, scale, sense.mood)
    }
    return words.map {
      Leaf(subject: first.subject, name: subject.text, predicate: $0, entry: subject.entry)
    }
  }

  private struct Bound {
    var name: String
    var relation: Relation
    var subject: NodeID
    var limit: NodeID

    var isLower: Bool { relation == .greater || relation == .greaterOrEqual }
  }

  /// A comparison of one declared name with something constant.
  private func bound(_ id: NodeID, _ sense: Sense) -> Bound? {
    guard case .call(let function, _, let sides) = kind(id), sides.count == 2,
      let relation = Relation(function: function), relation != .equal, relation != .notEqual
    else { return nil }
    let actual = sense.isPositive ? relation : relation.opposite
    if let name = declaredName(sides[0]), constant(sides[0]) == nil, constant(sides[1]) != nil {
      return Bound(name: name, relation: actual, subject: sides[0], limit: sides[1])
    }
    if let name = declaredName(sides[1]), constant(sides[1]) == nil, constant(sides[0]) != nil {
      return Bound(name: name, relation: actual.flipped, subject: sides[1], limit: sides[0])
    }
    return nil
  }

  /// `x == a || x == b`: x is a or b.
  private func sameSubject(_ parts: [NodeID], _ sense: Sense) -> Leaf? {
    let wanted = sense.isPositive ? "_==_" : "_!=_"
    var subject: String?
    var values: [NodeID] = []
    for part in parts {
      guard case .call(wanted, _, let sides) = kind(part), sides.count == 2,
        let name = declaredName(sides[0]), name == subject ?? name, type(sides[0]) != .bool
      else { return nil }
      subject = name
      values.append(sides[1])
    }
    guard case .call(_, _, let sides) = kind(parts[0]) else { return nil }
    return oneOf(sides[0], values, Sense(mood: sense.mood))
  }
}
