import Foundation
import TestSupport
import Testing

@Suite("validate")
struct ValidateTests {
  private static let tenFaults = "Tests/ProgrammesTests/Fixtures/TenFaults"

  @Test(
    "reports ten faults in one go, each in its place",
    arguments: [
      ("text", "zh", "txt"), ("text", "en", "txt"), ("json", "zh", "json"),
      ("concise", "en", "txt"),
    ])
  func tenFaults(format: String, language: String, ending: String) throws {
    let result = try CommandLineTool.run(
      ["validate", Self.tenFaults, "--format", format, "--lang", language])
    #expect(result.status == 3)
    #expect(result.errors == "")
    expectGolden(result.text, named: "validate-ten-faults.\(format).\(language).\(ending)")
  }

  @Test func findsTheShippedRulesSound() throws {
    let result = try CommandLineTool.run(["validate"])
    #expect(result.status == 0)
    #expect(result.text == "13 programmes, 73 conditions, 0 errors, 0 warnings\n")
    #expect(try CommandLineTool.run(["validate", "--format", "json"]).status == 0)
  }

  @Test("answers no to warnings, whatever the format", arguments: ["text", "concise", "json"])
  func warnings(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small + "---\n" + RuleText.unused, to: "rules.yaml")
    let result = try CommandLineTool.run(
      ["validate", folder.path("rules.yaml"), "--format", format])
    #expect(result.status == 1)
    #expect(result.text.contains("rule.unused-parameter"))
  }

  @Test(
    "ends with 2 when the rules cannot be had at all",
    arguments: ["text", "concise", "json"])
  func unreadable(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("# nothing\n", to: "empty.yaml")
    for path in ["nowhere", folder.path(""), folder.path("empty.yaml"), "/dev/null"] {
      let result = try CommandLineTool.run(["validate", path, "--format", format])
      #expect(result.status == 2, "\(path)")
      #expect(result.text.contains("error"), "\(path)")
    }
  }

  @Test func takesTheRulesFromTheArgumentTheOptionOrTheEnvironment() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules/a.yaml")
    let one = "1 programme, 1 condition, 0 errors, 0 warnings\n"
    #expect(try CommandLineTool.run(["validate", rules]).text == one)
    #expect(try CommandLineTool.run(["validate", "--rules", rules]).text == one)
    let environment = ["BENEFITS_RULES": folder.path("rules")]
    #expect(try CommandLineTool.run(["validate"], environment: environment).text == one)
    let chosen = try CommandLineTool.run(["validate", "Rules"], environment: environment)
    #expect(chosen.text.hasPrefix("13 programmes"))
  }

  @Test func writesFindingsToAFile() throws {
    let folder = try TemporaryFolder()
    let result = try CommandLineTool.run(
      ["validate", Self.tenFaults, "--format", "concise", "-o", folder.path("found.txt")])
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
    expectGolden(
      try folder.text(of: "found.txt"), named: "validate-ten-faults.concise.en.txt")
  }
}

@Suite("test")
struct TestCommandTests {
  @Test func passesTheShippedCases() throws {
    let result = try CommandLineTool.run(["test"])
    #expect(result.status == 0)
    #expect(result.text.hasSuffix("all passed\n"))
  }

  @Test("shows the case that fails", arguments: ["zh", "en"])
  func failure(language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small, to: "rules/a.yaml")
    try folder.write(RuleText.cases(expecting: "ineligible"), to: "rules/cases.yaml")
    let result = try CommandLineTool.run(
      ["test", "rules", "--lang", language], directory: folder.url)
    #expect(result.status == 1)
    #expect(result.errors == "")
    expectGolden(result.text, named: "test-failure.\(language).txt")
  }

  @Test func passesWhatIsExpected() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      RuleText.small + "---\n" + RuleText.cases(expecting: "eligible"), to: "a.yaml")
    let result = try CommandLineTool.run(["test", folder.path("a.yaml")])
    #expect(result.status == 0)
    #expect(result.text == "1 case, all passed\n")
  }

  @Test func refusesInvalidRules() throws {
    let result = try CommandLineTool.run(["test", "Tests/ProgrammesTests/Fixtures/TenFaults"])
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[rule.bad-date]"))
  }
}

@Suite("validate --members")
struct ValidateMembersTests {
  private static let table = """
    会员编号,出生日期,会籍状况,备注,已完成学时,持有互助服务卡
    M1,1990/1/2,在册,x,１２,Y
    M2,01/02/1990,在册,x,12,否
    M3,1990年1月2日,在册,x,十二,ok
    M4,19900102,在册,x,1e3,1
    M5,1990-01-02,在册,x,9999999,0
    M6,1990.1.2,在册,x,"1,200",是
    M7,,在册,x,,
    M8,,在册,x

    """

  private func validate(
    _ text: String, _ arguments: String..., name: String = "members.csv"
  ) throws -> CommandLineTool.Result {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let rules = CommandLineTool.checkout.appending(path: "Rules").path
    return try CommandLineTool.run(
      ["validate", rules, "--members", name] + arguments, directory: folder.url)
  }

  @Test(
    "reports columns, facts, suggestions and the first bad cells, before a run",
    arguments: [("zh", "text", "txt"), ("en", "text", "txt"), ("en", "json", "json")])
  func report(language: String, format: String, ending: String) throws {
    let result = try validate(Self.table, "--lang", language, "--format", format)
    #expect(result.status == 1)
    #expect(result.errors == "")
    expectGolden(result.text, named: "validate-members.\(language).\(ending)")
  }

  @Test("names the keys of NDJSON, those that no fact uses with their first line")
  func ndjson() throws {
    let lines = """
      {"member": {"id": "M1", "sex": "女"}, "training.hour": 3}
      {"member": {"id": "M2"}, "nickname": "x", "patents": [{"kind": "stamp"}]}
      {"会员编号": "M3"
      """
    let result = try validate(lines, name: "members.ndjson")
    #expect(result.status == 1)
    #expect(result.text.contains("members.ndjson: 3 records, of which 2 cannot be read"))
    #expect(result.text.contains("line 1  training.hour  did you mean `training.hours`?"))
    #expect(result.text.contains("line 2  nickname"))
    #expect(result.text.contains("patents: 1 cell"))
    #expect(result.text.contains("whole records: 1 record"))
    let found = result.text.split(separator: "\n").filter { $0.contains("member.sex") }
    #expect(found.count == 1)
  }

  @Test("is content with a file that can be read whole, whatever columns it has besides")
  func sound() throws {
    let result = try validate("会员编号,备注\nM1,x\n")
    #expect(result.status == 0)
    #expect(result.text.contains("members.csv: 1 record, all can be read"))
    #expect(result.text.contains("column 2  备注"))
  }

  @Test("reads what batch reads: GB18030, standard input, and not what it can't")
  func files() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let gbk = try folder.write(Data(gb18030("会员编号,年龄\nM1,x\n")), to: "gbk.csv")
    let piped = try CommandLineTool.shell(
      "cat \(gbk) | \"$BENEFITS\" validate \(rules) --members - --lang zh")
    #expect(piped.status == 1)
    #expect(piped.text.contains("-：1 条记录，其中 1 条无法读取"))
    #expect(piped.text.contains("年龄 [member.age]：1 处"))
    for (name, message) in [
      ("none.csv", "there is no file"), ("rules.yaml", "batch does not read .yaml files"),
    ] {
      let result = try CommandLineTool.run(
        ["validate", rules, "--members", name], directory: folder.url)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    let keyless = try validate("年龄\n1\n")
    #expect(keyless.status == 2)
    #expect(keyless.errors.contains("there is no column of the key"))
  }

  @Test("of unsound rules says what is wrong with those")
  func unsound() throws {
    let result = try CommandLineTool.run(
      ["validate", "Tests/ProgrammesTests/Fixtures/TenFaults", "--members", "Examples/members.csv"])
    #expect(result.status == 3)
    #expect(!result.text.contains("members.csv"))
  }
}
