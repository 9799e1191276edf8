import CEL
import Columns
import TestSupport
import Testing

@Suite struct ValueTests {
  private static func decimal(_ text: String) -> Value {
    .decimal(Decimal(text) ?? .zero)
  }

  /// Groups of values that are equal within and different between.
  private static let groups: [[Value]] = [
    [.null], [.bool(true)], [.bool(false)], [.string("a")], [.bytes([97])],
    [.int(1), .uint(1), .double(1), decimal("1"), decimal("1.00")],
    [.int(-1), .double(-1), decimal("-1")], [.double(0.5), decimal("0.5")],
    // 0.1 as a double is a little more than a tenth.
    [.double(0.1)], [decimal("0.1")],
    [.uint(.max)], [.int(.min), .double(-0x1p63)],
    [.list([.int(1), .string("x")]), .list([.double(1), .string("x")])], [.list([])],
    [.string("\u{E9}")], [.string("e\u{301}")],
    [.optional(.int(1)), .optional(.uint(1))], [.optional(nil)],
    [.type(TypeValue(.list(.int))), .type(TypeValue(.list(.string)))],
  ]

  @Test func equalValuesAreOneAndHashAlike() {
    for (i, left) in Self.groups.enumerated() {
      for (j, right) in Self.groups.enumerated() {
        for a in left {
          for b in right {
            #expect((a == b) == (i == j), "\(a) \(b)")
            if i == j { #expect(a.hashValue == b.hashValue, "\(a) \(b)") }
          }
        }
      }
    }
  }

  @Test func notANumberEqualsNothing() {
    #expect(Value.double(.nan) != .double(.nan))
    #expect(Value.list([.double(.nan)]) != .list([.double(.nan)]))
  }

  @Test func mapsFindEqualNumbersAndKeepTheirOrder() throws {
    let map = try MapValue([(.int(2), .string("b")), (.uint(1), .string("a"))])
    #expect(map[.double(1)] == .string("a"))
    #expect(map[.uint(2)] == .string("b"))
    #expect(map[.double(1.5)] == nil)
    #expect(map[.string("1")] == nil)
    #expect(map.keys == [.int(2), .uint(1)])
    #expect(throws: EvaluationError.self) {
      try MapValue([(.int(1), .null), (.uint(1), .null)])
    }
    #expect(throws: EvaluationError.self) { try MapValue([(.double(1), .null)]) }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func timestampsReadBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let seconds = Int64(random.next() % 300_000_000_000) - 60_000_000_000
      guard
        let time = Timestamp(seconds: seconds, nanoseconds: Int32(random.next() % 1_000_000_000))
      else { continue }
      #expect(Timestamp(time.description) == time, "seed \(seed): \(time)")
      let span = TimeSpan(nanoseconds: Int64(bitPattern: random.next()) / 2)
      #expect(TimeSpan(span.description) == span, "seed \(seed): \(span)")
      if let later = time.adding(span) { #expect(later.since(time) == span, "seed \(seed)") }
    }
  }
}
