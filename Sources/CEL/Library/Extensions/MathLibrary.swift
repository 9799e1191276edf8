import Columns
import Glibc

/// CEL's `math` extension, but for `math.least` and `math.greatest`: see `Extremes.swift`.
enum MathLibrary {
  static let functions: [FunctionDeclaration] =
    rounding + classification + magnitudes + BitwiseLibrary.functions

  private static let rounding: [FunctionDeclaration] = [
    onDouble("ceil") { $0.rounded(.up) },
    onDouble("floor") { $0.rounded(.down) },
    onDouble("round") { $0.rounded(.toNearestOrAwayFromZero) },
    onDouble("trunc") { $0.rounded(.towardZero) },
  ]

  private static let classification: [FunctionDeclaration] = [
    onDouble("isNaN") { $0.isNaN },
    onDouble("isInf") { $0.isInfinite },
    onDouble("isFinite") { $0.isFinite },
  ]

  private static func onDouble<R: ValueRepresentable>(
    _ name: String, _ body: @escaping @Sendable (Double) -> R
  ) -> FunctionDeclaration {
    FunctionDeclaration("math.\(name)", [.unary("math_\(name.lowercased())_double", body)])
  }

  private static let magnitudes: [FunctionDeclaration] = [
    FunctionDeclaration(
      "math.abs",
      [
        .unary("math_abs_int") { (value: Int64) throws(EvaluationError) in
          guard value != .min else { throw .overflow("int") }
          return abs(value)
        },
        .unary("math_abs_uint") { (value: UInt64) in value },
        .unary("math_abs_double") { (value: Double) in abs(value) },
        .unary("math_abs_decimal") { (value: Decimal) throws(EvaluationError) in
          value.isNegative ? try value.negated.orThrow(.overflow("decimal")) : value
        },
      ]),
    FunctionDeclaration(
      "math.sign",
      [
        .unary("math_sign_int") { (value: Int64) in value.signum() },
        .unary("math_sign_uint") { (value: UInt64) -> UInt64 in value == 0 ? 0 : 1 },
        .unary("math_sign_double") { (value: Double) in
          value.isNaN || value == 0 ? value : Double(signOf: value, magnitudeOf: 1)
        },
        .unary("math_sign_decimal") { (value: Decimal) in
          Decimal(Int64(value.coefficient.signum()))
        },
      ]),
    FunctionDeclaration(
      "math.sqrt",
      [
        .unary("math_sqrt_int") { (value: Int64) in Double(value).squareRoot() },
        .unary("math_sqrt_uint") { (value: UInt64) in Double(value).squareRoot() },
        .unary("math_sqrt_double") { (value: Double) in value.squareRoot() },
      ]),
  ]
}
