import Columns

/// `==`, `!=` and the four orderings.
extension FunctionLibrary {
  static let equality: [FunctionDeclaration] = [
    FunctionDeclaration(
      Operator.equals,
      [FunctionOverload("equals", [typeA, typeA], .bool) { .bool($0[0] == $0[1]) }]),
    FunctionDeclaration(
      Operator.notEquals,
      [FunctionOverload("not_equals", [typeA, typeA], .bool) { .bool($0[0] != $0[1]) }]),
  ]

  static let comparison: [FunctionDeclaration] = [
    ordering(Operator.less, "less") { $0 == .less },
    ordering(Operator.lessOrEqual, "less_equals") { $0 != .greater },
    ordering(Operator.greater, "greater") { $0 == .greater },
    ordering(Operator.greaterOrEqual, "greater_equals") { $0 != .less },
  ]

  /// Types that are ordered within themselves.
  private static let ordered: [(name: String, type: CELType)] = [
    ("bool", .bool), ("string", .string), ("bytes", .bytes), ("timestamp", .timestamp),
    ("duration", .duration), ("date", .date),
  ]
  /// Types that share the number line.
  private static let numeric: [(name: String, type: CELType)] = [
    ("int64", .int), ("uint64", .uint), ("double", .double), ("decimal", .decimal),
  ]
  /// What can be compared with what.
  private static let comparable: [(suffix: String, parameters: [CELType])] =
    ordered.map { ("_" + $0.name, [$0.type, $0.type]) }
    + numeric.flatMap { left in
      numeric.map { right in
        let suffix = "_" + left.name + (left.name == right.name ? "" : "_" + right.name)
        return (suffix, [left.type, right.type])
      }
    }

  private static func ordering(
    _ function: String, _ id: String, _ holds: @escaping @Sendable (Order) -> Bool
  ) -> FunctionDeclaration {
    // `NaN` has no order: every comparison with it is false.
    let body: @Sendable ([Value]) throws(EvaluationError) -> Value = { arguments in
      .bool(arguments[0].order(to: arguments[1]).map(holds) ?? false)
    }
    return FunctionDeclaration(
      function,
      comparable.map { FunctionOverload(id + $0.suffix, $0.parameters, .bool, body) })
  }
}
