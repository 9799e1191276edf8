import Diagnostics

/// Gives every node its type, and reports every mistake it finds.
///
/// One pass over the nodes in order: children come before their parents and a macro's range before
/// its body, so nothing needs recursion. A node with a reported mistake has type `.error`, which
/// fits everywhere, so that one mistake is told once.
struct Checker {
  let environment: Environment
  let expression: Expression
  let names: ResolvedNames
  var inference = TypeInference()
  var types: [CELType]
  var references: References
  var diagnostics: [Diagnostic] = []
  /// The types of each macro's variables, by macro.
  private var variables: [NodeID: [String: CELType]] = [:]

  init(_ expression: Expression, in environment: Environment) {
    self.environment = environment
    self.expression = expression
    var resolver = NameResolver(expression, in: environment)
    names = resolver.run()
    references = names.references
    types = Array(repeating: .dyn, count: expression.nodes.count)
  }

  /// Checks everything; the types of the result have no type variables left.
  mutating func run(expecting expected: CELType?) -> CheckedExpression {
    for index in expression.nodes.indices {
      let id = NodeID(index: index)
      if names.isPart[index] { continue }
      types[index] = bounded(inference.resolve(check(id)), at: id)
    }
    if let expected { checkResult(expected) }
    types = types.map { inference.resolve($0, freeAsDyn: true) }
    return CheckedExpression(expression: expression, types: types, references: references)
  }

  private mutating func check(_ id: NodeID) -> CELType {
    switch expression[id].kind {
    case .literal(let literal): literal.type
    case .identifier, .select: checkName(id)
    case .has(let operand, let field): checkHas(id, operand, field)
    case .call(let function, let target, let arguments):
      checkCall(id, function, target, arguments)
    case .list(let elements, let optionals): checkList(elements, optionals)
    case .map(let entries): checkMap(entries)
    case .object(let type, let fields): checkObject(id, type, fields)
    case .comprehension(let loop): checkComprehension(id, loop)
    case .bind(_, _, let body): types[body.index]
    case .error: .error
    }
  }

  /// Types grow with chains such as `a.map(x, [x]).map(x, [x])`; past the limit they are refused.
  private mutating func bounded(_ type: CELType, at id: NodeID) -> CELType {
    guard type.depth > environment.limits.depth else { return type }
    report(.typeTooDeep(limit: environment.limits.depth, at: location(id)))
    return .error
  }

  // MARK: Names

  private mutating func checkName(_ id: NodeID) -> CELType {
    if let name = names.undeclared[id] {
      report(undeclaredName(name, at: id))
      return .error
    }
    switch references[id] {
    case .variable(let name): return environment.variables[name] ?? .error
    case .type(let type): return .type(type)
    case .local(let name):
      guard let macro = names.binders[id] else { return .error }
      return variableTypes(of: macro)[name] ?? .error
    case .function, nil: break
    }
    guard case .select(let operand, let field, let isOptional) = expression[id].kind else {
      return .error
    }
    return selectField(field, of: operand, at: id, isOptional: isOptional)
  }

  private func undeclaredName(_ name: String, at id: NodeID) -> Diagnostic {
    let written = name.hasPrefix(".") ? String(name.dropFirst()) : name
    let below = environment.variables.keys.filter { $0.hasPrefix(written + ".") }.sorted()
    let near = nearest(
      to: written, among: Array(environment.variables.keys) + variables.values.flatMap(\.keys))
    return .undeclaredName(name, suggestions: near, below: below, at: location(id))
  }

  mutating func selectField(
    _ field: String, of operand: NodeID, at id: NodeID, isOptional: Bool
  ) -> CELType {
    let operandType = resolved(operand)
    var target = operandType
    var isOptional = isOptional
    if case .optional(let wrapped) = operandType {
      target = wrapped
      isOptional = true
    }
    let result = fieldType(field, of: target, at: id)
    return isOptional && result != .error ? .optional(result) : result
  }

  private mutating func fieldType(
    _ field: String, of target: CELType, at id: NodeID
  ) -> CELType {
    switch target {
    case .map(_, let value): return value
    case .dyn, .error: return .dyn
    case .parameter:
      _ = inference.fit(.dyn, target)
      return .dyn
    case .object(let name):
      guard let object = environment.objects[name] else { return .dyn }
      if let type = object[field] { return type }
      report(
        .undefinedField(
          field, of: target, suggestions: nearest(to: field, among: object.fields.map(\.name)),
          fields: object.fields.map(\.name), at: anchor(id)))
    default:
      let isMethod = environment.functions[field]?.overloads.contains { $0.isReceiver } ?? false
      report(.noFields(target, field: field, isMethod: isMethod, at: anchor(id)))
    }
    return .error
  }

  private mutating func checkHas(_ id: NodeID, _ operand: NodeID, _ field: String) -> CELType {
    if let name = names.presenceOfVariables[id] {
      report(.presenceOfInput(name, at: location(id)))
      return .error
    }
    let type = selectField(field, of: operand, at: id, isOptional: false)
    return type == .error ? .error : .bool
  }

  // MARK: Macro variables

  /// The types of the names a macro binds; its range has been checked before its body.
  mutating func variableTypes(of macro: NodeID) -> [String: CELType] {
    if let known = variables[macro] { return known }
    var result: [String: CELType] = [:]
    switch expression[macro].kind {
    case .bind(let name, let value, _): result[name] = types[value.index]
    case .comprehension(let loop):
      let elements = rangeTypes(of: loop)
      for (name, type) in zip(loop.variables, elements) { result[name] = type }
    default: break
    }
    variables[macro] = result
    return result
  }

  // MARK: Helpers

  func resolved(_ id: NodeID) -> CELType { inference.resolve(types[id.index]) }

  func location(_ id: NodeID) -> SourceLocation {
    SourceLocation(file: expression.file, span: expression[id].span)
  }

  /// The token to point at: an operator, a field, a function's name.
  func anchor(_ id: NodeID) -> SourceLocation {
    SourceLocation(file: expression.file, span: expression[id].anchor)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Literal {
  /// The type of the literal by itself.
  var type: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }
}
