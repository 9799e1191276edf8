import Columns

/// Exact decimals, alone and beside ints. What does not fit is an error; nothing rounds unasked.
extension FunctionLibrary {
  static let decimals: [FunctionDeclaration] = [
    FunctionDeclaration(
      "decimal",
      [
        .unary("decimal_to_decimal") { (value: Decimal) in value },
        .unary("string_to_decimal") { (text: String) throws(EvaluationError) in
          try Decimal(text).orThrow(.invalidConversion(.string(text), "decimal"))
        },
        .unary("int64_to_decimal") { (value: Int64) in Decimal(value) },
        .unary("uint64_to_decimal") { (value: UInt64) throws(EvaluationError) in
          try Decimal(coefficient: Int128(value), scale: 0).orThrow(.overflow("decimal"))
        },
      ]),
    operation(Operator.add, "add") { $0.adding($1) },
    operation(Operator.subtract, "subtract") { $0.subtracting($1) },
    operation(Operator.multiply, "multiply") { $0.multiplied(by: $1) },
    FunctionDeclaration(
      Operator.negate,
      [
        .unary("negate_decimal") { (value: Decimal) throws(EvaluationError) in
          try value.negated.orThrow(.overflow("decimal"))
        }
      ]),
    FunctionDeclaration("divide", divisions),
    FunctionDeclaration("round", roundings),
  ]

  /// An operator on two decimals, and on a decimal and an int either way round.
  private static func operation(
    _ function: String, _ id: String,
    _ result: @escaping @Sendable (Decimal, Decimal) -> Decimal?
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      function,
      [
        .binary("\(id)_decimal") { (a: Decimal, b: Decimal) throws(EvaluationError) in
          try result(a, b).orThrow(.overflow("decimal"))
        },
        .binary("\(id)_decimal_int64") { (a: Decimal, b: Int64) throws(EvaluationError) in
          try result(a, Decimal(b)).orThrow(.overflow("decimal"))
        },
        .binary("\(id)_int64_decimal") { (a: Int64, b: Decimal) throws(EvaluationError) in
          try result(Decimal(a), b).orThrow(.overflow("decimal"))
        },
      ])
  }

  private static let divisions: [FunctionOverload] =
    [
      .ternary("decimal_divide", receiver: true) {
        (a: Decimal, b: Decimal, places: Int64) throws(EvaluationError) in
        try divide(a, by: b, places, .halfEven)
      },
      .ternary("decimal_divide_int64", receiver: true) {
        (a: Decimal, b: Int64, places: Int64) throws(EvaluationError) in
        try divide(a, by: Decimal(b), places, .halfEven)
      },
    ]
    + [CELType.decimal, .int].map { divisor in
      let suffix = divisor == .int ? "_int64" : ""
      return FunctionOverload(
        "decimal_divide\(suffix)_mode", receiver: true, [.decimal, divisor, .int, .string], .decimal
      ) { arguments throws(EvaluationError) in
        guard let a = Decimal(arguments[0]),
          let b = Decimal(arguments[1]) ?? Int64(arguments[1]).map({ Decimal($0) }),
          let places = Int64(arguments[2]), let mode = String(arguments[3])
        else { throw .noOverload("divide", arguments.map(\.typeName)) }
        return .decimal(try divide(a, by: b, places, rounding(mode)))
      }
    }

  private static let roundings: [FunctionOverload] = [
    .binary("decimal_round", receiver: true) {
      (value: Decimal, places: Int64) throws(EvaluationError) in
      try round(value, places, .halfEven)
    },
    .ternary("decimal_round_mode", receiver: true) {
      (value: Decimal, places: Int64, mode: String) throws(EvaluationError) in
      try round(value, places, rounding(mode))
    },
  ]

  private static func divide(
    _ a: Decimal, by b: Decimal, _ places: Int64, _ mode: DecimalRounding
  ) throws(EvaluationError) -> Decimal {
    guard b != .zero else { throw .divisionByZero }
    return try a.divided(by: b, places: checked(places), rounding: mode)
      .orThrow(.overflow("decimal"))
  }

  private static func round(
    _ value: Decimal, _ places: Int64, _ mode: DecimalRounding
  ) throws(EvaluationError) -> Decimal {
    try value.rounded(places: checked(places), rounding: mode).orThrow(.overflow("decimal"))
  }

  private static func checked(_ places: Int64) throws(EvaluationError) -> Int {
    guard (0...Int64(Decimal.maxScale)).contains(places) else {
      throw .invalidArgument(
        .int(places), zh: " 0 到 \(Decimal.maxScale) 位小数",
        en: "0 to \(Decimal.maxScale) decimal places")
    }
    return Int(places)
  }

  private static func rounding(_ mode: String) throws(EvaluationError) -> DecimalRounding {
    try DecimalRounding(rawValue: mode).orThrow(
      .invalidArgument(
        .string(mode), zh: " `half-even` 或 `half-up`", en: "`half-even` or `half-up`"))
  }
}
