/// Parts of a checked expression, for traces.
extension CheckedExpression {
  /// The operands of a node that are worth showing: no literals, no types, no pieces of a name.
  func shownParts(of id: NodeID) -> [NodeID] {
    switch references[id] {
    case .variable, .local: return []
    case .type:
      guard case .object = expression[id].kind else { return [] }
    case .function:
      guard case .call(_, _, let arguments) = expression[id].kind else { return [] }
      return arguments.filter(isShown)
    case nil: break
    }
    if case .comprehension(let loop) = expression[id].kind { return [loop.range].filter(isShown) }
    return expression.children(of: id).filter(isShown)
  }

  private func isShown(_ id: NodeID) -> Bool {
    if case .literal = expression[id].kind { return false }
    if case .type? = references[id], case .object = expression[id].kind { return true }
    if case .type? = references[id] { return false }
    return true
  }

  /// The part below `id` as an expression of its own. The variables of macros around it become
  /// inputs, called as `inputName(of:boundBy:)` says.
  package func part(at id: NodeID) -> CheckedExpression {
    var part = expression
    part.root = id
    let inside = descendants(of: id)
    let scopes = MacroScopes(expression)
    var references = References()
    for name in self.references where inside.contains(name.node) {
      references[name.node] = name.reference
      if case .local(let variable) = name.reference,
        let binder = scopes.binder(of: variable, at: name.node), !inside.contains(binder)
      {
        references[name.node] = .variable(Self.inputName(of: variable, boundBy: binder))
      }
    }
    return CheckedExpression(expression: part, types: types, references: references)
  }

  /// The inputs that the part below `id` names.
  func inputs(below id: NodeID) -> Set<String> {
    Set(
      descendants(of: id).compactMap { node in
        if case .variable(let name)? = references[node] { name } else { nil }
      })
  }

  /// No declared variable has a space in its name.
  package static func inputName(of variable: String, boundBy macro: NodeID) -> String {
    "\(variable) \(macro.index)"
  }

  /// The `cel.bind`s whose name a node can see: the binding node, the name, and the value's node.
  package func binds(around id: NodeID) -> [(binder: NodeID, name: String, value: NodeID)] {
    expression.nodes.indices.compactMap { index in
      let binder = NodeID(index: index)
      guard case .bind(let name, let value, let body) = expression[binder].kind,
        body == id || descendants(of: body).contains(id),
        descendants(of: expression.root).contains(binder)
      else { return nil }
      return (binder, name, value)
    }
  }

  /// The nodes of the tree below `id`, itself included.
  private func descendants(of id: NodeID) -> Set<NodeID> {
    var result: Set<NodeID> = []
    var pending = [id]
    while let next = pending.popLast() {
      result.insert(next)
      pending += expression.children(of: next)
    }
    return result
  }
}
