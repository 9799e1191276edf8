import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import TestSupport
import Testing

@testable import Reports

/// A letter in each form that is handed over or passed on.
enum LetterForm: String, CaseIterable, CustomTestStringConvertible {
  case html, markdown

  var testDescription: String { rawValue }
  var ending: String { self == .html ? "html" : "md" }

  func render(
    _ text: String, _ language: Language, showSensitive: Bool = false,
    program: RuleProgram? = nil
  ) throws -> String {
    let program = try program ?? sampleProgram()
    let (book, known) = (program.checked.book, try answers(text, of: program))
    return switch self {
    case .html:
      HTMLReport(book, asOf: sampleDay, language: language, showSensitive: showSensitive)
        .render(known)
    case .markdown:
      MarkdownReport(book, asOf: sampleDay, language: language, showSensitive: showSensitive)
        .render(known)
    }
  }
}

@Suite struct LetterPageTests {
  @Test(arguments: LetterForm.allCases, Language.allCases)
  func `the letter reads as it should`(_ form: LetterForm, _ language: Language) throws {
    for (name, text) in [("inventor", inventor), ("stranger", stranger)] {
      expectGolden(
        try form.render(text, language), named: "\(name).\(language).\(form.ending)")
    }
  }

  /// Whatever the form, the same is said.
  @Test(arguments: LetterForm.allCases, Language.allCases)
  func `nothing the text letter says is left out`(_ form: LetterForm, _ language: Language) throws {
    let program = try sampleProgram()
    let builder = LetterBuilder(program.checked.book, asOf: sampleDay, showSensitive: false)
    for text in [inventor, stranger] {
      let page = try form.render(text, language)
      let letter = builder.letter(try answers(text, of: program))
      func expectSaid(_ phrase: LocalizedText) {
        let shown =
          form == .html
          ? HTMLWriter.escaped(phrase[language]) : MarkdownWriter.escaped(phrase[language])
        #expect(page.contains(shown), "\(phrase[language])")
      }
      for section in letter.sections {
        expectSaid(section.title)
        expectSaid(section.verdict)
        section.reasons.forEach(expectSaid)
        section.standing.map(\.text).forEach(expectSaid)
        section.documents?.items.forEach(expectSaid)
        let all = [section.conditions] + section.claims.map(\.conditions)
        for condition in all.flatMap({ $0.deciding + $0.met + $0.others }) {
          expectSaid(condition.label)
          condition.records.forEach(expectSaid)
          if let remedy = condition.remedy { expectSaid(remedy) }
        }
        for condition in all.flatMap(\.deciding) { condition.rows.map(\.text).forEach(expectSaid) }
      }
    }
  }

  /// The place for windows and for what would change the answer.
  @Test func `further lists stand in every form, after the conditions`() throws {
    let program = try sampleProgram()
    let builder = LetterBuilder(program.checked.book, asOf: sampleDay, showSensitive: false)
    var letter = builder.letter(try answers(inventor, of: program))
    let heading = LocalizedText(zh: "何时可申请", en: "From when")
    letter.sections[0].outlook = [
      LetterList(heading: heading, items: [LocalizedText(zh: "自明年起", en: "From next year")])
    ]
    var text = TextLetter(.init(language: .en))
    text.programme(letter.sections[0])
    var markdown = MarkdownLetter(language: .en)
    markdown.write(letter, digest: "")
    var html = HTMLWriter()
    LetterPage(language: .en, digest: "").write(letter, &html)
    for form in [text.layout.text, markdown.markdown.markup, html.markup] {
      let limits = try #require(form.firstRange(of: "Limits and other programmes"))
      let list = try #require(form.firstRange(of: "From next year"))
      let documents = try #require(form.firstRange(of: "Please bring"))
      #expect(form.contains("From when"))
      #expect(limits.upperBound < list.lowerBound && list.upperBound < documents.lowerBound)
    }
  }

  @Test(arguments: LetterForm.allCases)
  func `sensitive facts are masked unless asked for`(_ form: LetterForm) throws {
    #expect(!(try form.render(inventor, .zh)).contains("1990"))
    #expect(try form.render(inventor, .zh, showSensitive: true).contains("1990年3月7日"))
  }

  @Test(arguments: LetterForm.allCases)
  func `a sensitive key is masked in the title`(_ form: LetterForm) throws {
    let rules = """
      facts:
        member.id: {type: string, key: true, sensitive: true, label: {zh: 证号, en: Number}}
      ---
      programme: open
      title: {zh: 开放, en: Open}
      conditions:
        all: [{id: any, label: {zh: 有号, en: Any}, expr: 'member.id != ""', assumption: {zh: 甲, en: A}}]
      benefit: {kind: event}
      """
    var sink = DiagnosticSink()
    let checked = try #require(RuleBookChecker.check(ruleBook(rules), into: &sink))
    let program = RuleProgram(checked, asOf: sampleDay)
    let member = "member: {id: 110108199503120032}"
    #expect(!(try form.render(member, .en, program: program)).contains("199503"))
    let open = try form.render(member, .en, showSensitive: true, program: program)
    #expect(open.contains("110108199503120032"))
  }

  @Test(arguments: LetterForm.allCases)
  func `names the rules and the right to a review`(_ form: LetterForm) throws {
    let digest = try sampleProgram().checked.book.digest
    let (zh, en) = (try form.render(stranger, .zh), try form.render(stranger, .en))
    #expect(zh.contains(digest) && en.contains(digest))
    #expect(zh.contains("《中华人民共和国个人信息保护法》第二十四条"))
    #expect(en.contains("Article 24 of the Personal Information Protection Law"))
  }
}

/// What a record says is shown and never obeyed.
@Suite struct HostileLetterTests {
  private static let values = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></style><b>",
    "&lt;b&gt;",
    "' onload='x", "[click](javascript:alert(1))", "| a | b |", "**bold** `code` _x_ ~~y~~",
    "# heading", "1. item", "- item", "\u{202E}gnp.exe", "line\u{2028}break",
    "<!-- -->", "]]>", "$x^2$",
  ]

  private func member(_ value: String) -> String {
    let quoted = JSONWriter.quoted(value)
    return inventor.replacing("ZL2022-1", with: quoted).replacing("id: M1", with: "id: \(quoted)")
  }

  @Test(arguments: values) func `in HTML no value opens a tag`(value: String) throws {
    let plain = try LetterForm.html.render(member("x"), .en)
    let page = try LetterForm.html.render(member(value), .en)
    for sign in ["<", ">", "\"", "'"] {
      let count = page.count { String($0) == sign }
      #expect(count == plain.count { String($0) == sign }, "\(sign)")
    }
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0 })
  }

  @Test(arguments: values) func `in Markdown no value is markup`(value: String) throws {
    let page = try LetterForm.markdown.render(member(value), .en)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let plain = try LetterForm.markdown.render(member("x"), .en)
    #expect(lines.count == plain.split(separator: "\n", omittingEmptySubsequences: false).count)
    for special in "`*_[]<>#|~&$" {
      #expect(page.unescapedCount(of: special) == plain.unescapedCount(of: special), "\(special)")
    }
  }

  @Test(
    arguments: [
      ("a < b & c", "a \\< b \\& c"), ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("- x", "\\- x"),
      ("+ x", "\\+ x"), ("1.5 x", "1\\.5 x"), ("=== x", "\\=== x"), ("plain 文本", "plain 文本"),
    ])
  func `Markdown is escaped where it must be`(text: String, escaped: String) {
    #expect(MarkdownWriter.escaped(text) == escaped)
  }

  @Test func `parts of a whole are never more than it`() {
    #expect(Share.percent(1, of: 3) == "33.33%")
    #expect(Share.percent(3, of: 3) == "100.00%")
    #expect(Share.percent(0, of: 0) == "0%")
    #expect(Share.percent(.max - 1, of: .max) == "99.99%")
  }
}

extension JSONWriter {
  /// A text as YAML and JSON quote it.
  fileprivate static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return json.text
  }
}

extension String {
  /// How often a character stands without a backslash before it.
  fileprivate func unescapedCount(of character: Character) -> Int {
    var count = 0
    var isEscaped = false
    for next in self {
      if next == character, !isEscaped { count += 1 }
      isEscaped = next == "\\" && !isEscaped
    }
    return count
  }
}
