/// One way to call a function: the types it takes and gives, and what it does on scalars.
public struct FunctionOverload: Sendable {
  /// A stable name for messages and tests, in CEL's manner: `add_int64`, `date_add_days`.
  public var id: String
  /// Called as `a.f(b)`; the first parameter is then `a`.
  public var isReceiver: Bool
  /// One type for each argument, the receiver's first; for a variadic overload the choices.
  public var parameters: [CELType]
  /// Takes any number of arguments, at least one, each of any of the types in `parameters`.
  public var isVariadic = false
  /// The type of what a call gives.
  public var result: CELType
  /// The function on one row's values. Called only with arguments that fit `parameters`; never with
  /// an unknown or an error, which pass through calls by themselves.
  public var body: @Sendable ([Value]) throws(EvaluationError) -> Value

  /// Takes a fixed number of arguments, one for each of `parameters`.
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

  /// An overload that takes any number of arguments, at least one, each of any of `choices`.
  public init(
    _ id: String, variadic choices: [CELType], _ result: CELType,
    _ body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
  ) {
    self.init(id, choices, result, body)
    isVariadic = true
  }

  /// Whether a call with this many arguments can be meant.
  func takes(argumentCount count: Int) -> Bool {
    isVariadic ? count > 0 : count == parameters.count
  }

  /// The types one argument may have.
  func choices(at position: Int) -> ArraySlice<CELType> {
    isVariadic ? parameters[...] : parameters[position...position]
  }
}

/// A function by name, with all its overloads.
public struct FunctionDeclaration: Sendable {
  /// Operators have CEL's internal names (`_+_`); namespaced functions hold their dots (`math.least`).
  public var name: String
  /// Every way to call it; where several fit and their results differ, a call is `dyn`.
  public var overloads: [FunctionOverload]

  /// Declares a name with its overloads; `Environment.declare` adds them to any there already.
  public init(_ name: String, _ overloads: [FunctionOverload]) {
    self.name = name
    self.overloads = overloads
  }
}
