public import Diagnostics

extension Environment {
  /// Reads and checks CEL text; `nil` when there is any error, and every error is in `sink`.
  ///
  /// - Parameter expected: what the place asks for. A condition expects `.bool`; an amount expects
  ///   `.decimal` and may also be an int, or a number literal, which is then read exactly. A result
  ///   of type `dyn` passes and is checked when it runs.
  public func compile(
    _ source: String, file: FileID, expecting expected: CELType? = nil,
    into sink: inout DiagnosticSink
  ) -> CheckedExpression? {
    var parsing = DiagnosticSink()
    let expression = parse(source, file: file, into: &parsing)
    let checked = compile(expression, expecting: expected, into: &parsing)
    sink.add(contentsOf: parsing.diagnostics)
    return parsing.hasErrors ? nil : checked
  }

  /// Checks an expression that has been read; `nil` when the check finds an error or the expression
  /// has error nodes, which the parser reported.
  public func compile(
    _ expression: Expression, expecting expected: CELType? = nil, into sink: inout DiagnosticSink
  ) -> CheckedExpression? {
    var checker = Checker(expression, in: self)
    let checked = checker.run(expecting: expected)
    sink.add(contentsOf: checker.diagnostics)
    let isGood = !expression.hasErrors && checker.diagnostics.allSatisfy { $0.severity != .error }
    return isGood ? checked : nil
  }

  /// Resolves the names of an expression without checking types: every type is `dyn`, and a name
  /// nobody declared is taken for a variable, which evaluation then reports as unbound.
  public func resolveUnchecked(_ expression: Expression) -> CheckedExpression {
    var resolver = NameResolver(expression, in: self)
    let names = resolver.run()
    var references = names.references
    for whole in names.undeclared.keys {
      var id = whole
      while case .select(let operand, _, false) = expression[id].kind { id = operand }
      if case .identifier(let name) = expression[id].kind {
        references[id] = .variable(name.hasPrefix(".") ? String(name.dropFirst()) : name)
      }
    }
    for (id, name) in names.objects { references[id] = .type(.object(name)) }
    return CheckedExpression(
      expression: expression,
      types: Array(repeating: .dyn, count: expression.nodes.count), references: references)
  }
}

extension CheckedExpression {
  /// The inputs the expression speaks of, sorted, without repeats.
  public var variables: [String] {
    let names = references.compactMap { name -> String? in
      if case .variable(let variable) = name.reference { variable } else { nil }
    }
    return Set(names).sorted()
  }
}
