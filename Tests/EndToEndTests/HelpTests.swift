import Testing

@Suite("help")
struct HelpTests {
  @Test(
    "speaks both languages and names the exit codes",
    arguments: ["check", "batch", "validate", "test", "sample"])
  func help(command: String) throws {
    let en = try CommandLineTool.run([command, "--help"])
    let zh = try CommandLineTool.run([command, "--help", "--lang", "zh"])
    #expect(en.status == 0 && zh.status == 0)
    #expect(en.text.contains("Exit codes: 0"))
    #expect(zh.text.contains("退出码：0"))
    #expect(en.errors == "" && zh.errors == "")
  }

  @Test func overviewNamesEveryExitCode() throws {
    for arguments in [["--help"], ["help"], []] {
      let result = try CommandLineTool.run(arguments)
      #expect(result.status == 0)
      let words = Set(result.text.split(whereSeparator: \.isWhitespace))
      for code in 0...5 { #expect(words.contains("\(code)")) }
    }
  }

  @Test(
    "follows the locale",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_GB.UTF-8"], false),
      (["LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"], true),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"], false),
    ])
  func locale(environment: [String: String], isChinese: Bool) throws {
    let result = try CommandLineTool.run(["--help"], environment: environment)
    #expect(result.text.contains("退出码") == isChinese)
    let missing = try CommandLineTool.run(["check", "none.yaml"], environment: environment)
    #expect(missing.errors.contains("没有文件") == isChinese)
  }

  @Test func saysItsVersion() throws {
    let result = try CommandLineTool.run(["--version"])
    #expect(result.status == 0)
    #expect(result.text.split(separator: ".").count == 3)
  }
}
