@testable import CEL

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral int: Int64) { self = .int(int) }
  init(floatLiteral double: Double) { self = .double(double) }
  init(arrayLiteral elements: Value...) { self = .list(elements) }
  init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

/// A function with arguments and what it should give; `nil`: an error.
struct CallCase: CustomStringConvertible, Sendable {
  var function: String
  var arguments: [Value]
  var result: Value?

  init(_ function: String, _ arguments: Value..., gives result: Value?) {
    (self.function, self.arguments, self.result) = (function, arguments, result)
  }

  var description: String { "\(function)(\(arguments.map(\.description).joined(separator: ", ")))" }

  /// Calls the first overload whose parameters fit, as the evaluator would on one row.
  func run() throws -> Value {
    let overloads = FunctionLibrary.all.filter { $0.name == function }.flatMap(\.overloads)
    let fitting = overloads.first { overload in
      overload.parameters.count == arguments.count
        && zip(overload.parameters, arguments).allSatisfy { $0.accepts($1) }
    }
    guard let fitting else { throw EvaluationError.noOverload(function, arguments.map(\.typeName)) }
    return try fitting.body(arguments)
  }
}
