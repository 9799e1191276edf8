/// Overloads written on plain Swift types.
///
///     .binary("add_int64") { (a: Int64, b: Int64) throws(EvaluationError) in … }
extension FunctionOverload {
  static func unary<A: ValueRepresentable, R: ValueRepresentable>(
    _ id: String, receiver: Bool = false,
    _ body: @escaping @Sendable (A) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    FunctionOverload(id, receiver: receiver, [A.celType], R.celType) {
      arguments throws(EvaluationError) in
      guard let a = A(arguments[0]) else { throw .noOverload(id, arguments.map(\.typeName)) }
      return try body(a).value
    }
  }

  static func binary<A: ValueRepresentable, B: ValueRepresentable, R: ValueRepresentable>(
    _ id: String, receiver: Bool = false,
    _ body: @escaping @Sendable (A, B) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    FunctionOverload(id, receiver: receiver, [A.celType, B.celType], R.celType) {
      arguments throws(EvaluationError) in
      guard let a = A(arguments[0]), let b = B(arguments[1])
      else { throw .noOverload(id, arguments.map(\.typeName)) }
      return try body(a, b).value
    }
  }

  static func ternary<
    A: ValueRepresentable, B: ValueRepresentable, C: ValueRepresentable, R: ValueRepresentable
  >(
    _ id: String, receiver: Bool = false,
    _ body: @escaping @Sendable (A, B, C) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    FunctionOverload(id, receiver: receiver, [A.celType, B.celType, C.celType], R.celType) {
      arguments throws(EvaluationError) in
      guard let a = A(arguments[0]), let b = B(arguments[1]), let c = C(arguments[2])
      else { throw .noOverload(id, arguments.map(\.typeName)) }
      return try body(a, b, c).value
    }
  }
}

extension Optional {
  /// The value, or `error` in its place.
  func orThrow(_ error: @autoclosure () -> EvaluationError) throws(EvaluationError) -> Wrapped {
    guard let self else { throw error() }
    return self
  }
}

/// The exact result of an integer operation, or an overflow error.
func exactly<T: ValueRepresentable>(
  _ result: (partialValue: T, overflow: Bool)
) throws(EvaluationError) -> T {
  guard !result.overflow else { throw .overflow(T.celType.runtimeName) }
  return result.partialValue
}
