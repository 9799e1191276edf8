import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import Reports
import TestSupport
import Testing

/// Members of the sample programmes: the inventor, the stranger, and others about whom less is known.
private let members = [
  inventor, stranger, "member: {id: M3}",
  "{member: {id: M4, birthDate: 1990-01-01}, honours: []}",
  "{member: {id: M5, age: 30}, membership: {district: haidian}, employment: {frontLine: false}}",
  """
  {member: {id: M6, age: 30}, membership: {district: haidian}, honours: [],
   employment: {frontLine: true}, patents: [{number: A, kind: invention}]}
  """,
]

private func summary(of members: [String], rejects: Int = 0) throws -> BatchSummary {
  let program = try sampleProgram()
  var counter = BatchCounter(programmes: program.programmeIDs, ReasonFacts(program))
  for text in members {
    let batch = try member(text, of: program)
    counter.count(program.determine(batch), of: batch)
  }
  var summary = counter.takeSummary()
  summary.addRejects(rejects)
  return summary
}

private func report(_ members: [String], rejects: Int = 0, file: String = "members.csv") throws
  -> BatchReport
{
  BatchReport(
    try summary(of: members, rejects: rejects), try sampleProgram().checked.book,
    asOf: sampleDay, members: file)
}

@Suite struct BatchReportTests {
  @Test(arguments: Language.allCases)
  func `the terminal shows a table, what is in the way and what is lacking`(
    _ language: Language
  ) throws {
    let text = try report(members, rejects: 1).text(language: language)
    expectGolden(text, named: "batch.\(language).txt")
    let rows = text.split(separator: "\n").dropFirst().prefix(5).map { String($0) }
    #expect(Set(rows.dropFirst(2).map(\.displayWidth)).count <= 2)
  }

  @Test(arguments: Language.allCases, [40, 80])
  func `lists stay within the width`(_ language: Language, width: Int) throws {
    let text = try report(members).text(language: language, width: width)
    let lists = try #require(text.components(separatedBy: "\n\n").last)
    for line in lists.split(separator: "\n") { #expect(String(line).displayWidth <= width) }
  }

  @Test func `JSON has every count`() throws {
    expectGolden(try report(members, rejects: 1).json(), named: "batch-summary.json")
  }

  @Test(arguments: Language.allCases)
  func `the page reads as it should`(_ language: Language) throws {
    expectGolden(
      try report(members, rejects: 1).page(language: language), named: "batch.\(language).html")
  }

  @Test func `a run without members has a report too`() throws {
    let empty = try report([])
    #expect(empty.text(language: .en).hasPrefix("0 members checked\n"))
    #expect(empty.page(language: .en).contains("There are no members to check."))
    #expect(empty.json().contains("\"reasons\": []"))
  }

  @Test func `names cannot become markup`() throws {
    let hostile = #"<script>alert("x")</script>&'.csv"#
    let page = try report([inventor], file: hostile).page(language: .en)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;.csv"))
  }

  @Test func `parts of a run add up to the whole, in any cut`() throws {
    let whole = try summary(of: members)
    for cut in 0...members.count {
      var sum = try summary(of: Array(members[..<cut]))
      sum.add(try summary(of: Array(members[cut...])))
      #expect(sum == whole)
    }
  }
}

/// What is counted agrees with the full answers of each member.
@Suite struct BatchCountTests {
  private func full(_ text: String) throws -> [Determination] {
    try answers(text, of: try sampleProgram()).determinations
  }

  @Test func `reasons are counted by what the answer was`() throws {
    let counted = try summary(of: members)
    let known = try members.map(full)
    for (index, programme) in counted.programmes.enumerated() {
      let answers = known.map { $0[index] }
      for count in programme.reasons {
        let refused = answers.filter { $0.status == .ineligible }.map(\.reasons)
        #expect(count.refused == refused.count { $0.contains(count.reason) })
        #expect(count.refusedFirst == refused.count { $0.first == count.reason })
        #expect(count.refusedAlone == refused.count { $0 == [count.reason] })
        let open = answers.filter { $0.status == .undetermined }
        #expect(count.open == open.count { $0.reasons.contains(count.reason) })
      }
      let firsts = programme.reasons.reduce(0) { $0 + $1.refusedFirst }
      #expect(firsts == programme.counts[.ineligible] ?? 0)
    }
  }

  @Test func `what is lacking is what the full answers ask for`() throws {
    let counted = try summary(of: members)
    for (index, programme) in counted.programmes.enumerated() {
      var missing: [String: Int] = [:]
      for text in members {
        let answer = try full(text)[index]
        guard answer.status == .undetermined else { continue }
        // A prerequisite's own facts are counted with the prerequisite.
        let own = answer.conditions.filter(\.isReason).flatMap(\.missing)
        let list = answer.reasons.contains(.noClaim) ? ["patents"] : []
        for fact in Set(own + list) { missing[fact, default: 0] += 1 }
      }
      #expect(programme.missing == missing, "\(programme.id)")
    }
  }

  @Test func `a derived fact asks for what it is derived from`() throws {
    let counted = try summary(of: ["member: {id: M3}", "{member: {id: M4, age: 30}}"])
    #expect(counted.programmes[0].missing["member.birthDate"] == 1)
    #expect(counted.programmes[0].missing["member.age"] == nil)
  }

  @Test func `eligible members whose sum waits are told`() throws {
    let member = """
      {member: {id: M7}, training: {hours: 60}, membership: {joinedOn: 2020-01-01}}
      """
    let course = try summary(of: [member]).programmes[2]
    #expect(course.counts == [.eligible: 1])
    #expect(course.withoutAmount == 1)
    let page = try report([member]).page(language: .en)
    #expect(page.contains("the sums of 1 eligible member still to be worked out"))
  }
}
