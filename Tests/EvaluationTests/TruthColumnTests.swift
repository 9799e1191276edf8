import Testing

@testable import Evaluation

@Suite struct TruthColumnTests {
  private static let no = TruthColumn.no
  private static let yes = TruthColumn.yes
  private static let unknown = TruthColumn.unknown
  private static let error = TruthColumn.error
  private static let all = [no, yes, unknown, error]

  /// The table of `&&` in the CEL language definition, with unknown before error.
  @Test func conjunction() {
    let expected: [[UInt8]] = [
      // no, yes, unknown, error
      [Self.no, Self.no, Self.no, Self.no],
      [Self.no, Self.yes, Self.unknown, Self.error],
      [Self.no, Self.unknown, Self.unknown, Self.unknown],
      [Self.no, Self.error, Self.unknown, Self.error],
    ]
    for a in Self.all {
      var column = TruthColumn(repeating: a, count: 4)
      column.formAnd(TruthColumn(Self.all))
      #expect(column.codes == expected[Int(a)])
      for b in Self.all { #expect(TruthColumn.and(a, b) == expected[Int(a)][Int(b)]) }
    }
  }

  /// De Morgan: `a || b` is `!(!a && !b)`, also where one is unknown or an error.
  @Test func disjunctionMirrorsConjunction() {
    for a in Self.all {
      var either = TruthColumn(repeating: a, count: 4)
      either.formOr(TruthColumn(Self.all))
      var mirrored = TruthColumn(repeating: a, count: 4).negated
      mirrored.formAnd(TruthColumn(Self.all).negated)
      #expect(either == mirrored.negated)
    }
  }
}
