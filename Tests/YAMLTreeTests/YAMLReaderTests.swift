import Diagnostics
import Testing
import YAMLTree

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("", []),
    ("# 只有注释\n", []),
    ("标题: 学费资助\n金额: 3000\n", ["{标题: \"学费资助\", 金额: 3000}"]),
    (
      "a: [1, 二, {b: true}]\nc:\n- x\n- y: ~\n",
      ["{a: [1, \"二\", {b: true}], c: [\"x\", {y: null}]}"]
    ),
    ("a: 1\n---\n- 二\n...\n---\n", ["{a: 1}", "[\"二\"]", "null"]),
    ("\u{FEFF}会员: 甲\n", ["{会员: \"甲\"}"]),
    ("a:\r\n- 甲\r\n- 乙\r\n", ["{a: [\"甲\", \"乙\"]}"]),
    ("a: &甲 1", []),
    ("a: &x [1, 2]\nb: *x\n", ["{a: [1, 2], b: [1, 2]}"]),
    ("a: !!str 5\nb: ! 6\nc: !!float 7\n", ["{a: \"5\", b: \"6\", c: 7}"]),
    ("a: |\n  甲\n  乙\nb: >\n  丙\n  丁\n", ["{a: \"甲\n乙\n\", b: \"丙 丁\n\"}"]),
    ("'a': \"甲\\u4e59\"\n", ["{a: \"甲乙\"}"]),
    ("<<: {a: 1}\n", ["{<<: {a: 1}}"]),
  ])
  func `reads documents in order`(text: String, outlines: [String]) {
    #expect(Reading(text).documents.map(\.outline) == outlines)
  }

  @Test func `spans count bytes and cover what was written`() {
    let reading = Reading("\u{FEFF}# 注释：前面\n标题: \"学 费\"\n列表:\n  - 甲\n  - {乙: 丙}\n\n# 尾\n")
    let entries = reading.root.entries ?? []
    #expect(entries.map { reading.text($0.key.location.span) } == ["标题", "列表"])
    #expect(entries.map { reading.text($0.value.span) } == ["\"学 费\"", "- 甲\n  - {乙: 丙}"])
    #expect(reading.text(reading.root["列表"]?.items?[1].span ?? .empty(at: 0)) == "{乙: 丙}")
    #expect(reading.text(reading.root.span).hasSuffix("{乙: 丙}"))
  }

  @Test func `a node's span starts after its tag and anchor`() {
    let reading = Reading("甲: &a !!str  乙\n丙: !!map # 注\n  丁: 1\n戊: &b [1]\n己: *a\n")
    #expect(reading.diagnostics.isEmpty)
    let values = reading.root.entries?.map { reading.text($0.value.span) }
    #expect(values == ["乙", "丁: 1", "[1]", "乙"])
    #expect(reading.root["丙"]?.tag == .map)
  }

  @Test func `an empty value has its place after the colon`() {
    let reading = Reading("甲:\n乙: 1\n")
    #expect(reading.root["甲"]?.span == .empty(at: 4))
  }

  @Test func `a broken document hides neither those before nor those after`() {
    let reading = Reading("a: 1\n---\nb: [甲\nc: 2\n---\nd: \"\n---\ne: 5\n")
    #expect(reading.documents.map(\.outline) == ["{a: 1}", "{e: 5}"])
    #expect(reading.summary == ["4:2 yaml.unclosed-bracket", "6:4 yaml.unclosed-quote"])
  }

  @Test func `reading stops after too many broken documents`() {
    let text = String(repeating: "--- ]\n", count: 50)
    let reading = Reading(text, limits: YAMLLimits(brokenDocuments: 10))
    #expect(reading.diagnostics.count == 10)
  }

  @Test(arguments: [2, 16, 17, 18, 60])
  func `a duplicate is found among any number of keys`(count: Int) {
    let keys = (1...count).map { "键\($0): \($0)\n" }
    for index in [0, count - 1] {
      let reading = Reading(keys.joined() + keys[index] + "last: 0\n")
      #expect(reading.summary == ["\(count + 1):1 yaml.duplicate-key"])
      #expect(reading.root.entries?.count == count + 1)
    }
  }

  @Test func `a refused duplicate names both places and keeps the first value`() throws {
    let reading = Reading("标题: 一\n其他: 二\n标题: 三\n")
    #expect(reading.root.outline == "{标题: \"一\", 其他: \"二\"}")
    let finding = try #require(reading.diagnostics.first)
    #expect(reading.summary == ["3:1 yaml.duplicate-key"])
    #expect(
      finding.secondary.map { reading.source.position(of: $0.location.span.start).line } == [1])
    #expect(finding.headline.zh == "键 `标题` 写了两次")
  }
}
