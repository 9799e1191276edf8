import CEL
import Columns
import Diagnostics

/// `==`, `<` and their kin.
extension Phraser {
  func comparison(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ sense: Sense
  ) -> Leaf? {
    let actual = sense.isPositive ? relation : relation.opposite
    // What the record says comes first, what it is held against second.
    if constant(left) != nil, constant(right) == nil {
      return ordered(actual.flipped, right, left, sense.mood)
    }
    return ordered(actual, left, right, sense.mood)
  }

  private func ordered(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ mood: Sense.Mood
  ) -> Leaf? {
    if case .literal(.bool(let value)) = kind(right) {
      guard relation == .equal || relation == .notEqual else { return nil }
      return leaf(left, Sense(mood: mood, isPositive: value == (relation == .equal)))
    }
    if type(left) == .bool { return sameFlag(relation, left, right, mood) }
    if let year = yearOf(left), let number = constantInt(right) {
      return calendarYear(relation, of: year, number, isRelative: !isLiteral(right), mood)
    }
    if let elapsed = elapsed(relation, left, right) { return passage(elapsed, mood) }
    if let list = sizeOf(left), !isFilter(list), let count = constantInt(right),
      let words = Wording.entryCount(relation, count, mood)
    {
      return term(list).map {
        Leaf(subject: list, name: $0.text, predicate: words, aspect: .count, entry: $0.entry)
      }
    }
    return plain(relation, left, right, mood)
  }

  private func plain(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ mood: Sense.Mood
  ) -> Leaf? {
    guard let scale = Scale(type(left)) ?? Scale(type(right)),
      let words = Wording.relation(relation, scale, mood),
      let subject = term(left), let object = held(right, beside: subject.entry)
    else { return nil }
    return Leaf(
      subject: left, name: subject.text, predicate: .sentence(words, object.text),
      entry: subject.entry, isSaidByValue: relation == .equal && constant(right) != nil)
  }

  /// A term that a subject is held against: a fact's stands with the member's value.
  func held(_ id: NodeID, beside entry: Vocabulary.Entry?) -> Term? {
    guard let term = term(id, beside: entry) else { return nil }
    guard let values, !isConstant(id) else { return term }
    let value = FactText.told(
      values.outcome(id), self, id, term.entry ?? entry ?? Vocabulary.Entry(label: term.text))
    let isNamed = declaredName(id) != nil && recordOperand(id) == nil
    return Term(
      text: isNamed ? .parenthesized(term.text, value) : Wording.that(term.text, is: value),
      entry: term.entry)
  }

  /// Whether a node, or each element of a list written out, depends on no fact.
  private func isConstant(_ id: NodeID) -> Bool {
    if case .list(let elements, _) = kind(id) { return elements.allSatisfy(isConstant) }
    return constant(id) != nil
  }

  /// `a == b` between booleans of which each is a fact.
  private func sameFlag(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ mood: Sense.Mood
  ) -> Leaf? {
    guard relation == .equal || relation == .notEqual, let name = declaredName(left),
      declaredName(right) != nil, let object = held(right, beside: nil)
    else { return nil }
    return Leaf(
      subject: left, name: Wording.quoted(vocabulary.label(name)),
      predicate: Wording.sameAs(object.text, Sense(mood: mood, isPositive: relation == .equal)),
      entry: vocabulary[name])
  }

  /// `a == b` between any two booleans: if b, then a; otherwise not a.
  func agreement(
    _ relation: Relation, _ left: NodeID, _ right: NodeID, _ sense: Sense
  ) -> Phrase? {
    guard relation == .equal || relation == .notEqual, type(left) == .bool else { return nil }
    if case .literal(.bool(let value)) = kind(right) {
      let isPositive = (value == (relation == .equal)) == sense.isPositive
      return statement(left, Sense(mood: sense.mood, isPositive: isPositive))
    }
    let isSame = Sense(mood: sense.mood, isPositive: sense.isPositive == (relation == .equal))
    guard let premise = statement(right, .premise), let yes = statement(left, isSame),
      let no = statement(left, isSame.negated)
    else { return nil }
    let rule = Wording.rule(if: premise.text, then: yes.nested(in: .single))
    return Phrase(text: Wording.otherwise(rule, no.text), binding: .conditional)
  }

  func isLiteral(_ id: NodeID) -> Bool {
    if case .literal = kind(id) { return true }
    return false
  }
}
