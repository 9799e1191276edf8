import CEL
import Columns
import Diagnostics

/// Walks an expression and puts it into words: statements for what is true or false, terms for
/// what has a value. Each family of shapes is an extension in a file of its own.
///
/// A shape is recognised by looking at nodes, and then put into words once, so that the work grows
/// with the size of the expression.
struct Phraser {
  /// What a name bound within the expression stands for.
  enum Local {
    /// An element of the list fact of this name; of a list that is worked out when `nil`, whose
    /// elements are read as `entry` says.
    case element(list: String?, entry: Vocabulary.Entry? = nil)
    /// The element's place in its list, from 0.
    case position
    case value(NodeID)
  }

  let checked: CheckedExpression
  let vocabulary: Vocabulary
  let asOf: CalendarDate
  var locals: [String: Local]
  /// The member's values, to stand beside names that a value is held against; `nil` where the
  /// sentence is about the rule alone.
  var values: PartValues?
  var showSensitive = false

  /// The sentence that the node, a boolean, says; `nil` where plain words are wanting.
  func statement(_ id: NodeID, _ sense: Sense) -> Phrase? {
    if let leaf = leaf(id, sense) { return leaf.phrase }
    switch kind(id) {
    case .call("!_", nil, let arguments): return statement(arguments[0], sense.negated)
    case .call("_&&_", nil, _), .call("_||_", nil, _): return junction(id, sense)
    case .call("_?_:_", nil, let arguments) where arguments.count == 3:
      return choice(arguments, sense)
    case .call(let function, nil, let sides) where sides.count == 2:
      return Relation(function: function).flatMap { agreement($0, sides[0], sides[1], sense) }
    case .comprehension(let loop): return quantified(loop, sense)
    case .bind(let name, let value, let body):
      return binding(name, to: .value(value)).statement(body, sense)
    case .identifier(let name):
      guard case .value(let value)? = locals[name] else { return nil }
      return statement(value, sense)
    case .literal(.bool(let value)):
      return Phrase(text: Wording.always(value == sense.isPositive))
    default: return nil
    }
  }

  /// The node as one thing asked of one value; `nil` for what is put together of several.
  func leaf(_ id: NodeID, _ sense: Sense) -> Leaf? {
    switch kind(id) {
    case .call("!_", nil, let arguments): return leaf(arguments[0], sense.negated)
    case .call("@in", nil, let sides) where sides.count == 2:
      return membership(sides[0], in: sides[1], sense)
    case .call(let function, nil, let sides)
    where sides.count == 2 && Relation(function: function) != nil:
      return Relation(function: function).flatMap { comparison($0, sides[0], sides[1], sense) }
    case .call(let function, let target, let arguments):
      return called(id, function, target, arguments, sense)
    case .identifier, .select: return flag(id, sense)
    case .has: return presence(id, sense)
    default: return nil
    }
  }

  private func called(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID], _ sense: Sense
  ) -> Leaf? {
    if case .function(let name)? = checked.references[id] {
      return setRelation(name, arguments, sense)
    }
    if function == "_[_]" { return flag(id, sense) }
    guard let target else { return nil }
    switch (function, arguments.count) {
    case ("orValue", 1): return flag(id, sense)
    case ("hasValue", 0): return given(target, sense)
    default: return property(function, of: target, arguments, sense)
    }
  }

  /// The same phraser where `name` stands for `local`.
  func binding(_ name: String, to local: Local) -> Phraser {
    var inner = self
    inner.locals[name] = local
    return inner
  }

  func kind(_ id: NodeID) -> Node.Kind { checked.expression[id].kind }

  func type(_ id: NodeID) -> CELType { checked.types[id.index] }

  /// The declared name a node stands for, such as a fact's.
  func variable(_ id: NodeID) -> String? {
    if case .variable(let name) = checked.references[id] { return name }
    return nil
  }

  /// The list fact whose element the node is: a claim, or a macro's variable.
  func elementList(_ id: NodeID) -> String? {
    guard case .identifier(let name) = kind(id), case .element(let list, _)? = locals[name] else {
      return nil
    }
    return list
  }

  /// The declared name behind a node: a fact, a parameter, or a field of a list's element.
  func declaredName(_ id: NodeID) -> String? {
    if let list = elementList(id) { return Vocabulary.element(of: list) }
    if case .identifier(let name) = kind(id), case .value(let value)? = locals[name] {
      return declaredName(value)
    }
    if case .select(let operand, let field, _) = kind(id), let list = recordList(operand) {
      return "\(list).\(field)"
    }
    return variable(id)
  }

  /// Whether a value worked out by the node may show a sensitive fact.
  func isSensitive(_ id: NodeID) -> Bool {
    if let name = declaredName(id) { return vocabulary[name].isSensitive }
    if case .identifier(let name) = kind(id), case .value(let value)? = locals[name] {
      return isSensitive(value)
    }
    return checked.expression.children(of: id).contains { isSensitive($0) }
  }
}
