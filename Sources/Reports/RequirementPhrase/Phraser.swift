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
    /// An element of the list fact of this name.
    case element(list: String)
    case value(NodeID)
  }

  let checked: CheckedExpression
  let vocabulary: Vocabulary
  let asOf: CalendarDate
  var locals: [String: Local]

  /// The sentence that the node, a boolean, says; `nil` where plain words are wanting.
  func statement(_ id: NodeID, _ sense: Sense) -> Phrase? {
    switch checked.expression[id].kind {
    case .call(let function, let target, let arguments):
      call(id, function, target, arguments, sense)
    case .identifier, .select: flag(id, sense)
    case .has: presence(id, sense)
    case .comprehension(let loop): quantified(loop, sense)
    case .bind(let name, let value, let body):
      binding(name, to: .value(value)).statement(body, sense)
    case .literal, .list, .map, .object, .error: nil
    }
  }

  private func call(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID], _ sense: Sense
  ) -> Phrase? {
    if let relation = Relation(function: function), arguments.count == 2 {
      return comparison(relation, arguments[0], arguments[1], sense)
    }
    switch (function, target, arguments.count) {
    case ("!_", nil, 1): return statement(arguments[0], sense.negated)
    case ("_&&_", nil, _), ("_||_", nil, _): return junction(id, sense)
    case ("_?_:_", nil, 3): return choice(arguments, sense)
    case ("@in", nil, 2): return membership(arguments[0], in: arguments[1], sense)
    case (let name, let target?, let count):
      return property(name, of: target, count == 1 ? arguments[0] : nil, sense)
    default: return nil
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

  /// The list whose element the node is: a claim, or a macro's variable.
  func elementList(_ id: NodeID) -> String? {
    guard case .identifier(let name) = kind(id), case .element(let list)? = locals[name] else {
      return nil
    }
    return list
  }

  /// The declared name behind a node: a fact, a parameter, or a field of a list's element.
  func declaredName(_ id: NodeID) -> String? {
    if let list = elementList(id) { return Vocabulary.element(of: list) }
    if case .select(let operand, let field, false) = kind(id), let list = elementList(operand) {
      return "\(list).\(field)"
    }
    return variable(id)
  }
}
