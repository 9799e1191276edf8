import Diagnostics
import Testing
import TestSupport

@Suite struct FullRendererTests {
  private let code = DiagnosticCode("test.sample")
  private let headline = LocalizedText(zh: "这里不对", en: "this is wrong")

  /// The report on `marked`: its first mark is what is wrong, the others belong to it.
  private func report(
    _ marked: String, labels: [String?] = [], language: Language = .en, maximumWidth: Int = 80,
    notes: [String] = [], help: String? = nil
  ) -> String {
    let source = MarkedSource(marked)
    var files = SourceFiles()
    let id = files.add(SourceFile(name: "rules/aid.yaml", text: source.text))
    let marks = source.ranges.enumerated().map { index, range in
      let text = index < labels.count ? labels[index] : nil
      return Label(
        SourceLocation(file: id, span: SourceSpan(range)), text.map(LocalizedText.init(verbatim:)))
    }
    let diagnostic = Diagnostic(
      code, headline, at: marks.first, secondary: Array(marks.dropFirst()),
      notes: notes.map(LocalizedText.init(verbatim:)), help: help.map(LocalizedText.init(verbatim:))
    )
    return FullRenderer(files: files, language: language, maximumWidth: maximumWidth)
      .render([diagnostic])
  }

  @Test func `underlines below Chinese text by display width`() {
    #expect(
      report("标题: ⟦学费资助⟧ 甲", labels: ["not known"], help: "remove it") == """
        error[test.sample]: this is wrong
         --> rules/aid.yaml:1:5
          |
        1 | 标题: 学费资助 甲
          |       ^^^^^^^^ not known
          |
          = help: remove it

        """)
  }

  @Test func `speaks Chinese`() {
    #expect(
      report("a: ⟦b⟧", language: .zh, notes: ["第一行\n第二行"]) == """
        错误[test.sample]: 这里不对
         --> rules/aid.yaml:1:4
          |
        1 | a: b
          |    ^
          |
          = 说明: 第一行
                  第二行

        """)
  }

  @Test func `shows what is near and leaves out what is far`() {
    let text = "⟦a⟧: 1\nb: 2\na: 3\n" + "x: 1\n" + "y: 1\n" + "z: 1\n⟦z⟧: 2\n⟦z⟧: 3\n"
    #expect(
      report(text, labels: ["here", "there"]) == """
        error[test.sample]: this is wrong
         --> rules/aid.yaml:1:1
          |
        1 | a: 1
          | ^ here
        ...
        7 | z: 2
          | - there
        8 | z: 3
          | -

        """)
    #expect(report("⟦a⟧\nbetween\n⟦b⟧").contains("2 | between\n3 | b"))
  }

  @Test func `shows the first and last line of a long span`() {
    #expect(
      report("k: ⟦[1,\n 2,\n 3,\n   四⟧]\n", labels: ["list"]) == """
        error[test.sample]: this is wrong
         --> rules/aid.yaml:1:4
          |
        1 | k: [1,
          |    ^^^
        ...
        4 |    四]
          |    ^^ list

        """)
  }

  @Test func `cuts long lines around the underline`() {
    let text = String(repeating: "甲", count: 60) + "⟦乙乙⟧" + String(repeating: "丙", count: 60)
    #expect(
      report(text, maximumWidth: 30) == """
        error[test.sample]: this is wrong
         --> rules/aid.yaml:1:61
          |
        1 | …甲甲甲甲乙乙丙丙丙丙丙丙丙丙…
          |          ^^^^

        """)
  }

  @Test(arguments: 20...60)
  func `the caret stands under its character wherever a line is cut`(width: Int) throws {
    let before = String(repeating: "甲a", count: 40)
    let lines = report(before + "⟦!⟧" + before, maximumWidth: width).split(separator: "\n")
    let (source, mark) = (String(lines[3]), String(lines[4]))
    let column = try #require(source.split(separator: "!").first).description.displayWidth
    #expect(mark.displayWidth == column + 1)
    #expect(source.displayWidth <= width + 4)
  }

  @Test func `marks an empty place, the end of a line and the end of a file`() {
    #expect(report("甲⟦⟧乙").contains("| 甲乙\n  |   ^\n"))
    #expect(report("甲⟦⟧\n乙").contains("| 甲\n  |   ^\n"))
    #expect(report("甲\n⟦⟧").contains("2 |\n  | ^\n"))
    #expect(report("⟦⟧").contains("1 |\n  | ^\n"))
    #expect(report("甲⟦\n⟧乙").contains("1 | 甲\n  |   ^\n"))
  }

  @Test func `makes controls visible and expands tabs`() {
    #expect(report("\ta\t⟦b⟧\u{1B}[31m").contains("|     a   b␛[31m\n  |         ^\n"))
    #expect(report("\u{202E}⟦b⟧\r\n").contains("| \u{FFFD}b\n  |  ^\n"))
  }

  @Test func `survives bytes that are not UTF-8`() {
    var files = SourceFiles()
    let id = files.add(SourceFile(name: "x", bytes: [0xFF, 0xE4, 0xBC, 0x61, 0x80, 0x62]))
    let place = SourceLocation(file: id, span: SourceSpan(start: 5, end: 6))
    let text = FullRenderer(files: files, language: .en)
      .render([Diagnostic(code, headline, at: Label(place))])
    #expect(text.contains("| \u{FFFD}\u{FFFD}a\u{FFFD}b\n  |     ^\n"))
  }

  @Test func `a finding without a place has no excerpt`() {
    let text = FullRenderer(files: SourceFiles(), language: .en)
      .render([Diagnostic(code, severity: .warning, headline, help: headline)])
    #expect(text == "warning[test.sample]: this is wrong\n  = help: this is wrong\n")
  }

  @Test func `paints only when asked`() {
    let plain = FullRenderer(files: SourceFiles(), language: .en)
      .render([Diagnostic(code, headline)])
    let painted = FullRenderer(files: SourceFiles(), language: .en, color: true)
      .render([Diagnostic(code, headline)])
    #expect(!plain.contains("\u{1B}"))
    #expect(painted.hasPrefix("\u{1B}[1;31merror[test.sample]\u{1B}[0m"))
  }
}
