import CEL
import Diagnostics

/// `in`: a value among constants, or a value held by a list.
extension Phraser {
  func membership(_ value: NodeID, in list: NodeID, _ sense: Sense) -> Phrase? {
    if case .list(let elements, let optionals) = kind(list), optionals.isEmpty {
      return oneOf(value, elements, sense)
    }
    guard let list = term(list), let value = term(value, beside: list.entry) else { return nil }
    return Phrase(text: .sentence(list.text, Wording.including(sense), value.text))
  }

  /// `就读院校须为甲或乙`.
  func oneOf(_ value: NodeID, _ choices: [NodeID], _ sense: Sense) -> Phrase? {
    let relation = sense.isPositive ? Relation.equal : .notEqual
    guard !choices.isEmpty, let subject = term(value),
      let words = Wording.relation(relation, .text, sense.mood)
    else { return nil }
    var items: [LocalizedText] = []
    for choice in choices {
      guard let item = term(choice, beside: subject.entry) else { return nil }
      items.append(item.text)
    }
    return Phrase(text: .sentence(subject.text, words, Wording.alternatives(items)))
  }
}
