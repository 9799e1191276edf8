/// `+ - * / %` and negation on the standard types; decimals have theirs in `Decimals.swift`.
extension FunctionLibrary {
  static let arithmetic: [FunctionDeclaration] = [
    addition, subtraction, multiplication, division, remainder, negation,
  ]

  private static let addition = FunctionDeclaration(
    Operator.add,
    [
      .binary("add_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exactly(a.addingReportingOverflow(b))
      },
      .binary("add_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
        try exactly(a.addingReportingOverflow(b))
      },
      .binary("add_double") { (a: Double, b: Double) in a + b },
      .binary("add_string") { (a: String, b: String) throws(EvaluationError) in
        try checkSize(a.utf8.count + b.utf8.count)
        return a + b
      },
      .binary("add_bytes") { (a: [UInt8], b: [UInt8]) throws(EvaluationError) in
        try checkSize(a.count + b.count)
        return a + b
      },
      FunctionOverload("add_list", [.list(typeA), .list(typeA)], .list(typeA)) {
        arguments throws(EvaluationError) in
        guard case (.list(let a), .list(let b)) = (arguments[0], arguments[1])
        else { throw .noOverload(Operator.add, arguments.map(\.typeName)) }
        try checkSize(a.count + b.count)
        return .list(a + b)
      },
      .binary("add_timestamp_duration") { (a: Timestamp, b: TimeSpan) throws(EvaluationError) in
        try a.adding(b).orThrow(.overflow("timestamp"))
      },
      .binary("add_duration_timestamp") { (a: TimeSpan, b: Timestamp) throws(EvaluationError) in
        try b.adding(a).orThrow(.overflow("timestamp"))
      },
      .binary("add_duration_duration") { (a: TimeSpan, b: TimeSpan) throws(EvaluationError) in
        TimeSpan(nanoseconds: try exactly(a.nanoseconds.addingReportingOverflow(b.nanoseconds)))
      },
    ])

  private static let subtraction = FunctionDeclaration(
    Operator.subtract,
    [
      .binary("subtract_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exactly(a.subtractingReportingOverflow(b))
      },
      .binary("subtract_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
        try exactly(a.subtractingReportingOverflow(b))
      },
      .binary("subtract_double") { (a: Double, b: Double) in a - b },
      .binary("subtract_timestamp_timestamp") {
        (a: Timestamp, b: Timestamp) throws(EvaluationError) in
        try a.since(b).orThrow(.overflow("duration"))
      },
      .binary("subtract_timestamp_duration") {
        (a: Timestamp, b: TimeSpan) throws(EvaluationError) in
        let opposite = try exactly(Int64(0).subtractingReportingOverflow(b.nanoseconds))
        return try a.adding(TimeSpan(nanoseconds: opposite)).orThrow(.overflow("timestamp"))
      },
      .binary("subtract_duration_duration") { (a: TimeSpan, b: TimeSpan) throws(EvaluationError) in
        TimeSpan(
          nanoseconds: try exactly(a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)))
      },
    ])

  private static let multiplication = FunctionDeclaration(
    Operator.multiply,
    [
      .binary("multiply_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exactly(a.multipliedReportingOverflow(by: b))
      },
      .binary("multiply_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
        try exactly(a.multipliedReportingOverflow(by: b))
      },
      .binary("multiply_double") { (a: Double, b: Double) in a * b },
    ])

  private static let division = FunctionDeclaration(
    Operator.divide,
    [
      .binary("divide_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
        guard b != 0 else { throw .divisionByZero }
        return try exactly(a.dividedReportingOverflow(by: b))
      },
      .binary("divide_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
        guard b != 0 else { throw .divisionByZero }
        return a / b
      },
      .binary("divide_double") { (a: Double, b: Double) in a / b },
    ])

  private static let remainder = FunctionDeclaration(
    Operator.modulo,
    [
      .binary("modulo_int64") { (a: Int64, b: Int64) throws(EvaluationError) in
        guard b != 0 else { throw .divisionByZero }
        return try exactly(a.remainderReportingOverflow(dividingBy: b))
      },
      .binary("modulo_uint64") { (a: UInt64, b: UInt64) throws(EvaluationError) in
        guard b != 0 else { throw .divisionByZero }
        return a % b
      },
    ])

  private static let negation = FunctionDeclaration(
    Operator.negate,
    [
      .unary("negate_int64") { (a: Int64) throws(EvaluationError) in
        try exactly(Int64(0).subtractingReportingOverflow(a))
      },
      .unary("negate_double") { (a: Double) in -a },
    ])

  /// No function builds a string or a list longer than this, whatever it is given.
  static func checkSize(_ count: Int) throws(EvaluationError) {
    guard count <= Limits.standard.valueSize else { throw .valueTooLarge }
  }
}

extension Limits {
  /// The limits that functions hold to, which know nothing of an environment.
  static let standard = Limits()
}
