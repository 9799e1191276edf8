/// One way to call a function: the types it takes and gives, and what it does on scalars.
public struct FunctionOverload: Sendable {
  /// A stable name for messages and tests, in CEL's manner: `add_int64`, `date_add_days`.
  public var id: String
  /// Called as `a.f(b)`; the first parameter is then `a`.
  public var isReceiver: Bool
  public var parameters: [CELType]
  public var result: CELType
  /// The function on one row's values. Called only with arguments that fit `parameters`; never with
  /// an unknown or an error, which pass through calls by themselves.
  public var body: @Sendable ([Value]) throws(EvaluationError) -> Value

  public init(
    _ id: String, receiver isReceiver: Bool = false, _ parameters: [CELType],
    _ result: CELType, _ body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
  ) {
    self.id = id
    self.isReceiver = isReceiver
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

/// A function by name, with all its overloads.
public struct FunctionDeclaration: Sendable {
  /// Operators have CEL's internal names (`_+_`); namespaced functions hold their dots (`math.least`).
  public var name: String
  public var overloads: [FunctionOverload]

  public init(_ name: String, _ overloads: [FunctionOverload]) {
    self.name = name
    self.overloads = overloads
  }
}
