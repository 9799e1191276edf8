import Foundation
import TestSupport
import Testing

@Suite("member files in GB18030")
struct EncodingTests {
  private static let table = "会员编号,年龄,备注\n张三,30,天气\n李四,１２岁,\n王五,１２,无\n"
  private static let lines = """
    {"会员编号": "张三", "年龄": 30}
    {"会员编号": "李四", "年龄": "１２岁"}
    {"会员编号": "王五", "年龄": "１２"}

    """
  private static let notice = "is not UTF-8 and is read as GB18030 (GBK)"

  private func batch(
    _ bytes: [UInt8], _ arguments: String..., name: String = "members.csv"
  ) throws -> CommandLineTool.Result {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small, to: "rules.yaml")
    try folder.write(Data(bytes), to: name)
    return try CommandLineTool.run(
      ["batch", name, "--rules", "rules.yaml"] + arguments, directory: folder.url)
  }

  @Test(
    "give the answers and the rejects of their UTF-8 twins",
    arguments: [
      ("members.csv", table), ("members.tsv", table.replacing(",", with: "\t")),
      ("members.ndjson", lines),
    ])
  func twins(name: String, text: String) throws {
    let plain = try batch(Array(text.utf8), name: name)
    #expect(plain.text.contains("张三,eligible"))
    #expect(plain.errors.contains("`１２岁` is not a whole number"))
    #expect(!plain.errors.contains(Self.notice))
    let chosen = try batch(gb18030(text), "--encoding", "gb18030", name: name)
    #expect(chosen.output == plain.output)
    #expect(chosen.errors == plain.errors)
    let told = try batch(gb18030(text), name: name)
    #expect(told.output == plain.output)
    #expect(told.errors.contains("`\(name)` \(Self.notice)"))
  }

  @Test("come through standard input too, and by the names that systems give the encoding")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let members = try folder.write(Data(gb18030(Self.table)), to: "members.csv")
    for encoding in ["auto", "gbk", "GB18030"] {
      let result = try CommandLineTool.shell(
        "cat \(members) | \"$BENEFITS\" batch - --rules \(rules) --encoding \(encoding)")
      #expect(result.text.contains("张三,eligible"))
      #expect(result.errors.contains("standard input \(Self.notice)") == (encoding == "auto"))
    }
  }

  @Test("of one member are read by check")
  func check() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(RuleText.small, to: "rules.yaml")
    let member = try folder.write(
      Data(gb18030("会员编号: 张三\n年龄: ３０\n")), to: "member.yaml")
    let result = try CommandLineTool.run(["check", member, "--rules", rules, "--lang", "zh"])
    #expect(result.status == 0)
    #expect(result.text.contains("会员 张三"))
    #expect(result.errors.contains("按 GB18030（GBK）读取"))
    let chosen = try CommandLineTool.run(
      ["check", member, "--rules", rules, "--lang", "zh", "--encoding", "gb18030"])
    #expect(chosen.text == result.text)
    #expect(chosen.errors.isEmpty)
  }

  @Test("with bytes that are no character end the run, and leave no output")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.write(RuleText.small, to: "rules.yaml")
    let many = (1...30_000).map { "会员\($0),30,无\n" }.joined()
    let bytes = gb18030("会员编号,年龄,备注\n\(many)") + [0xFF, 0x0A]
    try folder.write(Data(bytes), to: "members.csv")
    let result = try CommandLineTool.run(
      ["batch", "members.csv", "--rules", "rules.yaml", "-o", "a.csv", "--lang", "zh"],
      directory: folder.url)
    #expect(result.status == 2)
    #expect(
      result.errors.contains("`members.csv` 第 30002 行（第 \(bytes.count - 1) 字节）不是 GB18030 文字"),
      "\(result.errors)")
    #expect(result.errors.contains("另存为“CSV UTF-8”，或用 --encoding 指明文件的编码"))
    #expect(try folder.names == ["members.csv", "rules.yaml"])
  }

  @Test("called UTF-8 are refused with what to do")
  func calledUTF8() throws {
    let result = try batch(gb18030(Self.table), "--encoding", "utf-8")
    #expect(result.status == 2)
    #expect(result.errors.contains("the header is not UTF-8"))
    #expect(result.errors.contains("--encoding"))
    #expect(try batch([], "--encoding", "latin1").status == 2)
  }
}
