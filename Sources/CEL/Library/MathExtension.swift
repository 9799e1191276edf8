import Glibc

/// CEL's `math` extension, apart from `math.least` and `math.greatest`.
extension FunctionLibrary {
  static let mathExtension: [FunctionDeclaration] =
    [
      rounding("ceil") { $0.rounded(.up) },
      rounding("floor") { $0.rounded(.down) },
      rounding("round") { $0.rounded(.toNearestOrAwayFromZero) },
      rounding("trunc") { $0.rounded(.towardZero) },
      test("isNaN", \.isNaN), test("isInf", \.isInfinite), test("isFinite", \.isFinite),
      absolute, sign, root,
    ] + bits

  private static func rounding(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDeclaration {
    FunctionDeclaration("math.\(name)", [.unary("math_\(name)_double", body)])
  }

  private static func test(
    _ name: String, _ body: @escaping @Sendable (Double) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration("math.\(name)", [.unary("math_\(name)_double", body)])
  }

  private static let absolute = FunctionDeclaration(
    "math.abs",
    [
      .unary("math_abs_int") { (value: Int64) throws(EvaluationError) in
        guard value != .min else { throw .overflow("int") }
        return abs(value)
      },
      .unary("math_abs_uint") { (value: UInt64) in value },
      .unary("math_abs_double") { (value: Double) in abs(value) },
    ])

  private static let sign = FunctionDeclaration(
    "math.sign",
    [
      .unary("math_sign_int") { (value: Int64) in value.signum() },
      .unary("math_sign_uint") { (value: UInt64) in value.signum() },
      .unary("math_sign_double") { (value: Double) in
        value.isNaN || value == 0 ? value : value < 0 ? -1.0 : 1.0
      },
    ])

  private static let root = FunctionDeclaration(
    "math.sqrt",
    [
      .unary("math_sqrt_double") { (value: Double) in value.squareRoot() },
      .unary("math_sqrt_int") { (value: Int64) in Double(value).squareRoot() },
      .unary("math_sqrt_uint") { (value: UInt64) in Double(value).squareRoot() },
    ])

  private static let bits: [FunctionDeclaration] = [
    bitwise("bitAnd", "bit_and") { $0 & $1 },
    bitwise("bitOr", "bit_or") { $0 | $1 },
    bitwise("bitXor", "bit_xor") { $0 ^ $1 },
    FunctionDeclaration(
      "math.bitNot",
      [
        .unary("math_bitNot_int") { (value: Int64) in ~value },
        .unary("math_bitNot_uint") { (value: UInt64) in ~value },
      ]),
    shift("bitShiftLeft") { $0 << $1 },
    // Zeroes come in from the left also for a negative int.
    shift("bitShiftRight") { $0 >> $1 },
  ]

  private static func bitwise(
    _ name: String, _ id: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.\(name)",
      [
        .binary("math_\(id)_int_int") { (a: Int64, b: Int64) in
          Int64(bitPattern: body(UInt64(bitPattern: a), UInt64(bitPattern: b)))
        },
        .binary("math_\(id)_uint_uint") { (a: UInt64, b: UInt64) in body(a, b) },
      ])
  }

  private static func shift(
    _ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.\(name)",
      [
        .binary("math_\(name)_int_int") { (value: Int64, count: Int64) throws(EvaluationError) in
          Int64(bitPattern: body(UInt64(bitPattern: value), try checkedShift(count)))
        },
        .binary("math_\(name)_uint_int") { (value: UInt64, count: Int64) throws(EvaluationError) in
          body(value, try checkedShift(count))
        },
      ])
  }

  private static func checkedShift(_ count: Int64) throws(EvaluationError) -> UInt64 {
    guard count >= 0 else {
      throw .invalidArgument(.int(count), zh: "非负的移位数", en: "a shift that is not negative")
    }
    return UInt64(count)
  }
}
