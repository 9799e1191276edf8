import CEL
import Columns
import TestSupport
import Testing

@testable import Evaluation

@Suite struct TruthRowsTests {
  private static let no = TruthCode.no
  private static let yes = TruthCode.yes
  private static let unknown = TruthCode.unknown
  private static let error = TruthCode.error
  private static let all = [no, yes, unknown, error]

  /// The table of `&&` in the CEL language definition, with unknown before error.
  private static let conjunctions: [[UInt8]] = [
    // no, yes, unknown, error
    [no, no, no, no],
    [no, yes, unknown, error],
    [no, unknown, unknown, unknown],
    [no, error, unknown, error],
  ]

  @Test func conjunction() {
    for a in Self.all {
      for b in Self.all {
        let expected = Self.conjunctions[Int(a)][Int(b)]
        #expect(TruthCode.and(a, b) == expected)
        let rows = TruthRows.all([TruthRows(codes: [a]), TruthRows(codes: [b])], count: 1)
        #expect(rows[0] == expected)
      }
    }
  }

  /// De Morgan: `a || b` is `!(!a && !b)`, also where one is unknown or an error.
  @Test func disjunctionMirrorsConjunction() {
    for a in Self.all {
      for b in Self.all {
        let expected = TruthCode.not(TruthCode.and(TruthCode.not(a), TruthCode.not(b)))
        #expect(TruthCode.or(a, b) == expected)
        let rows = TruthRows.any([TruthRows(codes: [a]), TruthRows(codes: [b])], count: 1)
        #expect(rows[0] == expected)
      }
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 2_047, 2_048, 2_049]) func manyRows(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let columns = (0..<3).map { _ in
      (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) }
    }
    let parts = columns.map { TruthRows(codes: $0) }
    let (all, any) = (TruthRows.all(parts, count: count), TruthRows.any(parts, count: count))
    let negated = parts.first?.negated
    for row in 0..<count {
      let codes = columns.map { $0[row] }
      #expect(all[row] == codes.reduce(Self.yes, TruthCode.and))
      #expect(any[row] == codes.reduce(Self.no, TruthCode.or))
      #expect(negated?[row] == TruthCode.not(codes[0]))
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 16], [0, 1, 63, 64, 65, 130]) func keys(sets: Int, count: Int) {
    var random = SplitMix64(seed: UInt64(100 * sets + count))
    let bools = (0..<sets).map { _ in (0..<count).map { _ in Bool.random(using: &random) } }
    let keys = RowKeys.make(bools.map { RowMask($0) }, count: count, as: UInt16.self)
    let wide = RowKeys.make(bools.map { RowMask($0) }, count: count, as: UInt64.self)
    let expected = (0..<count).map { row in
      bools.enumerated().reduce(UInt16(0)) { $0 | ($1.element[row] ? 1 : 0) << UInt16($1.offset) }
    }
    #expect(keys == expected)
    #expect(wide == expected.map { UInt64($0) })
  }
}

extension TruthRows {
  /// Rows as their codes.
  init(codes: [TruthCode.Code]) {
    func rows(_ code: TruthCode.Code) -> RowMask { RowMask(codes.map { $0 == code }) }
    self.init(
      holds: rows(TruthCode.yes), unknown: rows(TruthCode.unknown), failed: rows(TruthCode.error))
  }
}
