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
