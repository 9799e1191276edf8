import CEL
import Columns
import Diagnostics

/// What has a value: facts, parameters, constants, and what is worked out from them.
extension Phraser {
  /// The node as a noun; `nil` where plain words are wanting.
  ///
  /// - Parameter entry: how a constant is read, when it stands beside a fact.
  func term(_ id: NodeID, beside entry: Vocabulary.Entry? = nil) -> Term? {
    if let known = named(id, beside: entry) { return known }
    if let value = constant(id) { return constantTerm(value, entry) }
    switch kind(id) {
    case .identifier(let name): return localValue(name, beside: entry)
    case .call(let function, let target, let arguments):
      return called(id, function, target, arguments)
    case .comprehension(let loop): return filtered(loop)
    case .bind(let name, let value, let body):
      return binding(name, to: .value(value)).term(body, beside: entry)
    case .literal, .select, .has, .list, .map, .object, .error: return nil
    }
  }

  func label(_ entry: Vocabulary.Entry) -> Term {
    Term(text: LocalizedText(zh: entry.label.zh, en: "“\(entry.label.en)”"), entry: entry)
  }

  /// A declared name: a parameter with its value, `today` with its day, a fact by its label.
  private func named(_ id: NodeID, beside entry: Vocabulary.Entry?) -> Term? {
    if elementList(id) != nil, let name = declaredName(id) {
      return Term(text: Wording.entry, entry: vocabulary.entries[name])
    }
    guard let name = declaredName(id) else { return nil }
    if name == "today" { return Term(text: Wording.explained(Wording.today, by: asOf)) }
    let own = vocabulary[name]
    guard let value = vocabulary.parameters[name] else { return label(own) }
    let text = FactText.text(of: value, own, showSensitive: true)
    return Term(text: Wording.explained(text, by: own.label), entry: own)
  }

  private func constantTerm(_ value: Value, _ entry: Vocabulary.Entry?) -> Term {
    let entry = entry ?? Vocabulary.Entry(label: LocalizedText(verbatim: ""))
    return Term(text: FactText.phrase(of: value, entry))
  }

  private func localValue(_ name: String, beside entry: Vocabulary.Entry?) -> Term? {
    guard case .value(let value)? = locals[name] else { return nil }
    return term(value, beside: entry)
  }

  private func called(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID]
  ) -> Term? {
    if let list = sizeOf(id) { return term(list).map { counted($0) } }
    if case .function(let name) = checked.references[id] {
      return combined(name, arguments)
    }
    switch (function, target, arguments.count) {
    case ("_?_:_", nil, 3): return alternative(arguments)
    case (_, nil, 2): return combined(function, arguments)
    case ("decimal", nil, 1), ("int", nil, 1), ("residentId", nil, 1), ("string", nil, 1):
      return term(arguments[0])
    case (_, let target?, 0): return part(function, of: target)
    case (_, let target?, 1):
      return timeBetween(function, target, arguments[0])
        ?? shifted(function, target, by: arguments[0])
    default: return nil
    }
  }

  private func counted(_ list: Term) -> Term {
    Term(text: Wording.numberOfEntries(list.text))
  }

  /// `a + b`, `math.least(a, b)`.
  private func combined(_ function: String, _ arguments: [NodeID]) -> Term? {
    guard arguments.count == 2, let left = term(arguments[0]),
      let right = term(arguments[1], beside: function == "_*_" ? nil : left.entry),
      let text = Wording.combination(function, left.text, right.text)
    else { return nil }
    return Term(text: text, entry: left.entry)
  }

  /// `a ? b : c` between values.
  private func alternative(_ parts: [NodeID]) -> Term? {
    guard let premise = statement(parts[0], .premise), let yes = term(parts[1]),
      let no = term(parts[2], beside: yes.entry)
    else { return nil }
    return Term(text: Wording.alternative(if: premise.text, yes.text, no.text), entry: yes.entry)
  }

  /// `d.year()`, `residentId(x).birthDate()`.
  private func part(_ function: String, of target: NodeID) -> Term? {
    guard let name = Wording.part(function), let whole = term(target) else { return nil }
    return Term(text: Wording.part(name, of: whole.text))
  }
}
