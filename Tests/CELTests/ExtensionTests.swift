import Columns
import Testing

@testable import CEL

@Suite struct ExtensionTests {
  static let math: [CallCase] = [
    CallCase("math.ceil", -1.2, gives: -1.0), CallCase("math.ceil", 1, gives: nil),
    CallCase("math.floor", -1.2, gives: -2.0), CallCase("math.floor", 1.2, gives: 1.0),
    CallCase("math.round", -1.5, gives: -2.0), CallCase("math.round", 1.5, gives: 2.0),
    CallCase("math.round", -1.4, gives: -1.0), CallCase("math.trunc", -1.2, gives: -1.0),
    CallCase("math.isNaN", .double(.nan), gives: true), CallCase("math.isNaN", 1.0, gives: false),
    CallCase("math.isInf", .double(-.infinity), gives: true),
    CallCase("math.isInf", .double(.nan), gives: false),
    CallCase("math.isFinite", 1.5, gives: true), CallCase("math.isFinite", true, gives: nil),
    CallCase("math.abs", -11.5, gives: 11.5), CallCase("math.abs", -3, gives: 3),
    CallCase("math.abs", .uint(1), gives: .uint(1)), CallCase("math.abs", .int(.min), gives: nil),
    CallCase("math.abs", .decimal(Decimal(-3)), gives: .decimal(Decimal(3))),
    CallCase("math.sign", -11, gives: -1), CallCase("math.sign", 0, gives: 0),
    CallCase("math.sign", .uint(100), gives: .uint(1)), CallCase("math.sign", -32.0, gives: -1.0),
    CallCase("math.sign", 0.0, gives: 0.0), CallCase("math.sign", true, gives: nil),
    CallCase("math.sign", .decimal(Decimal(-3)), gives: .decimal(Decimal(-1))),
    CallCase("math.sqrt", 49.0, gives: 7.0), CallCase("math.sqrt", 2, gives: 1.4142135623730951),
    CallCase("math.bitAnd", 1, 3, gives: 1), CallCase("math.bitOr", 4, -2, gives: -2),
    CallCase("math.bitOr", .uint(1), .uint(4), gives: .uint(5)),
    CallCase("math.bitXor", 4, -2, gives: -6), CallCase("math.bitXor", 4, .uint(1), gives: nil),
    CallCase("math.bitNot", 1, gives: -2), CallCase("math.bitNot", .uint(0), gives: .uint(.max)),
    CallCase("math.bitShiftLeft", 1, 2, gives: 4), CallCase("math.bitShiftLeft", -1, 200, gives: 0),
    CallCase("math.bitShiftLeft", .uint(1), -1, gives: nil),
    CallCase("math.bitShiftRight", 1024, 64, gives: 0),
    CallCase("math.bitShiftRight", -1024, 3, gives: 2_305_843_009_213_693_824),
    CallCase("math.bitShiftRight", -1024, 64, gives: 0),
    CallCase("math.bitShiftRight", .uint(1024), 2, gives: .uint(256)),
    CallCase("math.bitShiftRight", .uint(1), .int(.max), gives: .uint(0)),
    CallCase("math.bitShiftRight", 1, .int(.min), gives: nil),
  ]

  static let lists: [CallCase] = [
    CallCase("slice", [1, 2, 3, 4], 1, 3, gives: [2, 3]), CallCase("slice", [1], 1, 1, gives: []),
    CallCase("slice", [1], 0, 2, gives: nil), CallCase("slice", [1, 2], 2, 1, gives: nil),
    CallCase("slice", [1], -1, 1, gives: nil),
    CallCase("flatten", [1, [2, [3]], []], gives: [1, 2, [3]]),
    CallCase("flatten", [1, [2, [3, [4]]]], 2, gives: [1, 2, 3, [4]]),
    CallCase("flatten", [[1]], 0, gives: [[1]]), CallCase("flatten", [1], -1, gives: nil),
    CallCase("distinct", [1, 2.0, 2, "a", "a", 1.0], gives: [1, 2.0, "a"]),
    CallCase("distinct", [[1, 2], [1, 2], [2, 1]], gives: [[1, 2], [2, 1]]),
    CallCase("reverse", [1, 2, 3], gives: [3, 2, 1]), CallCase("reverse", "ab", gives: "ba"),
    CallCase("first", [1, 2], gives: .optional(1)), CallCase("first", [], gives: .optional(nil)),
    CallCase("last", [1, 2], gives: .optional(2)),
    CallCase("lists.range", 3, gives: [0, 1, 2]), CallCase("lists.range", -3, gives: []),
    CallCase("lists.range", 1_000_001, gives: nil), CallCase("lists.range", .int(.max), gives: nil),
    CallCase("sort", [3, 1, 2], gives: [1, 2, 3]), CallCase("sort", [], gives: []),
    CallCase("sort", ["b", "B", "会", "a"], gives: ["B", "a", "b", "会"]),
    CallCase("sort", [true, false], gives: [false, true]), CallCase("sort", [1, "a"], gives: nil),
    CallCase("sort", [[1], [0]], gives: nil), CallCase("sort", [1.0, .double(.nan)], gives: nil),
    CallCase("sort", [.null], gives: nil),
  ]

  static let sets: [CallCase] = [
    CallCase("sets.contains", [], [], gives: true),
    CallCase("sets.contains", [], [1], gives: false),
    CallCase("sets.contains", [1, 2, 3, 4], [2, 3], gives: true),
    CallCase("sets.contains", [1, .uint(2)], [1.0, 1, 2.0], gives: true),
    CallCase("sets.contains", [[1], [2, 3]], [[2, 3.0]], gives: true),
    CallCase("sets.equivalent", [1, 2, 2], [.uint(2), 1.0], gives: true),
    CallCase("sets.equivalent", [1], [1, 2], gives: false),
    CallCase("sets.intersects", [1], [], gives: false),
    CallCase("sets.intersects", [1, "a"], ["b", "a"], gives: true),
  ]

  static let encoders: [CallCase] = [
    CallCase("base64.encode", .bytes([]), gives: ""),
    CallCase("base64.encode", .bytes(Array("hello".utf8)), gives: "aGVsbG8="),
    CallCase("base64.encode", .bytes([0xFB, 0xEF, 0xFF]), gives: "++//"),
    CallCase("base64.encode", .bytes([0]), gives: "AA=="),
    CallCase("base64.decode", "aGVsbG8=", gives: .bytes(Array("hello".utf8))),
    CallCase("base64.decode", "aGVsbG8", gives: .bytes(Array("hello".utf8))),
    CallCase("base64.decode", "++//", gives: .bytes([0xFB, 0xEF, 0xFF])),
    CallCase("base64.decode", "", gives: .bytes([])), CallCase("base64.decode", "A", gives: nil),
    CallCase("base64.decode", "aGVsbG8==", gives: nil),
    CallCase("base64.decode", "a=b=", gives: nil),
    CallCase("base64.decode", "会会会会", gives: nil), CallCase("base64.decode", "a-_b", gives: nil),
  ]

  static let quoting: [CallCase] = [
    CallCase("strings.quote", "first\nsecond", gives: "\"first\\nsecond\""),
    CallCase("strings.quote", "\u{8}\u{C}\r\u{B}\u{7}\t", gives: #""\b\f\r\v\a\t""#),
    CallCase("strings.quote", #"double \\ slash"#, gives: #""double \\\\ slash""#),
    CallCase("strings.quote", #"a "quote" 'b'"#, gives: #""a \"quote\" 'b'""#),
    CallCase("strings.quote", "завтра 🐱 会", gives: "\"завтра 🐱 会\""),
  ]

  @Test(arguments: math + lists + sets + encoders + quoting)
  func gives(_ example: CallCase) throws {
    guard let expected = example.result else {
      #expect(throws: EvaluationError.self) { try example.run() }
      return
    }
    let value = try example.run()
    #expect(value == expected)
    #expect(value.typeName == expected.typeName)
  }

  /// Lists that share their parts are exponentially larger when visited.
  @Test func boundsTheWorkOnSharedParts() {
    let nested = (0..<30).reduce(Value.list([])) { inner, _ in [inner, inner] }
    #expect(throws: EvaluationError.valueTooLarge) {
      try CallCase("flatten", nested, 100, gives: nil).run()
    }
    #expect(throws: EvaluationError.valueTooLarge) {
      try CallCase("format", "%s", [nested], gives: nil).run()
    }
  }

  @Test func overloadIdentifiersAreUnique() {
    let overloads = FunctionLibrary.all.flatMap(\.overloads).map(\.id)
    let repeated = Dictionary(grouping: overloads) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.sorted() == [])
  }
}
