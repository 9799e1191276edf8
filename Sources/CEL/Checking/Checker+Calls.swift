import Diagnostics

/// Calls of functions and of the operators that follow the general rule of overloads.
extension Checker {
  mutating func checkCall(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID]
  ) -> CELType {
    if let type = checkOperator(id, function, arguments) { return type }
    let operands = if let target { [target] + arguments } else { arguments }
    adaptDecimals(operands)
    if case .function(let name)? = references[id] {
      return resolveOverload(id, name, arguments, isMethod: false)
    }
    if let name = names.unknownFunctions[id] {
      report(undeclaredFunction(name, isMethod: false, at: id))
      return .error
    }
    guard environment.functions[function] != nil else {
      // Behind a name nobody knows, an unknown method is not worth a word of its own.
      if target.map(resolved) != .error {
        report(undeclaredFunction(function, isMethod: target != nil, at: id))
      }
      return .error
    }
    return resolveOverload(id, function, operands, isMethod: target != nil)
  }

  /// Operators whose rule is not a plain table of overloads.
  private mutating func checkOperator(
    _ id: NodeID, _ function: String, _ arguments: [NodeID]
  ) -> CELType? {
    switch function {
    case "_&&_", "_||_", "!_": return checkLogic(arguments)
    case "_?_:_": return checkConditional(id, arguments)
    case "_==_", "_!=_": return checkEquality(id, arguments)
    case "@in": return checkMembership(id, arguments)
    case "_[_]": return checkIndex(id, arguments, isOptional: false)
    case "_[?_]": return checkIndex(id, arguments, isOptional: true)
    default: return nil
    }
  }

  /// The result of all overloads that fit, as cel-go has it: `dyn` when they differ. An overload
  /// for `dyn`, or for several types, is the last resort; it does not blur the result of one that
  /// fits exactly.
  private mutating func resolveOverload(
    _ id: NodeID, _ function: String, _ operands: [NodeID], isMethod: Bool
  ) -> CELType {
    let found = operands.map { types[$0.index] }
    let overloads = environment.functions[function]?.overloads ?? []
    guard !mixesDoubleAndDecimal(operands, in: function, at: id) else { return .error }
    var result: CELType?
    let isDynamic = found.contains { inference.resolve($0).isDynamic }
    for index in overloads.indices where overloads[index].isReceiver == isMethod {
      if overloads[index].isOutOfTheQuestion(for: found) { continue }
      if result != nil, !isDynamic, overloads[index].isLastResort { continue }
      guard let type = self.result(of: overloads[index], for: found) else { continue }
      result = result == nil || result == type ? type : .dyn
    }
    if let result { return result }
    if !found.contains(.error) {
      let resolvedTypes = found.map { inference.resolve($0, freeAsDyn: true) }
      report(
        .noOverload(
          Call(
            function: function, types: resolvedTypes, isMethod: isMethod,
            isChained: operands.first.map(isComparison) ?? false),
          overloads: overloads, at: anchor(id)))
    }
    return .error
  }

  /// What a call gives by one overload; `nil` where the arguments don't fit it.
  private mutating func result(of overload: FunctionOverload, for found: [CELType]) -> CELType? {
    if overload.takesExactly(found) { return overload.result }
    let signature = inference.instantiate([overload.result] + overload.parameters)
    guard fit(found, Array(signature.dropFirst()), isVariadic: overload.isVariadic) else {
      return nil
    }
    return inference.resolve(signature[0])
  }

  /// Whether the node is a comparison, such as the `a < b` in `a < b < c`.
  private func isComparison(_ id: NodeID) -> Bool {
    guard case .call(let function, nil, _) = expression[id].kind else { return false }
    return BinaryOperator.byFunction[function]?.precedence == BinaryOperator.comparison
  }

  private mutating func fit(
    _ found: [CELType], _ parameters: [CELType], isVariadic: Bool
  ) -> Bool {
    guard isVariadic else { return inference.fit(found, parameters) }
    return !found.isEmpty
      && found.allSatisfy { type in parameters.contains { inference.fit(type, $0) } }
  }

  /// A decimal beside a double that is no literal: the double has already lost the exact value.
  mutating func mixesDoubleAndDecimal(
    _ operands: [NodeID], in function: String, at id: NodeID
  ) -> Bool {
    guard operands.count == 2 else { return false }
    switch (resolved(operands[0]), resolved(operands[1])) {
    case (.double, .decimal), (.decimal, .double): break
    default: return false
    }
    guard BinaryOperator.byFunction[function] != nil else { return false }
    report(.doubleBesideDecimal(at: anchor(id)))
    return true
  }

  private func undeclaredFunction(
    _ function: String, isMethod: Bool, at id: NodeID
  ) -> Diagnostic {
    if let usage = Macros.usage[function] {
      return .macroShape(function, usage: usage, at: anchor(id))
    }
    let candidates = environment.functions.values.filter { declaration in
      declaration.overloads.contains { $0.isReceiver == isMethod }
        && declaration.name.utf8.first?.isIdentifierStart == true
    }
    let suggestions = nearestFunctions(to: function, among: candidates.map(\.name))
    return .undeclaredFunction(
      function, isMethod: isMethod, suggestions: suggestions, at: anchor(id))
  }

  /// Inside a namespace only the last part of a name counts: `math.abs` is not near `math.lest`.
  private func nearestFunctions(to function: String, among names: [String]) -> [String] {
    guard let dot = function.lastIndex(of: ".") else {
      return nearest(to: function, among: names + Array(Macros.usage.keys))
    }
    let namespace = function[...dot]
    let siblings = names.filter { $0.hasPrefix(namespace) }
    let near = nearest(
      to: String(function[dot...].dropFirst()),
      among: siblings.map { String($0.dropFirst(namespace.count)) })
    return near.map { namespace + $0 }
  }
}

extension FunctionOverload {
  fileprivate var isLastResort: Bool {
    isVariadic ? parameters.count > 1 : parameters.contains(.dyn)
  }

  /// Whether arguments of these types surely don't fit: told without unification, as most overloads
  /// of an operator are not the one that is meant.
  fileprivate func isOutOfTheQuestion(for arguments: [CELType]) -> Bool {
    guard !isVariadic else { return false }
    return arguments.count != parameters.count
      || zip(arguments, parameters).contains { $0.isPlain && $1.isPlain && $0 != $1 }
  }

  /// Whether arguments of these types surely fit, and nothing is left to find out.
  fileprivate func takesExactly(_ arguments: [CELType]) -> Bool {
    !isVariadic && result.isPlain && arguments.allSatisfy { $0.isPlain } && arguments == parameters
  }
}

extension CELType {
  /// Whether it fits only itself, and what fits everywhere.
  fileprivate var isPlain: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .decimal,
      .residentID:
      true
    default: false
    }
  }
}

/// A call as found, for messages.
struct Call {
  var function: String
  /// With the receiver's first.
  var types: [CELType]
  var isMethod: Bool
  /// Its first operand is a comparison.
  var isChained: Bool
}
