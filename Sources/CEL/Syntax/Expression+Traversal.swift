import Diagnostics

extension Node.Kind {
  /// The nodes directly below, in the order they are written (a macro's range before its body).
  public var children: [NodeID] {
    var children: [NodeID] = []
    forEachChild { children.append($0) }
    return children
  }

  /// Shows `body` the children one by one, without making a list of them.
  func forEachChild(_ body: (NodeID) -> Void) {
    switch self {
    case .literal, .identifier, .error: break
    case .select(let operand, _, _), .has(let operand, _): body(operand)
    case .call(_, let target, let arguments):
      if let target { body(target) }
      arguments.forEach(body)
    case .list(let elements, _): elements.forEach(body)
    case .map(let entries):
      for entry in entries {
        body(entry.key)
        body(entry.value)
      }
    case .object(_, let fields): for field in fields { body(field.value) }
    case .comprehension(let loop):
      body(loop.range)
      if let filter = loop.filter { body(filter) }
      body(loop.body)
    case .bind(_, let value, let result):
      body(value)
      body(result)
    }
  }

  /// The same node with other children.
  func mapChildren(_ transform: (NodeID) -> NodeID) -> Node.Kind {
    switch self {
    case .literal, .identifier, .error:
      return self
    case .select(let operand, let field, let isOptional):
      return .select(operand: transform(operand), field: field, isOptional: isOptional)
    case .has(let operand, let field):
      return .has(operand: transform(operand), field: field)
    case .call(let function, let target, let arguments):
      return .call(
        function: function, target: target.map(transform), arguments: arguments.map(transform))
    case .list(let elements, let optionals):
      return .list(elements: elements.map(transform), optionals: optionals)
    case .map(let entries):
      return .map(
        entries: entries.map {
          .init(key: transform($0.key), value: transform($0.value), isOptional: $0.isOptional)
        })
    case .object(let type, let fields):
      return .object(
        type: type,
        fields: fields.map {
          .init(
            field: $0.field, value: transform($0.value), isOptional: $0.isOptional, span: $0.span)
        })
    case .comprehension(var loop):
      loop.range = transform(loop.range)
      loop.filter = loop.filter.map(transform)
      loop.body = transform(loop.body)
      return .comprehension(loop)
    case .bind(let name, let value, let body):
      return .bind(name: name, value: transform(value), body: transform(body))
    }
  }
}

extension Expression {
  /// The nodes directly below `id`, in the order they are written.
  public func children(of id: NodeID) -> [NodeID] { self[id].kind.children }

  /// Whether some part of the text could not be read.
  public var hasErrors: Bool { nodes.contains { $0.kind == .error } }

  /// The node above each node, by `NodeID.index`; `nil` for the root.
  public var parents: [NodeID?] {
    var result = [NodeID?](repeating: nil, count: nodes.count)
    for index in nodes.indices {
      nodes[index].kind.forEachChild { result[$0.index] = NodeID(index: index) }
    }
    return result
  }
}
