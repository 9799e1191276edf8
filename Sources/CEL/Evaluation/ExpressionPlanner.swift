import Columns

/// Plans one expression: each node becomes a step of the scope it stands in.
struct ExpressionPlanner {
  let checked: CheckedExpression
  /// The scope steps are added to: 0, or the body of a macro.
  var scope: Int
  private(set) var nodes: [Int?]
  private var locals: [Local] = []

  /// A variable of a macro, and the step that is its value.
  private struct Local {
    var name: String
    var scope: Int
    var step: Int
  }

  init(checked: CheckedExpression, scope: Int) {
    self.checked = checked
    self.scope = scope
    nodes = Array(fewOf: nil, count: checked.expression.nodes.count)
  }

  mutating func plan(_ id: NodeID, _ builder: inout PlanBuilder) -> Int {
    let step = planNode(id, &builder)
    if scope == 0 { nodes[id.index] = step }
    return step
  }

  private mutating func planNode(_ id: NodeID, _ builder: inout PlanBuilder) -> Int {
    if let reference = checked.references[id] { return plan(reference, id, &builder) }
    switch checked.expression[id].kind {
    case .literal(let literal):
      let value = Value(literal, as: checked.types[id.index])
      return builder.constant(value, in: scope)
    case .identifier(let name): return builder.add(.failure(.undeclared(name)), to: scope)
    case .select(let operand, let field, let isOptional):
      let step = plan(operand, &builder)
      return builder.add(
        isOptional ? .optionalSelect(step, field) : .select(step, field), to: scope)
    case .has(let operand, let field):
      return builder.add(.has(plan(operand, &builder), field), to: scope)
    case .call(let function, let target, let arguments):
      return planCall(function, id, (target.map { [$0] } ?? []) + arguments, target, &builder)
    case .list(let elements, let optionals):
      let steps = elements.map { plan($0, &builder) }
      return builder.add(.list(steps, optionals: optionals), to: scope)
    case .map(let entries): return planMap(entries, &builder)
    case .object(let type, let fields): return planObject(type, fields, &builder)
    case .comprehension(let macro): return planLoop(macro, &builder)
    case .bind(let name, let value, let body):
      locals.append(Local(name: name, scope: scope, step: plan(value, &builder)))
      defer { locals.removeLast() }
      return plan(body, &builder)
    case .error: return builder.add(.failure(.invalidSyntax), to: scope)
    }
  }

  private mutating func planMap(
    _ entries: [Node.MapEntry], _ builder: inout PlanBuilder
  ) -> Int {
    let steps = entries.map {
      Operation.Entry(
        key: plan($0.key, &builder), value: plan($0.value, &builder), isOptional: $0.isOptional)
    }
    return builder.add(.map(steps), to: scope)
  }

  private mutating func planObject(
    _ type: String, _ fields: [Node.ObjectEntry], _ builder: inout PlanBuilder
  ) -> Int {
    let steps = fields.map {
      Operation.Field(
        name: $0.field, value: plan($0.value, &builder), isOptional: $0.isOptional)
    }
    return builder.add(.object(type, steps), to: scope)
  }

  private mutating func planLoop(_ macro: Comprehension, _ builder: inout PlanBuilder) -> Int {
    let range = plan(macro.range, &builder)
    let inside = builder.scopes.count
    builder.scopes.append(PlanScope(parent: scope))
    var body = self
    body.scope = inside
    for (slot, name) in macro.variables.enumerated() {
      let step = builder.add(.element(slot), to: inside)
      body.locals.append(Local(name: name, scope: inside, step: step))
    }
    let filter = macro.filter.map { body.plan($0, &builder) }
    let result = body.plan(macro.body, &builder)
    let loop = Loop(
      form: macro.form, variableCount: macro.variables.count,
      steps: builder.scopes[inside].steps, filter: filter, result: result)
    builder.scopes.removeLast()
    return builder.add(.loop(loop.pruned, range: range), to: scope)
  }
}

// Names.
extension ExpressionPlanner {
  private mutating func plan(
    _ reference: Reference, _ id: NodeID, _ builder: inout PlanBuilder
  ) -> Int {
    switch reference {
    case .variable(let name):
      return builder.imported(builder.input(name), from: 0, to: scope)
    case .local(let name):
      guard let local = locals.last(where: { $0.name == name }) else {
        return builder.add(.failure(.undeclared(name)), to: scope)
      }
      return builder.imported(local.step, from: local.scope, to: scope)
    case .type(let type):
      if case .object(_, let fields) = checked.expression[id].kind {
        return planObject(type.runtimeName, fields, &builder)
      }
      return builder.constant(.type(TypeValue(type)), in: scope)
    case .function(let name):
      guard case .call(_, _, let arguments) = checked.expression[id].kind else {
        return builder.add(.failure(.undeclared(name)), to: scope)
      }
      return planCall(name, id, arguments, nil, &builder)
    }
  }
}

// Calls.
extension ExpressionPlanner {
  private mutating func planCall(
    _ function: String, _ id: NodeID, _ operands: [NodeID], _ target: NodeID?,
    _ builder: inout PlanBuilder
  ) -> Int {
    let steps = operands.map { plan($0, &builder) }
    switch (function, steps.count) {
    case (Operator.and, 2): return builder.add(.and(steps[0], steps[1]), to: scope)
    case (Operator.or, 2): return builder.add(.or(steps[0], steps[1]), to: scope)
    case (Operator.not, 1): return builder.add(.not(steps[0]), to: scope)
    case (Operator.conditional, 3):
      return builder.add(.conditional(steps[0], steps[1], steps[2]), to: scope)
    default: break
    }
    let types = operands.map { checked.types[$0.index] }
    let call = CallShape(function: function, isReceiver: target != nil, types: types)
    guard let index = builder.call(call) else {
      return builder.add(
        .failure(.noOverload(function, types.map(\.runtimeName))), to: scope)
    }
    return builder.add(.call(index, steps), to: scope)
  }
}

extension Value {
  /// A literal; a number that the checker made a decimal is read exactly from its text.
  init(_ literal: Literal, as type: CELType) {
    if type == .decimal, let decimal = literal.decimal {
      self = .decimal(decimal)
      return
    }
    switch literal {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = .uint(value)
    case .double(let value, _): self = .double(value)
    case .string(let value): self = .string(value)
    case .bytes(let value): self = .bytes(value)
    }
  }
}

extension Literal {
  fileprivate var decimal: Decimal? {
    switch self {
    case .int(let value): Decimal(value)
    case .double(_, let text): Decimal(text)
    default: nil
    }
  }
}
