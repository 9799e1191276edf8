/// A truth value as a number: false, true, unknown or error.
///
/// The tables are CEL's: an operand that decides wins over an unknown, an unknown over an error.
/// The codes are those of `CEL.Evaluation.truths`.
enum TruthCode {
  typealias Code = UInt8

  static let no: Code = 0
  static let yes: Code = 1
  static let unknown: Code = 2
  static let error: Code = 3

  /// How decisive each code is for `and`: false, then unknown, then error, then true.
  private static let andRank: [Code] = [0, 3, 1, 2]
  /// And for `or`: true, then unknown, then error, then false.
  private static let orRank: [Code] = [3, 0, 1, 2]

  /// `!a`: 0 and 1 change places; unknown and error stay.
  static func not(_ a: Code) -> Code { a < 2 ? a ^ 1 : a }

  /// `a && b`.
  static func and(_ a: Code, _ b: Code) -> Code { andRank[Int(a)] < andRank[Int(b)] ? a : b }

  /// `a || b`.
  static func or(_ a: Code, _ b: Code) -> Code { orRank[Int(a)] < orRank[Int(b)] ? a : b }
}
