import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

@testable import Reports

/// From when, until when, and what would change it: as a person reads it.
@Suite struct OutlookReportTests {
  @Test(arguments: Language.allCases)
  func `the letter says when, and what would change it`(_ language: Language) throws {
    let program = try sampleProgram()
    for (name, text) in [("inventor", inventor), ("stranger", stranger)] {
      let known = try outlook(text, program)
      let report = TextReport(
        program.checked.book, asOf: sampleDay, options: .init(language: language))
      expectGolden(report.render(known), named: "outlook.\(name).\(language).txt")
    }
  }

  @Test func `JSON holds the data and the sentences`() throws {
    let program = try sampleProgram()
    let json = JSONReport(program.checked.book, asOf: sampleDay)
      .render(try outlook(inventor, program))
    expectGolden(json, named: "outlook.inventor.json")
  }

  @Test func `without being asked nothing is added`() throws {
    let program = try sampleProgram()
    var known = try outlook(inventor, program)
    let plain = try answers(inventor, of: program)
    known.outlook = []
    let report = TextReport(program.checked.book, asOf: sampleDay, options: .init(language: .zh))
    #expect(report.render(known) == report.render(plain))
  }

  /// No sentence shows a fact's path, a code of an enum fact, or a masked value's true one.
  @Test func `sentences are for people`() throws {
    let program = try sampleProgram()
    let book = program.checked.book
    let phrases = OutlookPhrases(
      vocabulary: Vocabulary(book, asOf: sampleDay), showSensitive: false)
    let paths = book.facts.filter { $0.field.label != nil && $0.name.contains(".") }.map(\.name)
    for text in [inventor, stranger, "member: {id: M3}"] {
      for prospect in try outlook(text, program).prospects {
        let sentences =
          phrases.windows(prospect) + prospect.ways.map(phrases.way)
          + prospect.risks.map(phrases.risk)
        for sentence in sentences {
          for language in Language.allCases {
            let said = sentence[language]
            #expect(!paths.contains { said.contains($0) }, "\(said)")
            #expect(!said.contains("==") && !said.contains("params."), "\(said)")
          }
          #expect(!sentence.zh.contains("haidian") && !sentence.zh.contains("1990"))
        }
      }
    }
  }

  private func outlook(_ text: String, _ program: RuleProgram) throws -> MemberDeterminations {
    var known = try answers(text, of: program)
    known.outlook = [.windows, .changes]
    known.prospects = Outlook(program.checked, asOf: program.asOf)
      .prospects(for: try member(text, of: program))
    return known
  }
}
