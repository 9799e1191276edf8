import Diagnostics
import Evaluation
import Programmes
import Records
import Reports
import TestSupport
import Testing

@Suite struct TextReportTests {
  @Test(arguments: Language.allCases)
  func `the letter reads as it should`(_ language: Language) throws {
    let program = try sampleProgram()
    let report = TextReport(
      program.checked.book, asOf: sampleDay, options: .init(language: language))
    expectGolden(
      report.render(try answers(inventor, of: program)), named: "inventor.\(language).txt")
    expectGolden(
      report.render(try answers(stranger, of: program)), named: "stranger.\(language).txt")
  }

  @Test func `in detail, met conditions are opened up too`() throws {
    let program = try sampleProgram()
    let options = TextReport.Options(language: .en, width: 60, isDetailed: true)
    let report = TextReport(program.checked.book, asOf: sampleDay, options: options)
    expectGolden(report.render(try answers(inventor, of: program)), named: "detailed.en.txt")
  }

  @Test(arguments: Language.allCases, [40, 60, 80, 120])
  func `no line is wider than asked`(_ language: Language, _ width: Int) throws {
    let program = try sampleProgram()
    let options = TextReport.Options(language: language, width: width)
    let report = TextReport(program.checked.book, asOf: sampleDay, options: options)
    for text in [inventor, stranger] {
      let lines = report.render(try answers(text, of: program)).split(separator: "\n")
      #expect(lines.allSatisfy { String($0).displayWidth <= width })
    }
  }

  @Test func `results stand in one column, whatever the script of the titles`() throws {
    let program = try sampleProgram()
    let report = TextReport(program.checked.book, asOf: sampleDay, options: .init(language: .zh))
    let known = try answers(inventor, of: program)
    let widths = known.determinations.map { $0.programme.title.zh.displayWidth }
    let rows = report.render(known).split(separator: "\n").dropFirst(3).prefix(widths.count)
    for (row, determination) in zip(rows, known.determinations) {
      let title = "  ✓ " + determination.programme.title.zh
      let spaces = row.dropFirst(title.count).prefix { $0 == " " }.count
      #expect(title.displayWidth + spaces == 4 + (widths.max() ?? 0) + 2, "\(row)")
    }
  }

  @Test func `sensitive facts are masked unless asked for`() throws {
    let program = try sampleProgram()
    let book = program.checked.book
    let known = try answers(inventor, of: program)
    let masked = TextReport(book, asOf: sampleDay, options: .init(language: .zh))
    #expect(!masked.render(known).contains("1990"))
    let open = TextReport(
      book, asOf: sampleDay, options: .init(language: .zh, showSensitive: true))
    #expect(open.render(known).contains("1990年3月7日"))
  }

  @Test func `colour changes no text`() throws {
    let program = try sampleProgram()
    let known = try answers(inventor, of: program)
    func render(color: Bool) -> String {
      TextReport(
        program.checked.book, asOf: sampleDay, options: .init(language: .en, color: color)
      ).render(known)
    }
    let painted = render(color: true)
    #expect(painted.contains("\u{1B}[32m"))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == render(color: false))
  }

  @Test func `what a record holds cannot move the cursor`() throws {
    let program = try sampleProgram()
    let text = inventor.replacing("ZL2022-1", with: #""ZL\e[2J\u202E1""#)
    let report = TextReport(program.checked.book, asOf: sampleDay, options: .init(language: .en))
    let letter = report.render(try answers(text, of: program))
    #expect(!letter.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}
