import Columns
import Testing

@testable import CEL

@Suite struct ExtensionFormatTests {
  static func timestamp(_ text: String) -> Value { Timestamp(text).map(Value.timestamp) ?? .null }
  static func duration(_ text: String) -> Value { TimeSpan(text).map(Value.duration) ?? .null }
  static func decimal(_ text: String) -> Value { Decimal(text).map(Value.decimal) ?? .null }
  static func map(_ entries: (Value, Value)...) -> Value {
    (try? MapValue(entries.map { (key: $0.0, value: $0.1) })).map(Value.map) ?? .null
  }

  static let texts: [CallCase] = [
    CallCase("format", "str is %s and some more", ["filler"], gives: "str is filler and some more"),
    CallCase("format", "%% and also %%", [], gives: "% and also %"),
    CallCase("format", "%%%s%%", ["text"], gives: "%text%"),
    CallCase("format", "%s, %s", [true, .null], gives: "true, null"),
    CallCase("format", "%s", [.bytes(Array("xyz".utf8))], gives: "xyz"),
    CallCase("format", "%s", [.type(TypeValue(.string))], gives: "string"),
    CallCase(
      "format", "%s", [timestamp("2023-02-03T23:31:20+00:00")], gives: "2023-02-03T23:31:20Z"),
    CallCase("format", "%s", [duration("1h45m47s")], gives: "6347s"),
    CallCase(
      "format", "%s", [["abc", 3.14, .null, [9, 8], duration("1s")]],
      gives: "[abc, 3.14, null, [9, 8], 1s]"),
    CallCase(
      "format", "%s", [map(("strKey", "x"), (6, duration("422s")), (true, 42))],
      gives: "{6: 422s, strKey: x, true: 42}"),
    CallCase(
      "format", "%s", [[.double(.nan), .double(.infinity), .double(-.infinity), 6.0, 1e21, 1e-7]],
      gives: "[NaN, Infinity, -Infinity, 6, 1000000000000000000000, 0.0000001]"),
    CallCase("format", "%s", [-1.2345678901234567e+18], gives: "-1234567890123456800"),
    CallCase("format", "%s %s", [decimal("0.10"), decimal("-3000")], gives: "0.1 -3000"),
    CallCase("format", "%s", [.optional(1)], gives: nil),
    CallCase("format", "%s", [[.object(ObjectValue(type: "T", fields: []))]], gives: nil),
  ]

  static let numbers: [CallCase] = [
    CallCase("format", "%d %d", [1, .uint(64)], gives: "1 64"),
    CallCase("format", "%d %d", [.double(.nan), .double(.infinity)], gives: "NaN Infinity"),
    CallCase("format", "%d", [decimal("12.50")], gives: "12.5"),
    CallCase("format", "%.3f", [1.2345], gives: "1.234"),
    CallCase("format", "%f %f", [2.71828, 2], gives: "2.718280 2.000000"),
    CallCase("format", "%.0f %.0f", [3.4999, 2.5], gives: "3 2"),
    CallCase("format", "%.3f", [-123.4999], gives: "-123.500"),
    CallCase("format", "%.2f", [decimal("0.125")], gives: "0.12"),
    CallCase("format", "%.2f", [.int(.max)], gives: "9223372036854775807.00"),
    CallCase("format", "%f", [.double(.nan)], gives: "NaN"),
    CallCase("format", "%.6e", [1052.032911275], gives: "1.052033e+03"),
    CallCase("format", "%e %e", [2, .uint(3)], gives: "2.000000e+00 3.000000e+00"),
    CallCase("format", "%e", [.double(-.infinity)], gives: "-Infinity"),
    CallCase("format", "%b %b %b", [.uint(64), true, -5], gives: "1000000 1 -101"),
    CallCase("format", "%o", [.uint(65535)], gives: "177777"),
    CallCase("format", "%x %X", [30, .uint(6000)], gives: "1e 1770"),
    CallCase("format", "%x", ["Hello world!"], gives: "48656c6c6f20776f726c6421"),
    CallCase("format", "%X", [.bytes(Array("byte string".utf8))], gives: "6279746520737472696E67"),
  ]

  static let errors: [CallCase] = [
    CallCase("format", "%a", [1], gives: nil), CallCase("format", "%E", [0.5], gives: nil),
    CallCase("format", "%d %d %d", [0, 1], gives: nil), CallCase("format", "%", [1], gives: nil),
    CallCase("format", "%.f", [1], gives: nil), CallCase("format", "%.2", [1], gives: nil),
    CallCase("format", "%.1001f", [1.0], gives: nil),
    CallCase("format", "%.99999999999999999999f", [1.0], gives: nil),
    CallCase("format", "%b", ["abc"], gives: nil), CallCase("format", "%d", [.null], gives: nil),
    CallCase("format", "%d", [duration("30m2s")], gives: nil),
    CallCase("format", "%o", ["a string"], gives: nil), CallCase("format", "%x", [0.5], gives: nil),
    CallCase("format", "%e", [.null], gives: nil), CallCase("format", "%f", [.null], gives: nil),
    CallCase("format", "%X", [.null], gives: nil), CallCase("format", 1, [], gives: nil),
  ]

  @Test(arguments: texts + numbers + errors) func formats(_ example: CallCase) throws {
    guard let expected = example.result else {
      #expect(throws: EvaluationError.self) { try example.run() }
      return
    }
    #expect(try example.run() == expected)
  }

  @Test func writesTheLargestDoubleInFull() throws {
    let text = try CallCase("format", "%.1000f", [.double(-.greatestFiniteMagnitude)], gives: nil)
      .run()
    guard case .string(let digits) = text else { return #expect(Bool(false)) }
    #expect(digits.utf8.count == 1 + 309 + 1 + 1_000)
  }

  @Test func saysWhatWasExpectedInBothLanguages() {
    let error = #expect(throws: EvaluationError.self) {
      try CallCase("format", "%.2f", ["x"], gives: nil).run()
    }
    #expect(error == .unformattable("x", "%.2f", zh: "数", en: "a number"))
  }
}
