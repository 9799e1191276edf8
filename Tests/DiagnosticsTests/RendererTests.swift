import Diagnostics
import Testing
import TestSupport

@Suite struct RendererTests {
  private func sample() -> (SourceFiles, [Diagnostic]) {
    var files = SourceFiles()
    let rules = files.add(SourceFile(name: "a.yaml", text: "标题: 一\n标题: 二\n"))
    let facts = files.add(SourceFile(name: "facts.yaml", text: "标题: {}\n"))
    func label(_ file: FileID, _ range: Range<Int>, _ text: LocalizedText? = nil) -> Label {
      Label(SourceLocation(file: file, span: SourceSpan(range)), text)
    }
    let twice = Diagnostic(
      DiagnosticCode("yaml.duplicate-key"),
      LocalizedText(zh: "键 `标题` 写了两次", en: "the key `标题` is written twice"),
      at: label(rules, 12..<18),
      secondary: [
        label(rules, 0..<6, LocalizedText(zh: "第一次", en: "first here")), label(facts, 0..<6),
      ],
      notes: [LocalizedText(zh: "每个键只能有一个值", en: "a key has one value")],
      help: LocalizedText(zh: "删去一个", en: "remove one of the two"))
    let missing = Diagnostic(
      DiagnosticCode("cli.no-file"), severity: .warning,
      LocalizedText(zh: "没有文件 `b\n.yaml`", en: "no file `b\n.yaml`"))
    return (files, [missing, twice])
  }

  @Test func `concise: one line a finding`() {
    let (files, diagnostics) = sample()
    #expect(
      ConciseRenderer(files: files, language: .en).render(diagnostics) == """
        warning[cli.no-file]: no file `b .yaml`
        a.yaml:2:1: error[yaml.duplicate-key]: the key `标题` is written twice

        """)
  }

  @Test(arguments: Language.allCases)
  func `full: several files and findings`(language: Language) {
    let (files, diagnostics) = sample()
    let text = FullRenderer(files: files, language: language).render(diagnostics)
    expectGolden(text, named: "full.\(language).txt")
  }

  @Test func `json: every key, both languages`() {
    let (files, diagnostics) = sample()
    expectGolden(JSONRenderer(files: files).render(diagnostics), named: "diagnostics.json")
  }
}
