import Diagnostics

/// Calls that CEL reads as macros: they look like calls, but bind names or test for presence.
///
/// A macro is known by its name, its number of arguments and whether it has a receiver. The same
/// name in another shape is an ordinary call; the checker then says how the macro is written.
enum Macros {
  /// One shape of a macro over a range: how many variables, and whether a filter comes before the
  /// body.
  struct Shape {
    var form: Comprehension.Form
    var variables: Int
    var hasFilter = false
  }

  /// The shape of `range.name(…)` with `arguments` arguments.
  static func shape(_ name: String, arguments: Int) -> Shape? {
    switch (name, arguments) {
    case ("all", 2): Shape(form: .all, variables: 1)
    case ("all", 3): Shape(form: .all, variables: 2)
    case ("exists", 2): Shape(form: .exists, variables: 1)
    case ("exists", 3): Shape(form: .exists, variables: 2)
    case ("exists_one", 2), ("existsOne", 2): Shape(form: .existsOne, variables: 1)
    case ("existsOne", 3): Shape(form: .existsOne, variables: 2)
    case ("filter", 2): Shape(form: .filter, variables: 1)
    case ("map", 2): Shape(form: .map, variables: 1)
    case ("map", 3): Shape(form: .map, variables: 1, hasFilter: true)
    case ("transformList", 3): Shape(form: .transformList, variables: 2)
    case ("transformList", 4): Shape(form: .transformList, variables: 2, hasFilter: true)
    case ("transformMap", 3): Shape(form: .transformMap, variables: 2)
    case ("transformMap", 4): Shape(form: .transformMap, variables: 2, hasFilter: true)
    case ("transformMapEntry", 3): Shape(form: .transformMapEntry, variables: 2)
    case ("transformMapEntry", 4):
      Shape(form: .transformMapEntry, variables: 2, hasFilter: true)
    case ("optMap", 2): Shape(form: .optMap, variables: 1)
    case ("optFlatMap", 2): Shape(form: .optFlatMap, variables: 1)
    case ("sortBy", 2): Shape(form: .sortBy, variables: 1)
    default: nil
    }
  }

  /// How each macro is written, for messages.
  static let usage: [String: String] = [
    "has": "has(record.field)", "all": "list.all(x, condition)",
    "exists": "list.exists(x, condition)", "exists_one": "list.exists_one(x, condition)",
    "existsOne": "list.existsOne(x, condition)", "filter": "list.filter(x, condition)",
    "map": "list.map(x, value)", "transformList": "list.transformList(i, x, value)",
    "transformMap": "map.transformMap(k, v, value)",
    "transformMapEntry": "map.transformMapEntry(k, v, {key: value})",
    "optMap": "optional.optMap(x, value)", "optFlatMap": "optional.optFlatMap(x, optional)",
    "sortBy": "list.sortBy(x, key)", "bind": "cel.bind(name, value, expression)",
  ]
}

extension Parser {
  /// A call, or the macro it turns out to be.
  func call(
    _ name: String, target: NodeID?, _ arguments: [NodeID], span: SourceSpan, anchor: SourceSpan
  ) -> NodeID {
    let macro =
      if let target { receiverMacro(name, target, arguments, span: span) } else {
        hasMacro(name, arguments)
      }
    let kind = macro ?? .call(function: name, target: target, arguments: arguments)
    return add(kind, span: span, anchor: anchor)
  }

  private func hasMacro(_ name: String, _ arguments: [NodeID]) -> Node.Kind? {
    guard name == "has", arguments.count == 1 else { return nil }
    let argument = builder[arguments[0]]
    switch argument.kind {
    case .select(let operand, let field, false): return .has(operand: operand, field: field)
    case .error: return .error
    default:
      report(.hasWithoutField(at: location(argument.span)))
      return .error
    }
  }

  private func receiverMacro(
    _ name: String, _ target: NodeID, _ arguments: [NodeID], span: SourceSpan
  ) -> Node.Kind? {
    if name == "bind", arguments.count == 3, case .identifier("cel") = builder[target].kind {
      guard let variable = macroVariable(arguments[0], of: name) else { return .error }
      return .bind(name: variable, value: arguments[1], body: arguments[2])
    }
    guard let shape = Macros.shape(name, arguments: arguments.count) else { return nil }
    var variables: [String] = []
    for argument in arguments.prefix(shape.variables) {
      guard let variable = macroVariable(argument, of: name) else { return .error }
      if variables.contains(variable) {
        report(.repeatedMacroVariable(variable, at: location(builder[argument].span)))
      }
      variables.append(variable)
    }
    return .comprehension(
      Comprehension(
        form: shape.form, range: target, variables: variables,
        filter: shape.hasFilter ? arguments[shape.variables] : nil,
        body: arguments[arguments.count - 1]))
  }

  /// The simple name that a macro binds.
  private func macroVariable(_ id: NodeID, of macro: String) -> String? {
    let node = builder[id]
    if case .identifier(let name) = node.kind, !name.hasPrefix(".") { return name }
    if node.kind != .error {
      report(.macroVariable(macro, usage: Macros.usage[macro], at: location(node.span)))
    }
    return nil
  }
}
