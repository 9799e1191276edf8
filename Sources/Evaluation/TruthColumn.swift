/// A truth value a row: false, true, unknown or error, one byte each.
///
/// The tables are CEL's: an operand that decides wins over an unknown, an unknown over an error.
/// The codes are those of `CEL.Evaluation.truths`.
struct TruthColumn: Sendable, Equatable {
  typealias Code = UInt8

  static let no: Code = 0
  static let yes: Code = 1
  static let unknown: Code = 2
  static let error: Code = 3

  var codes: [Code]

  init(_ codes: [Code]) { self.codes = codes }

  init(repeating code: Code, count: Int) { codes = Array(repeating: code, count: count) }

  subscript(row: Int) -> Code { codes[row] }

  /// How decisive each code is for `and`: false, then unknown, then error, then true.
  private static let andRank: [Code] = [0, 3, 1, 2]
  /// And for `or`: true, then unknown, then error, then false.
  private static let orRank: [Code] = [3, 0, 1, 2]

  mutating func formAnd(_ other: TruthColumn) { merge(other, Self.andTable) }
  mutating func formOr(_ other: TruthColumn) { merge(other, Self.orTable) }

  var negated: TruthColumn { TruthColumn(codes.map(Self.not)) }

  /// `!a` for one row: 0 and 1 change places; unknown and error stay.
  static func not(_ a: Code) -> Code { a < 2 ? a ^ 1 : a }

  /// `a && b` for one row.
  static func and(_ a: Code, _ b: Code) -> Code { andTable[Int(a << 2 | b)] }

  /// `a || b` for one row.
  static func or(_ a: Code, _ b: Code) -> Code { orTable[Int(a << 2 | b)] }

  private mutating func merge(_ other: TruthColumn, _ table: [Code]) {
    precondition(codes.count == other.codes.count)
    table.withUnsafeBufferPointer { table in
      for row in codes.indices {
        codes[row] = table[Int(codes[row] << 2 | other.codes[row])]
      }
    }
  }

  private static let andTable = table(ranks: andRank)
  private static let orTable = table(ranks: orRank)

  /// The 4 × 4 result table in which the operand with the lower rank wins.
  private static func table(ranks: [Code]) -> [Code] {
    (0..<16).map { index in
      let (a, b) = (index >> 2, index & 3)
      return Code(ranks[a] <= ranks[b] ? a : b)
    }
  }
}
