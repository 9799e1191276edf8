import CEL
import Diagnostics
import Evaluation

/// Says why an expression came out as it did, by the parts that decided.
struct Explainer {
  let phraser: Phraser
  let values: PartValues

  init(_ phraser: Phraser, _ values: PartValues) {
    var phraser = phraser
    phraser.values = values
    self.phraser = phraser
    self.values = values
  }

  /// What a node came to, as something asked of the member.
  func status(_ id: NodeID, _ sense: Sense) -> ConditionStatus {
    switch values.outcome(id) {
    case .value(.bool(let value)): value == sense.isPositive ? .met : .unmet
    case .unknown: .unknown
    case .value, .error: .error
    }
  }

  /// Why the node came to what it did; `nil` where plain words are wanting.
  func statement(_ id: NodeID, _ sense: Sense) -> Statement? {
    if let leaf = phraser.leaf(id, sense) { return statement(leaf, status(id, sense), sense) }
    switch phraser.kind(id) {
    case .call("!_", nil, let arguments): return statement(arguments[0], sense.negated)
    case .call("_&&_", nil, _), .call("_||_", nil, _): return junction(id, sense)
    case .call("_?_:_", nil, let parts) where parts.count == 3: return choice(id, parts, sense)
    case .call(let function, nil, let sides) where sides.count == 2:
      return Relation(function: function).flatMap { agreement(id, $0, sides, sense) }
    case .comprehension(let loop): return entries(id, loop, sense)
    case .bind(let name, let value, let body):
      return Explainer(phraser.binding(name, to: .value(value)), values).statement(body, sense)
    case .identifier(let name):
      guard case .value(let value)? = phraser.locals[name] else { return nil }
      return statement(value, sense)
    default: return nil
    }
  }

  // MARK: One value

  func statement(
    _ leaf: Leaf, _ status: ConditionStatus, _ sense: Sense
  ) -> Statement? {
    guard status != .error else { return nil }
    let subject = subject(leaf)
    let requirement = Statement.Argument("requirement", leaf.predicate)
    if leaf.aspect == .presence { return presence(leaf, subject, status, sense) }
    switch values.outcome(leaf.subject) {
    case .error: return nil
    case .unknown(let names):
      if phraser.declaredName(leaf.subject) != nil, phraser.recordOperand(leaf.subject) == nil {
        return Statement(.missing, .unknown, [subject, requirement])
      }
      return waiting(for: names, leaf.phrase.text)
    case .value(let value):
      var arguments = [subject, actual(value, leaf)]
      if status != .met || !leaf.isSaidByValue { arguments.append(requirement) }
      return Statement(form(of: value, leaf), status, arguments)
    }
  }

  private func form(of value: Value, _ leaf: Leaf) -> Statement.Form {
    if leaf.aspect == .count { return .count }
    if case .list = value { return .list }
    return .value
  }

  /// The name that begins a sentence: English names of things go without quotation marks there.
  private func subject(_ leaf: Leaf) -> Statement.Argument {
    let fact = phraser.declaredName(leaf.subject)
    var text = leaf.name
    if phraser.elementList(leaf.subject) == nil, let fact,
      phraser.recordOperand(leaf.subject) == nil,
      let entry = phraser.vocabulary.entries[fact], Self.isNoun(phraser.type(leaf.subject))
    {
      text.en = entry.label.en
    }
    return .init("subject", text, fact: fact)
  }

  /// Whether labels of such facts are names of things; those of others are often clauses.
  private static func isNoun(_ type: CELType) -> Bool {
    switch type {
    case .string, .enumeration, .int, .decimal, .double, .uint: true
    default: false
    }
  }

  private func actual(_ value: Value, _ leaf: Leaf) -> Statement.Argument {
    var text = FactText.told(
      .value(value), phraser, leaf.subject,
      leaf.entry ?? Vocabulary.Entry(label: leaf.name))
    if leaf.aspect == .count, case .list(let elements) = value {
      text = Wording.count(elements.count, zh: "项", en: "entry", plural: "entries")
    } else if phraser.type(leaf.subject) == .bool {
      text = Wording.quoted(text)
    }
    return .init("actual", text, fact: phraser.declaredName(leaf.subject))
  }

  private func presence(
    _ leaf: Leaf, _ subject: Statement.Argument, _ status: ConditionStatus, _ sense: Sense
  ) -> Statement {
    let isGiven = (status == .met) == sense.isPositive
    let state = Wording.presence(Sense(mood: .stated, isPositive: isGiven))
    guard status != .unknown else {
      return Statement(.missing, status, [subject, .init("requirement", leaf.predicate)])
    }
    let requirement = status == .met ? [] : [Statement.Argument("requirement", leaf.predicate)]
    return Statement(.presence, status, [subject, .init("state", state)] + requirement)
  }

  /// Which facts a part waits for that is no fact itself.
  func waiting(for names: [String], _ requirement: LocalizedText) -> Statement {
    Statement(
      .waiting, .unknown,
      [
        .init("facts", Wording.list(names.map { Wording.quoted(phraser.vocabulary.label($0)) })),
        .init("requirement", requirement),
      ])
  }
}
