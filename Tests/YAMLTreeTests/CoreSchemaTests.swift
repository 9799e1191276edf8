import Testing
import YAMLTree

@Suite struct CoreSchemaTests {
  private func meaning(_ text: String) -> YAMLScalar.Meaning? {
    Reading("- \(text)\n").root.items?.first?.scalar?.resolved
  }

  @Test(
    arguments: [
      ("null", .null), ("~", .null), ("", .null), ("Null", .null), ("nUll", .string),
      ("true", .bool(true)), ("FALSE", .bool(false)), ("yes", .string), ("off", .string),
      ("0", .integer(0)), ("-12", .integer(-12)), ("+7", .integer(7)), ("007", .integer(7)),
      ("0o17", .integer(15)), ("0x1F", .integer(31)), ("0o8", .string), ("0x", .string),
      ("-0x1F", .string), ("1_000", .string), ("9223372036854775807", .integer(.max)),
      ("9223372036854775808", .largeInteger), ("-9223372036854775808", .integer(.min)),
      ("0.05", .decimal), ("1.", .decimal), (".5", .decimal), ("-1e3", .decimal), ("1e", .string),
      (".", .string), ("1.2.3", .string), (".inf", .infinity(negative: false)),
      ("-.INF", .infinity(negative: true)), (".NaN", .notANumber), ("2024-05-01", .string),
      ("2024", .integer(2024)), ("会员", .string), ("１２", .string), ("'12'", .string),
      ("\"true\"", .string), ("1:30", .string),
    ] as [(String, YAMLScalar.Meaning)])
  func `resolves plain scalars as YAML 1.2 does`(text: String, expected: YAMLScalar.Meaning) {
    #expect(meaning(text) == expected)
  }

  @Test func `keeps the digits of a number`() {
    let root = Reading("a: 3000.000\nb: 007\n").root
    #expect(root["a"]?.scalar?.text == "3000.000")
    #expect(root["b"]?.scalar?.text == "007")
  }
}
