/// The part of CEL's `math` extension that works on bits. Ints are in two's complement.
enum BitwiseLibrary {
  static let functions: [FunctionDeclaration] = [
    operation("And", { $0 & $1 }, { $0 & $1 }),
    operation("Or", { $0 | $1 }, { $0 | $1 }),
    operation("Xor", { $0 ^ $1 }, { $0 ^ $1 }),
    FunctionDeclaration(
      "math.bitNot",
      [
        .unary("math_bitNot_int_int") { (value: Int64) in ~value },
        .unary("math_bitNot_uint_uint") { (value: UInt64) in ~value },
      ]),
    shift("Left") { $0 << $1 },
    // Zeros come in from the left, also for negative ints.
    shift("Right") { $0 >> $1 },
  ]

  private static func operation(
    _ name: String, _ ints: @escaping @Sendable (Int64, Int64) -> Int64,
    _ uints: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.bit\(name)",
      [
        .binary("math_bit\(name)_int_int", ints),
        .binary("math_bit\(name)_uint_uint", uints),
      ])
  }

  /// A shift by 64 or more leaves nothing.
  private static func shift(
    _ name: String, _ shifted: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math.bitShift\(name)",
      [
        .binary("math_bitShift\(name)_int_int") {
          (value: Int64, count: Int64) throws(EvaluationError) in
          guard count >= 0 else { throw .negativeShift }
          return Int64(bitPattern: shifted(UInt64(bitPattern: value), count))
        },
        .binary("math_bitShift\(name)_uint_int") {
          (value: UInt64, count: Int64) throws(EvaluationError) in
          guard count >= 0 else { throw .negativeShift }
          return shifted(value, count)
        },
      ])
  }
}
