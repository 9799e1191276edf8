import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports
import Testing

@Suite struct BatchTests {
  private func csv(_ members: [String]) throws -> (text: String, summary: BatchSummary) {
    let program = try sampleProgram()
    let writer = BatchCSV(keyName: "member.id", programmes: program.programmeIDs)
    var bytes = writer.header
    var memory = BatchCSV.Memory()
    var counter = BatchCounter(programmes: program.programmeIDs, ReasonFacts(program))
    for text in members {
      let batch = try member(text, of: program)
      let answers = program.determine(batch)
      writer.append(answers, keys: batch.keys, &memory, to: &bytes)
      counter.count(answers, of: batch)
    }
    return (String(decoding: bytes, as: UTF8.self), counter.takeSummary())
  }

  @Test func `a line a member, three columns a programme`() throws {
    let text = try csv([inventor, stranger]).text
    #expect(
      text == """
        member.id,card.status,card.reasons,card.amount,invention.status,invention.reasons,\
        invention.amount,course.status,course.reasons,course.amount,gala.status,gala.reasons,\
        gala.amount
        M1,eligible,,,eligible,,3000.00,ineligible,hours;member-for-a-year,,ineligible,not-in-force,
        "'=M,2",ineligible,adult,,ineligible,requires:card,,eligible,,,\
        ineligible,not-in-force,

        """)
  }

  @Test func `the batch agrees with the check of each member`() throws {
    let program = try sampleProgram()
    for text in [inventor, stranger] {
      let cells = try csv([text]).text.split(separator: "\n")[1].split(
        separator: ",", omittingEmptySubsequences: false)
      let known = try answers(text, of: program)
      for (index, determination) in known.determinations.reversed().enumerated() {
        let status = cells[cells.count - 3 * (index + 1)]
        #expect(status == determination.status.rawValue)
      }
    }
  }

  @Test func `counts add up`() throws {
    let (_, both) = try csv([inventor, stranger])
    var sum = try csv([inventor]).summary
    sum.add(try csv([stranger]).summary)
    #expect(both == sum)
    #expect(both.members == 2)
    #expect(both.programmes[1].counts == [.eligible: 1, .ineligible: 1])
    #expect(both.programmes[1].total == Decimal(3000))
  }

  @Test func `validation closes with a count`() throws {
    let book = try sampleProgram().checked.book
    let summary = ValidationSummary(book, diagnostics: [])
    #expect(summary.render(.en) == "4 programmes, 10 conditions, 0 errors, 0 warnings")
    #expect(summary.render(.zh) == "4 个项目，10 项条件，0 个错误，0 个警告")
  }
}
