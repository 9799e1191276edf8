import Diagnostics
import Testing
import TestSupport

@testable import YAMLTree

/// A faulty text and the findings it must give, as `line:column code`.
struct MalformedCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let findings: [String]

  init(_ name: String, _ text: String, _ findings: String...) {
    self.name = name
    self.text = text
    self.findings = findings
  }

  var testDescription: String { name }

  static let all = [
    MalformedCase("tab indentation", "标题:\n\t甲: 1\n", "2:1 yaml.tab-indentation"),
    MalformedCase("tab in block text", "a: |\n\t甲\n", "2:1 yaml.tab-indentation"),
    MalformedCase("no colon", "标题: 甲\n乙丙\n丁: 1\n", "2:1 yaml.missing-colon"),
    MalformedCase("wide colon", "标题: 甲\n金额：3000\n丁: 1\n", "2:1 yaml.missing-colon"),
    MalformedCase("colon in value", "标题: 甲: 乙\n", "1:6 yaml.unexpected-colon"),
    MalformedCase("colon before a comma", "a: [x甲:,]\n", "1:7 yaml.unexpected-colon"),
    MalformedCase("list beside key", "标题: - 甲\n", "1:5 yaml.unexpected-dash"),
    MalformedCase("odd indentation", "a:\n    b: 1\n  c: 2\n", "3:3 yaml.bad-indentation"),
    MalformedCase("key in a list", "- 甲\n乙: 1\n", "2:1 yaml.bad-indentation"),
    MalformedCase("open list", "a: [甲, 乙\nb: 1\n", "2:2 yaml.unclosed-bracket"),
    MalformedCase("open mapping", "a: {甲: 1\n", "2:1 yaml.unclosed-bracket"),
    MalformedCase("missing comma", "a: ['甲' '乙']\n", "1:9 yaml.unclosed-bracket"),
    MalformedCase("open double quote", "标题: \"甲乙\nb: 1\n", "1:5 yaml.unclosed-quote"),
    MalformedCase("open single quote", "标题: '甲乙\n---\nb: 1\n", "1:5 yaml.unclosed-quote"),
    MalformedCase("unknown escape", "标题: \"甲\\d\"\n", "1:7 yaml.bad-escape"),
    MalformedCase("bad hex escape", "标题: \"甲\\u00g0\"\n", "1:9 yaml.bad-escape"),
    MalformedCase("reserved sign", "标题: @甲\n", "1:5 yaml.reserved-character"),
    MalformedCase("percent at start", "标题: %甲\n", "1:5 yaml.reserved-character"),
    MalformedCase("Chinese anchor", "标题: &甲 1\n", "1:6 yaml.bad-anchor"),
    MalformedCase("Chinese alias", "标题: *甲\n", "1:6 yaml.bad-anchor"),
    MalformedCase("unknown alias", "标题: *a\n", "1:5 yaml.unknown-alias"),
    MalformedCase(
      "alias of an earlier document", "a: &x 1\n---\nb: *x\n", "3:4 yaml.unknown-alias"),
    MalformedCase("recursive alias", "a: &x\n  甲: *x\n", "2:6 yaml.recursive-alias"),
    MalformedCase("unknown tag", "标题: !date 2024-05-01\n", "1:5 yaml.unknown-tag"),
    MalformedCase("undeclared handle", "标题: !甲!b 1\n", "1:6 yaml.bad-tag"),
    MalformedCase("wrong tag", "标题: !!int 甲\n", "1:5 yaml.tag-mismatch"),
    MalformedCase("wrong tag of a list", "标题: !!map [甲]\n", "1:5 yaml.tag-mismatch"),
    MalformedCase("text after block header", "标题: |甲\n", "1:6 yaml.bad-block-header"),
    MalformedCase("directive", "%YAML 3.甲\n---\na: 1\n", "1:9 yaml.bad-directive"),
    MalformedCase("text after the end", "[甲]\n乙: 1\n", "2:1 yaml.missing-document-start"),
    MalformedCase("list as key", "? [甲]\n: 1\n", "1:3 yaml.key-no-text"),
    MalformedCase("nothing between commas", "a: [甲,,乙]\n", "1:7 yaml.missing-value"),
    MalformedCase("control", "标题: 甲\u{7}\n", "1:6 yaml.control-character"),
    MalformedCase("late NUL", "标题: 甲\u{0}\n", "1:6 yaml.control-character"),
    MalformedCase(
      "two findings in a document", "a: 1\na: 2\nb: 3\nb: 4\n", "2:1 yaml.duplicate-key",
      "4:1 yaml.duplicate-key"),
  ]
}

@Suite struct MalformedTests {
  @Test(arguments: MalformedCase.all)
  func `says what is wrong and where`(sample: MalformedCase) {
    let reading = Reading(sample.text)
    #expect(reading.summary == sample.findings)
    for finding in reading.diagnostics {
      #expect(finding.help != nil, "\(finding.code) says what to do")
      #expect(!finding.headline.en.contains("libyaml"))
    }
  }

  @Test func `suggests the half-width colon`() {
    let help = Reading("标题: 甲\n金额：3000\n丁: 1\n").diagnostics.first?.help
    #expect(help?.zh == "把全角冒号 `：` 改成半角冒号加空格 `: `")
  }

  @Test func `passes on what libyaml says where no better words are known`() {
    let messages = YAMLMessages(file: FileID(index: 0), bytes: Array("甲".utf8))
    let problem = YAMLProblem(text: "some new fault", offset: 0, context: "", contextOffset: nil)
    let finding = messages.syntax(problem)
    #expect(finding.code == .yamlSyntax)
    #expect(finding.headline.en == "this is not valid YAML (libyaml: some new fault)")
    #expect(finding.primary?.location.span == SourceSpan(start: 0, end: 3))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "1:1 yaml.utf-16"), ([0xFE, 0xFF, 0x00, 0x61], "1:1 yaml.utf-16"),
      ([0x61, 0x00, 0x3A, 0x00], "1:1 yaml.utf-16"), ([0x00, 0x61], "1:1 yaml.utf-16"),
      ([0x61, 0x0A, 0xB1, 0xEA], "2:1 yaml.invalid-utf8"), ([0xE4, 0xBC], "1:1 yaml.invalid-utf8"),
      ([0xED, 0xA0, 0x80], "1:1 yaml.invalid-utf8"), ([0xC0, 0x80], "1:1 yaml.invalid-utf8"),
    ] as [([UInt8], String)])
  func `refuses other encodings`(bytes: [UInt8], finding: String) {
    #expect(Reading(bytes: bytes).summary == [finding])
  }

  @Test func `names the byte that is not UTF-8`() {
    let headline = Reading(bytes: [0x61, 0x0A, 0xB1]).diagnostics.first?.headline
    #expect(headline?.en == "the text is not UTF-8 at byte 2, counted from 0")
  }

  @Test(arguments: Language.allCases)
  func `renders every fault`(language: Language) {
    let reports = MalformedCase.all.map { sample in
      let reading = Reading(sample.text)
      let report = FullRenderer(files: reading.files, language: language)
        .render(reading.diagnostics)
      return "## \(sample.name)\n\n\(report)"
    }
    expectGolden(reports.joined(separator: "\n"), named: "malformed.\(language).txt")
  }
}
