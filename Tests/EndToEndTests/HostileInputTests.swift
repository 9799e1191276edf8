import Foundation
import Testing

@Suite("hostile input")
struct HostileInputTests {
  @Test(
    "of rules ends with 3 and a message",
    arguments: [
      ("facts: [1, 2", "yaml."), ("facts: {a: *b}", "yaml.unknown-alias"),
      (String(repeating: "[", count: 100_000), "yaml.too-deep"),
      (HostileInputTests.aliasBomb, "yaml.alias-expansion"), ("\u{0}\u{1}\u{2}", "yaml."),
      ("--- 1\n--- [2]\n--- {three: 3}\n", "rule.document-kind"),
      (RuleText.rules(condition: String(repeating: "(", count: 100_000)), "cel.too-large"),
      (RuleText.rules(condition: nested(levels: 5_000)), "cel."),
    ])
  func rules(text: String, code: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "rules.yaml")
    for arguments in [["validate", path], ["test", path]] {
      let result = try CommandLineTool.run(arguments)
      #expect(result.status == 3)
      #expect((result.text + result.errors).contains("error[\(code)"))
    }
  }

  @Test func expressionsOfAHundredLevelsAreRead() throws {
    let folder = try TemporaryFolder()
    let rules = RuleText.rules(condition: Self.nested(levels: 100))
    let path = try folder.write(rules, to: "rules.yaml")
    let result = try CommandLineTool.run(
      ["check", "-", "--rules", path, "--fail"], input: "member: {id: m, age: 30}")
    #expect(result.status == 0)
  }

  @Test(
    "of a member ends with 2 and a message",
    arguments: [
      "member: {id: a", "a: &a [*a]", "\u{0}", "[]", "member: 1", "1", "{\"member\": {\"id\": }",
      HostileInputTests.aliasBomb, String(repeating: "{a: ", count: 10_000),
      String(repeating: "x", count: 5 << 20),
    ])
  func member(text: String) throws {
    let result = try CommandLineTool.run(["check", "-"], input: text)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error["))
  }

  @Test(
    "in a file of members is rejected and counted",
    arguments: [
      "m1,\"30", "m1,3\"0", "m1,\u{0}", "m1,30,40", "m1", ",30",
      "m1,99999999999999999999", "\"" + String(repeating: "x", count: 2 << 20) + "\",1",
    ])
  func records(record: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let result = try CommandLineTool.run(
      ["batch", "-", "--rules", rules], input: "会员编号,年龄\nm0,20\n\(record)\n")
    #expect(result.status == 0)
    #expect(
      result.text.hasPrefix("member.id,walk.status,walk.reasons,walk.amount\nm0,eligible,,\n"))
    #expect(result.errors.contains("1 member checked, 1 record rejected"), "\(result.errors)")
  }

  @Test(
    "in a header ends with 2", arguments: ["", "\u{FEFF}", "age\n1\n", "会员编号,member.id\n1,2\n"])
  func header(text: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let result = try CommandLineTool.run(["batch", "-", "--rules", rules], input: text)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[csv."))
  }

  @Test(
    "a reader that goes away ends the run quietly",
    arguments: [
      ["check", "Examples/courier.yaml"], ["check", "Examples/courier.yaml", "--format", "json"],
      ["--help"],
      ["validate", "Tests/ProgrammesTests/Fixtures/TenFaults", "--format", "json"],
    ])
  func closedPipe(arguments: [String]) throws {
    let result = try CommandLineTool.runForOneByte(arguments)
    #expect(result.output.count == 1)
    #expect(!result.errors.contains("error"), "\(result.errors)")
    #expect(result.status == (arguments[0] == "validate" ? 3 : 0))
  }

  @Test(
    "closed or full streams get a message",
    arguments: [
      (#""$BENEFITS" check Examples/courier.yaml >&-"#, "cannot write standard output"),
      (#""$BENEFITS" check Examples/courier.yaml >/dev/full"#, "the disk is full"),
      (#""$BENEFITS" batch Examples/members.csv >/dev/full"#, "the disk is full"),
      (#""$BENEFITS" check - <&-"#, "cannot read standard input"),
    ])
  func streams(script: String, message: String) throws {
    let result = try CommandLineTool.shell(script)
    #expect(result.status == 2)
    #expect(result.errors.contains(message))
  }

  /// A condition in this many brackets.
  private static func nested(levels: Int) -> String {
    String(repeating: "(", count: levels) + "member.age >= 18"
      + String(repeating: ")", count: levels)
  }

  /// Ten lists of ten aliases of the list before: ten thousand million values.
  private static let aliasBomb =
    "facts:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { level in
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      return "  a\(level): &a\(level) [\(alias)]\n"
    }.joined()
}
