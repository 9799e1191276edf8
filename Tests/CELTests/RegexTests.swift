import Diagnostics
import Testing

@testable import CEL

@Suite struct RegexTests {
  struct Case: CustomTestStringConvertible {
    var pattern: String
    var matching: [String]
    var other: [String]
    var testDescription: String { pattern }

    init(_ pattern: String, _ matching: [String], not other: [String] = []) {
      (self.pattern, self.matching, self.other) = (pattern, matching, other)
    }
  }

  static let cases: [Case] = [
    Case("", ["", "a"]),
    Case("ubb", ["hubba", "ubb"], not: ["", "bub"]),
    Case("foo|bar", ["a bar"], not: ["", "fo ba"]),
    Case("|a", ["", "b"]),
    Case("gr(a|e)y", ["grey", "gray"], not: ["griy"]),
    Case("ba(na)*", ["banana"], not: ["nana"]),
    Case("a+ñ+a+", ["mañana"], not: ["manana"]),
    Case("(a|😀){2}", ["🐱😀😀", "a😀"], not: ["😀🐱😀"]),
    Case(".", ["会", "a"], not: ["", "\n"]),
    Case("(?s).", ["\n"], not: [""]),
    Case("^abc$", ["abc"], not: ["abc\n", "xabc", "ab\nabc"]),
    Case("(?m)^abc$", ["abc", "x\nabc\ny"], not: ["xabc"]),
    Case(#"\Aabc\z"#, ["abc"], not: ["x\nabc"]),
    Case(#"\bcat\b"#, ["a cat.", "cat"], not: ["concat", "cats"]),
    Case(#"\Bcat"#, ["concat"], not: ["cat"]),
    Case("^a{2,3}$", ["aa", "aaa"], not: ["a", "aaaa"]),
    Case("^a{2,}$", ["aa", "aaaaa"], not: ["a"]),
    Case("^a{2}$", ["aa"], not: ["aaa"]),
    Case("^a{0}$", [""], not: ["a"]),
    Case("^a{,2}$", ["a{,2}"], not: ["aa"]),
    Case("^{$", ["{"]),
    Case("^x{a}$", ["x{a}"]),
    Case("^(ab??c+?d*?)+$", ["acd", "abccacd"], not: ["ad"]),
    Case("[a-c]", ["b"], not: ["d", "-"]),
    Case("[^a-c]", ["d", "\n", "会"], not: ["abc"]),
    Case("[]a]", ["]", "a"], not: ["b"]),
    Case("[^]a]", ["b"], not: ["]a"]),
    Case("[a-]", ["-", "a"], not: ["b"]),
    Case("[-a]", ["-"], not: ["b"]),
    Case(#"^[\w.]+@[\w-]+\.\w+$"#, ["a.b@c-d.cn"], not: ["a b@c.d"]),
    Case(#"[\d\-x]"#, ["5", "-", "x"], not: ["w"]),
    Case(#"[^\d\s]"#, ["x"], not: ["5 \t6"]),
    Case(#"\d"#, ["5"], not: ["x", "٣"]),
    Case(#"\D"#, ["x", "会"], not: ["0123456789"]),
    Case(#"\s\S"#, [" x"], not: ["x ", "\u{B}"]),
    Case(#"\w"#, ["_", "A"], not: ["é", "会", " "]),
    Case(#"\W"#, ["é"], not: ["abc_9"]),
    Case("[[:alpha:]]", ["x"], not: ["5"]),
    Case("[[:^alpha:]]", ["5"], not: ["x"]),
    Case("[[:digit:][:punct:]]", ["5", "!"], not: ["x"]),
    Case("[[:alpha]", [":", "["], not: ["z"]),
    Case(#"^\p{Han}+$"#, ["北京市总工会", "〇", "𠮷"], not: ["北京a", "カ"]),
    Case(#"\P{Han}"#, ["a"], not: ["北京"]),
    Case(#"\p{^Han}"#, ["a"], not: ["北京"]),
    Case(#"\pL"#, ["会", "é"], not: ["5 !"]),
    Case(#"\p{Lu}"#, ["É"], not: ["é"]),
    Case(#"\PL"#, ["5"], not: ["会"]),
    Case(#"[\p{Lu}\P{L}]"#, ["É", "5"], not: ["é"]),
    Case(#"[^\pL\d]"#, ["-"], not: ["会5"]),
    Case(#"\p{Any}"#, ["\n"], not: [""]),
    Case(#"^\x41\x{4F1A}\101\t\.$"#, ["A会A\t."], not: ["A会A\tx"]),
    Case(#"^\Qa.b*\E+$"#, ["a.b*", "a.b***"], not: ["axb"]),
    Case(#"\Q.*"#, ["x.*"], not: ["xx"]),
    Case("(?i)beijing", ["BeiJing"], not: ["bei jing"]),
    Case("(?i)^[a-c]+$", ["aBC"], not: ["D"]),
    Case("(?i)[^k]", ["x"], not: ["Kk"]),
    Case("(?i)é", ["É"], not: ["e"]),
    Case("(?i)σ", ["ς", "Σ"]),
    Case("(?i)k", ["\u{212A}"]),
    Case("a(?i)b|c", ["aB", "C"], not: ["AB"]),
    Case("(?i:a)b", ["Ab"], not: ["aB"]),
    Case("(?i)a(?-i)b", ["Ab"], not: ["aB"]),
    Case("(?i)(?-i:a)b", ["aB"], not: ["Ab"]),
    Case("(?P<year>[0-9]{4})-(?<month>[0-9]{2})", ["2024-05"], not: ["24-5"]),
    Case("(?:)*x", ["x"], not: ["y"]),
    Case("(a*)*(a|b*)+$", [""]),
    Case("^(^a|b$)+$", ["a", "b"], not: ["aab"]),
  ]

  @Test(arguments: cases) func finds(_ example: Case) throws {
    let expression = try RegularExpression(example.pattern)
    for text in example.matching { #expect(expression.matches(text), "`\(text)`") }
    for text in example.other { #expect(!expression.matches(text), "`\(text)`") }
  }

  @Test(arguments: [
    ("(", RegexFault.missingParenthesis), ("(a", .missingParenthesis), ("(?i", .missingParenthesis),
    ("a)", .unexpectedParenthesis), ("[a", .missingBracket), ("[", .missingBracket),
    ("[]", .missingBracket), ("*", .missingOperand("*")), ("a|+", .missingOperand("+")),
    ("(?:{2})", .missingOperand("{2}")), ("a**", .nestedRepetition("*")),
    ("a{2}{3}", .nestedRepetition("{3}")), ("a+?*", .nestedRepetition("*")),
    ("a{3,2}", .repetitionOutOfRange("{3,2}")), ("a{1001}", .repetitionOutOfRange("{1001}")),
    ("a{99999999999999999999}", .repetitionOutOfRange("{99999999999999999999}")),
    ("(a{500}){500}", .tooLarge), ("((((){1000}){1000}){1000}){1000}", .tooLarge),
    ("a\\", .trailingBackslash), (#"\y"#, .unknownEscape(#"\y"#)), (#"\Z"#, .unknownEscape(#"\Z"#)),
    (#"\x{110000}"#, .unknownEscape(#"\x{110000}"#)), (#"\x1"#, .unknownEscape(#"\x1"#)),
    (#"\p{Klingon}"#, .unknownClass(#"\p{Klingon}"#)), (#"\p"#, .unknownClass(#"\p"#)),
    ("[[:mood:]]", .unknownClass("[:mood:]")), ("[b-a]", .invalidRange("b-a")),
    (#"[a-\d]"#, .unknownEscape(#"\d"#)), ("(?z)", .invalidGroup("(?z")),
    ("(?P<a b>x)", .invalidGroup("(?P<a ")), ("(?<n>a)(?<n>b)", .repeatedGroupName("n")),
    (#"(a)\1"#, .backreference(#"\1"#)), ("(?=a)", .lookaround("(?=")),
    ("(?!a)", .lookaround("(?!")), ("(?<=a)", .lookaround("(?<=")), ("(?<!a)", .lookaround("(?<!")),
  ]) func refuses(_ pattern: String, _ fault: RegexFault) {
    #expect(throws: fault) {
      var parser = try RegexParser(pattern)
      var compiler = RegexCompiler()
      _ = try compiler.compile(parser.parse())
    }
  }

  @Test func saysWhatIsWrongInBothLanguages() {
    let error = #expect(throws: EvaluationError.self) { try RegularExpression("(?=a)") }
    #expect(error?.code.description == "cel.invalid-pattern")
    #expect(error?.message.en.contains("lookaround such as `(?=` is not supported") == true)
    #expect(error?.message.zh.contains("不支持环视 `(?=`") == true)
  }

  @Test func boundsLengthAndDepth() {
    #expect(throws: EvaluationError.self) {
      try RegularExpression(String(repeating: "a", count: 10_001))
    }
    #expect(throws: EvaluationError.self) {
      try RegularExpression(String(repeating: "(", count: 5_000))
    }
    #expect(throws: Never.self) {
      try RegularExpression(
        String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100))
    }
  }

  /// Patterns on which a backtracking matcher would not end.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "(a*)*b", "(a|a)*b", "(a+)+b", "(a|aa)+b", "^(a?){30}a{30}b", "(.*)(.*)(.*)(.*)b",
    ]) func staysLinear(_ pattern: String) throws
  {
    let text = String(repeating: "a", count: 50_000)
    #expect(try !RegularExpression(pattern).matches(text))
  }
}
