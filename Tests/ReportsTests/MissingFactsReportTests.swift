import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import TestSupport
import Testing

@testable import Reports

/// Which facts are missing, best first, once for all programmes.
@Suite struct MissingFactsReportTests {
  /// Much is open.
  private let newcomer = "{member: {id: M3, age: 30}, patents: [{kind: invention}]}"

  private func known(_ text: String, _ program: RuleProgram) throws -> MemberDeterminations {
    var known = try answers(text, of: program)
    known.missingFacts = program.rankedMissingFacts(
      for: try member(text, of: program), answers: known.determinations)
    return known
  }

  @Test(arguments: Language.allCases)
  func `the letter lists them`(_ language: Language) throws {
    let program = try sampleProgram()
    let book = program.checked.book
    let known = try known(newcomer, program)
    let text = TextReport(book, asOf: sampleDay, options: .init(language: language))
    let markdown = MarkdownReport(book, asOf: sampleDay, language: language)
    let html = HTMLReport(book, asOf: sampleDay, language: language).render(known)
    expectGolden(text.render(known), named: "missing.newcomer.\(language).txt")
    expectGolden(markdown.render(known), named: "missing.newcomer.\(language).md")
    let phrases = MissingFactPhrases(vocabulary: Vocabulary(book, asOf: sampleDay))
    for fact in try #require(known.missingFacts) {
      #expect(html.contains("<td>\(HTMLWriter.escaped(phrases.use(of: fact)[language]))</td>"))
    }
  }

  @Test func `JSON holds the data and the sentences`() throws {
    let program = try sampleProgram()
    let json = JSONReport(program.checked.book, asOf: sampleDay)
      .render(try known(newcomer, program))
    let start = try #require(json.range(of: #"  "missingFacts": ["#))
    expectGolden(String(json[start.lowerBound...]), named: "missing.newcomer.json")
  }

  @Test func `nothing is said where nothing is missing, or nobody looked`() throws {
    let program = try sampleProgram(
      sampleRules + """
        ---
        programme: course
        title: {zh: 技能培训, en: Skills course}
        conditions:
          all:
            - id: hours
              label: {zh: 完成培训学时, en: Completed the hours}
              expr: training.hours >= params.training.hours
              assumption: {zh: 推定, en: Assumed}
        benefit: {kind: service}
        """)
    var known = try known(inventor, program)
    #expect(known.missingFacts?.isEmpty == true)
    let report = TextReport(program.checked.book, asOf: sampleDay, options: .init(language: .en))
    let told = report.render(known)
    #expect(!told.contains("Facts still needed"))
    known.missingFacts = nil
    #expect(report.render(known) == told)
    let json = JSONReport(program.checked.book, asOf: sampleDay)
    #expect(!json.render(known).contains("missingFacts"))
  }

  /// Only the first are told of what would fill a page.
  @Test func `the list is kept short`() throws {
    let facts = (1...14).map { "n\($0): {type: bool, label: {zh: 数\($0), en: N\($0)}}" }
    let conditions = (1...14).map {
      "{id: c\($0), label: {zh: 数\($0), en: N\($0)}, expr: n\($0), assumption: {zh: 推, en: a}}"
    }
    let programmes = ["one", "two", "three", "four", "five"].map { id in
      """
      ---
      programme: \(id)
      title: {zh: \(id), en: \(id)}
      benefit: {kind: service}
      conditions: {all: [\(conditions.joined(separator: ", "))]}
      """
    }
    let program = try sampleProgram(
      "facts:\n  id: {type: string, key: true, label: {zh: 编号, en: Number}}\n  "
        + facts.joined(separator: "\n  ") + "\n" + programmes.joined(separator: "\n"))
    let known = try known("{}", program)
    func render(_ language: Language) -> String {
      TextReport(program.checked.book, asOf: sampleDay, options: .init(language: language))
        .render(known)
    }
    #expect(render(.en).contains("12. N12  Could settle: one, two, three and 2 more\n"))
    #expect(render(.en).contains("  2 more are named under the programmes.\n"))
    #expect(render(.zh).contains("12. 数12  可判定：one、two、three等 5 个项目\n"))
    #expect(!render(.en).contains("13. "))
  }
}
