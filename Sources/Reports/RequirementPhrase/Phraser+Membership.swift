import CEL
import Diagnostics

/// `in`: a value among constants, or a value held by a list; and lists held against lists.
extension Phraser {
  func membership(_ value: NodeID, in list: NodeID, _ sense: Sense) -> Leaf? {
    if case .list(let elements, let optionals) = kind(list), optionals.isEmpty {
      return oneOf(value, elements, sense)
    }
    if constant(value) == nil, elementList(value) != nil || declaredName(list) == nil {
      return among(value, list, sense)
    }
    guard let subject = term(list), let item = held(value, beside: subject.entry) else {
      return nil
    }
    return Leaf(
      subject: list, name: subject.text,
      predicate: .sentence(Wording.including(sense), item.text), entry: subject.entry)
  }

  /// `就读院校须为甲或乙`.
  func oneOf(_ value: NodeID, _ choices: [NodeID], _ sense: Sense) -> Leaf? {
    let relation = sense.isPositive ? Relation.equal : .notEqual
    guard !choices.isEmpty, let subject = term(value),
      let words = Wording.relation(relation, .text, sense.mood)
    else { return nil }
    var items: [LocalizedText] = []
    for choice in choices {
      guard let item = held(choice, beside: subject.entry) else { return nil }
      items.append(item.text)
    }
    return Leaf(
      subject: value, name: subject.text,
      predicate: .sentence(words, Wording.alternatives(items)), entry: subject.entry,
      isSaidByValue: sense.isPositive && items.count == 1)
  }

  /// `该项须在…之中`.
  private func among(_ value: NodeID, _ list: NodeID, _ sense: Sense) -> Leaf? {
    guard let subject = term(value), let list = term(list, beside: subject.entry) else {
      return nil
    }
    return Leaf(
      subject: value, name: subject.text, predicate: Wording.among(list.text, sense),
      entry: subject.entry)
  }

  /// `sets.contains(a, b)`, `sets.intersects(a, b)`, `sets.equivalent(a, b)`.
  func setRelation(_ function: String, _ lists: [NodeID], _ sense: Sense) -> Leaf? {
    guard function.hasPrefix("sets."), lists.count == 2 else { return nil }
    let (left, right) =
      constant(lists[0]) != nil || isWritten(lists[0]) ? (lists[1], lists[0]) : (lists[0], lists[1])
    guard let subject = term(left), let object = term(right, beside: subject.entry),
      let words = Wording.setRelation(
        function, object.text, isFlipped: left != lists[0], sense)
    else { return nil }
    return Leaf(subject: left, name: subject.text, predicate: words, entry: subject.entry)
  }

  private func isWritten(_ id: NodeID) -> Bool {
    if case .list = kind(id) { return true }
    return false
  }
}
