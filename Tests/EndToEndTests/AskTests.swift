import Foundation
import Testing

/// `benefits ask`: questions on standard error, an answer a line, the letter on standard output.
@Suite struct AskTests {
  private func ask(
    _ arguments: String..., answers: [String], language: String = "zh"
  ) throws -> CommandLineTool.Result {
    try CommandLineTool.run(
      ["ask", "--as-of", "2024-05-01", "--lang", language] + arguments,
      input: answers.map { $0 + "\n" }.joined())
  }

  @Test func `answers come from standard input and the letter goes to standard output`() throws {
    let result = try ask("--programme", "tuition-aid", answers: ["ended"])
    #expect(result.status == 0)
    #expect(result.errors.contains("\n1. 会籍状态？（1 个项目待此确定）\n   1 在册\n   2 暂停\n   3 终止\n> "))
    #expect(result.errors.hasSuffix("没有还会影响结果的事项了。\n"))
    #expect(result.text.hasPrefix("会员待遇核对结果\n"))
    #expect(result.text.contains("✗ 新就业形态劳动者学历提升全额资助"))
    #expect(!result.text.contains("逐项提问"))
  }

  @Test func `a member file is the start, and the record can be saved`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "member.yaml").path
    let result = try ask(
      "Examples/gaps.yaml", "--programme", "junior-title", "--save", file, answers: ["none"],
      language: "en")
    #expect(result.errors.contains("1. Professional title held? (1 programme waits for it)\n"))
    #expect(result.errors.hasSuffix("Saved as \(file)\n"))
    #expect(result.text.contains("✓ Recognition of the junior professional title"))
    let saved = try String(contentsOfFile: file, encoding: .utf8)
    #expect(saved.contains("title:\n  level: none\n") && !saved.contains("grants"))
    let again = try CommandLineTool.run(
      ["check", file, "--as-of", "2024-05-01", "--lang", "en", "--programme", "junior-title"])
    #expect(again.text == result.text)
  }

  @Test func `what is no answer is asked again, and words steer`() throws {
    let result = try ask(
      "--programme", "tuition-aid",
      answers: ["返回", "9", "=跳过", "", "帮助", "保存", "1", "返回", "跳过", "海淀", "退出", "never read"])
    for text in [
      "> 这是第一个问题。\n", "> `9` 不是允许的值\n请输入所列的编号或名称。\n", "> `跳过` 不是允许的值\n", "> 请回答，或输入 跳过\n",
      "以 = 开头的一律是回答", "> 请写明文件：保存 文件名\n", "\n2. 会籍所在区？", "\n3. 就业状态？",
    ] {
      #expect(result.errors.contains(text), "\(text) not in:\n\(result.errors)")
    }
    #expect(result.text.contains("? 新就业形态劳动者学历提升全额资助"))
    #expect(result.status == 0)
  }

  /// Nobody need give the number where the sex alone would do.
  @Test func `what would do in place of a fact is offered`() throws {
    let result = try ask(
      "Examples/gaps.yaml", "--programme", "mutual-aid-card", answers: ["否", "1", "跳过", "男"])
    #expect(result.errors.contains("身份证号？（1 个项目待此确定）\n   18 位居民身份证号\n   也可跳过，改为回答性别\n> "))
    #expect(result.errors.contains("性别？（1 个项目待此确定）"))
    #expect(result.text.contains("✓ 工会会员互助服务卡"))
  }

  @Test func `what was left open is listed, the most useful first`() throws {
    let result = try ask("--programme", "tuition-aid", answers: ["在册", "海淀", "退出"])
    #expect(result.text.contains("还缺的信息（用处大的在前）\n  1. 就业状态"))
  }

  @Test func `the end of input ends the questions`() throws {
    let result = try ask(answers: [], language: "en")
    #expect(result.status == 0)
    #expect(result.errors.contains("Only what still matters is asked."))
    #expect(result.text.contains("13 programmes were checked; 0 are open to the member."))
  }

  @Test func `a record from standard input is refused`() throws {
    let result = try ask("-", answers: ["member: {}"], language: "en")
    #expect(result.status == 2 && result.text.isEmpty)
    #expect(result.errors.contains("name the member's file"))
  }

  @Test func `a file that cannot be written does not lose the answers`() throws {
    let result = try ask(
      "--programme", "tuition-aid", answers: ["save /nowhere/at/all.yaml", "ended"], language: "en")
    #expect(result.status == 0)
    #expect(result.errors.contains("/nowhere/at/all.yaml"))
    #expect(result.text.contains("Not eligible"))
  }
}
