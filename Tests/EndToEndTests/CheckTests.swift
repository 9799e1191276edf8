import Foundation
import TestSupport
import Testing

@Suite("check")
struct CheckTests {
  private func check(_ arguments: String..., input: String = "") throws -> CommandLineTool.Result {
    try CommandLineTool.run(["check"] + arguments, input: input)
  }

  @Test(
    "prints what can be handed to the member",
    arguments: [("courier", "zh"), ("courier", "en"), ("engineer", "en"), ("gaps", "zh")])
  func text(member: String, language: String) throws {
    let result = try check(
      "Examples/\(member).yaml", "--as-of", "2024-05-01", "--lang", language)
    #expect(result.status == 0)
    #expect(result.errors == "")
    expectGolden(result.text, named: "check-\(member).\(language).txt")
  }

  @Test func jsonHoldsEveryProgramme() throws {
    let result = try check(
      "Examples/courier.yaml", "--as-of", "2024-05-01", "--format", "json", "--programme",
      "tuition-aid")
    #expect(result.status == 0)
    expectGolden(result.text, named: "check-courier.json")
    let all = try check("Examples/courier.yaml", "--as-of", "2024-05-01", "--format", "json")
    let answers = try #require(
      JSONSerialization.jsonObject(with: all.output) as? [String: Any])
    let determinations = try #require(answers["determinations"] as? [[String: Any]])
    #expect(determinations.count == 13)
    for determination in determinations {
      for key in ["status", "amount", "currency", "conditions", "missing", "documents"] {
        #expect(determination[key] != nil, "\(key)")
      }
    }
  }

  @Test func jsonIsTheSameInBothLanguages() throws {
    let arguments = ["check", "Examples/gaps.yaml", "--as-of", "2024-05-01", "--format", "json"]
    let zh = try CommandLineTool.run(arguments + ["--lang", "zh"])
    let en = try CommandLineTool.run(arguments + ["--lang", "en"])
    #expect(zh.output == en.output)
  }

  @Test func readsJSONAndStandardInput() throws {
    #expect(try check("Examples/campus.json", "--as-of", "2024-05-01").status == 0)
    let yaml = try String(
      contentsOf: CommandLineTool.checkout.appending(path: "Examples/courier.yaml"),
      encoding: .utf8)
    let piped = try check("-", "--as-of", "2024-05-01", input: yaml)
    let named = try check("Examples/courier.yaml", "--as-of", "2024-05-01")
    #expect(piped.status == 0)
    #expect(piped.output == named.output)
  }

  @Test func masksWhatIsSensitive() throws {
    let arguments = ["check", "Examples/courier.yaml", "--as-of", "2024-05-01", "--format", "json"]
    let number = "110108199503120032"
    #expect(!(try CommandLineTool.run(arguments).text.contains(number)))
    #expect(try CommandLineTool.run(arguments + ["--show-sensitive"]).text.contains(number))
  }

  @Test(
    "says with --fail how it was answered, whatever the format",
    arguments: [
      ("{member: {id: a, age: 30}}", 0), ("{member: {id: a, age: 3}}", 1),
      ("{member: {id: a}}", 4),
    ], ["text", "json"])
  func fail(member: (text: String, status: Int32), format: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let plain = ["check", "-", "--rules", rules, "--format", format]
    let failing = try CommandLineTool.run(plain + ["--fail"], input: member.text)
    #expect(failing.status == member.status)
    let result = try CommandLineTool.run(plain, input: member.text)
    #expect(result.status == 0)
    #expect(result.output == failing.output)
  }

  @Test func showsWhereTheMemberIsWrong() throws {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small, to: "rules.yaml")
    try folder.write("会员: {}\nmember: {id: 甲乙丙, age: 三十}\n", to: "member.yaml")
    let result = try CommandLineTool.run(
      ["check", "member.yaml", "--rules", "rules.yaml", "--lang", "zh"], directory: folder.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    expectGolden(result.errors, named: "check-bad-member.zh.txt")
  }

  @Test func refusesWhatIsNoMember() throws {
    let result = try check("Rules/facts.yaml")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[record.no-facts]"))
    #expect(try check("-", input: "").errors.contains("holds no member"))
    #expect(try check("-", input: "- 1\n").status == 2)
  }

  @Test func writesTheFileWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "letter.txt")
    let letter = folder.path("letter.txt")
    #expect(try check("-", "--output", letter, input: "{oops").status == 2)
    #expect(try folder.text(of: "letter.txt") == "old")
    let written = try check(
      "Examples/courier.yaml", "--as-of", "2024-05-01", "--lang", "en", "--output", letter)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    expectGolden(try folder.text(of: "letter.txt"), named: "check-courier.en.txt")
    #expect(try folder.names == ["letter.txt"])
  }
}
