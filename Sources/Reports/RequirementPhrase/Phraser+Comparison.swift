import CEL
import Columns
import Diagnostics

/// `==`, `<` and their kin.
extension Phraser {
  func comparison(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ sense: Sense
  ) -> Phrase? {
    let actual = sense.isPositive ? relation : relation.opposite
    // What the record says comes first, what it is held against second.
    if constant(left) != nil, constant(right) == nil {
      return ordered(actual.flipped, right, left, sense.mood)
    }
    return ordered(actual, left, right, sense.mood)
  }

  private func ordered(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ mood: Sense.Mood
  ) -> Phrase? {
    if case .literal(.bool(let value)) = kind(right) {
      guard relation == .equal || relation == .notEqual else { return nil }
      return statement(left, Sense(mood: mood, isPositive: value == (relation == .equal)))
    }
    if let year = yearOf(left), let number = constantInt(right) {
      return calendarYear(relation, of: year, number, isRelative: !isLiteral(right), mood)
    }
    if let elapsed = elapsed(relation, left, right) { return passage(elapsed, mood) }
    if let list = sizeOf(left), let count = constantInt(right),
      let words = Wording.entryCount(relation, count, mood)
    {
      return term(list).map { Phrase(text: .sentence($0.text, words)) }
    }
    return plain(relation, left, right, mood)
  }

  private func plain(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ mood: Sense.Mood
  ) -> Phrase? {
    guard let scale = Scale(type(left)) ?? Scale(type(right)),
      let words = Wording.relation(relation, scale, mood),
      let subject = term(left), let object = term(right, beside: subject.entry)
    else { return nil }
    return Phrase(text: .sentence(subject.text, words, object.text))
  }

  private func isLiteral(_ id: NodeID) -> Bool {
    if case .literal = kind(id) { return true }
    return false
  }

  /// `18 <= x && x <= 60`: between the two.
  func range(_ parts: [NodeID], _ sense: Sense) -> Phrase? {
    guard parts.count == 2, let first = bound(parts[0], sense), let second = bound(parts[1], sense),
      first.name == second.name
    else { return nil }
    let bounds = first.relation == .greaterOrEqual ? (first, second) : (second, first)
    guard bounds.0.relation == .greaterOrEqual, bounds.1.relation == .lessOrEqual,
      let subject = term(bounds.0.subject), let low = term(bounds.0.limit, beside: subject.entry),
      let high = term(bounds.1.limit, beside: subject.entry)
    else { return nil }
    return Phrase(
      text: .sentence(
        subject.text, Wording.between(low.text, high.text, sense.mood)))
  }

  private struct Bound {
    var name: String
    var relation: Relation
    var subject: NodeID
    var limit: NodeID
  }

  /// A comparison of one declared name with something else constant.
  private func bound(_ id: NodeID, _ sense: Sense) -> Bound? {
    guard case .call(let function, _, let sides) = kind(id), sides.count == 2,
      let relation = Relation(function: function)
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
}
