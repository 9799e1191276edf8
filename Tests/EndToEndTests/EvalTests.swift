import Foundation
import Testing

/// `benefits eval`: values, types, explanations, and how it ends.
@Suite struct EvalTests {
  private let member = "Examples/courier.yaml"

  private func eval(_ arguments: String...) throws -> CommandLineTool.Result {
    try CommandLineTool.run(["eval", "--as-of", "2024-05-01"] + arguments)
  }

  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("today.addMonths(6)", "date(\"2024-11-01\")"),
    ("'工会' + '会员'", "\"工会会员\""), ("[1, 2].map(x, x * 2)", "[2, 4]"),
    ("false && member.age > 3", "false"),
  ])
  func values(expression: String, expected: String) throws {
    let result = try eval(expression)
    #expect(result.text == expected + "\n")
    #expect(result.status == 0)
  }

  @Test func aMembersFacts() throws {
    let result = try eval("member.age >= 18", "--member", member)
    #expect(result.text == "true\n")
    #expect(result.status == 0)
  }

  @Test func anUnknownNamesWhatItWaitsFor() throws {
    let result = try eval("membership.status == 'active'")
    #expect(result.text == "unknown: missing membership.status\n")
    #expect(result.status == 1)
    let chinese = try eval("membership.status == 'active'", "--lang", "zh")
    #expect(chinese.text == "未知：缺少 membership.status\n")
  }

  @Test func anErrorSaysWhy() throws {
    let result = try eval("1 / 0")
    #expect(result.text == "error: division by zero\n")
    #expect(result.status == 1)
  }

  @Test func aMistakeIsUnderlined() throws {
    let result = try eval("membership.status == 'activ'")
    #expect(result.text.isEmpty)
    #expect(result.errors.contains("^^^^^^^"))
    #expect(result.errors.contains("did you mean `active`?"))
    #expect(result.status == 2)
  }

  @Test(arguments: [
    ("member.age", "int"), ("today", "date"), ("[1].map(x, [x])", "list(list(int))"),
  ])
  func types(expression: String, expected: String) throws {
    let result = try eval(expression, "--check")
    #expect(result.text == expected + "\n")
    #expect(result.status == 0)
  }

  @Test func explanation() throws {
    let result = try eval(
      "membership.status == 'active' && today > date('2024-01-01')", "--explain", "--member",
      member)
    #expect(
      result.text == """
        true

        true                membership.status == "active" && today > date("2024-01-01")
        true                ├ membership.status == "active"
        "active"            │ └ membership.status
        true                └ today > date("2024-01-01")
        date("2024-05-01")    ├ today
        date("2024-01-01")    └ date("2024-01-01")

        """)
  }

  @Test func anExplanationOpensMacrosAndDerivedFacts() throws {
    let macro = try eval("[1, 2].exists(x, cel.bind(y, x + 1, y > 2))", "--explain").text
    #expect(macro.contains("├ x = 1\n"))
    #expect(macro.contains("false   │ └ cel.bind(y, x + 1, y > 2)\n"), "\(macro)")
    let derived = try eval("member.age > 3", "--explain", "--member", member).text
    #expect(derived.contains("member.birthDate"), "\(derived)")
  }

  @Test func whatSensitiveFactsGiveIsMasked() throws {
    let derived = try eval(
      "residentId(member.idNumber).birthDate() == date('1995-03-12')", "--explain", "--member",
      member)
    #expect(derived.text.hasPrefix("true\n"))
    #expect(!derived.text.contains("0312"))
    #expect(derived.text.contains("****-**-**          ├ residentId(member.idNumber).birthDate()"))
    let list = try eval("[member.idNumber].map(x, x + '!')", "--explain", "--member", member)
    #expect(!list.text.contains("19950312"), "\(list.text)")
  }

  @Test func sensitiveFactsAreMasked() throws {
    let hidden = try eval("member.idNumber", "--member", member)
    #expect(hidden.text == "1101**********0032\n")
    let shown = try eval("member.idNumber", "--member", member, "--show-sensitive")
    #expect(shown.text == "\"110108199503120032\"\n")
  }
}
