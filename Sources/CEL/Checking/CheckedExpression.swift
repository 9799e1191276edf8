/// An expression whose names are resolved and whose types are known: what a plan is built from.
public struct CheckedExpression: Sendable {
  /// The syntax tree, as parsed.
  public let expression: Expression
  /// The type of each node, by `NodeID.index`.
  public let types: [CELType]
  /// What each name stands for, by the node that stands for the whole name (a `select` for `a.b`).
  public let references: References

  /// For the checker; `types` must have one entry for each node.
  public init(expression: Expression, types: [CELType], references: References) {
    self.expression = expression
    self.types = types
    self.references = references
  }

  /// The type of the whole expression.
  public var type: CELType { types[expression.root.index] }
}

/// What a name in an expression turned out to mean.
public enum Reference: Sendable, Hashable {
  /// An input: a fact, a parameter, `today`.
  case variable(String)
  /// A variable of an enclosing macro.
  case local(String)
  /// A type used as a value: `int`, `google.protobuf.Timestamp`.
  case type(CELType)
  /// A call of a namespaced function written like a method: `math.least(a, b)`; on the call node.
  /// The call's target is then a namespace, not a value.
  case function(String)
}
