import Diagnostics
import Evaluation
import Programmes
import Records
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct JSONReportTests {
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  @Test func `the document is stable to the byte`() throws {
    let program = try sampleProgram()
    let report = JSONReport(program.checked.book, asOf: sampleDay)
    expectGolden(report.render(try answers(inventor, of: program)), named: "inventor.json")
    expectGolden(report.render(try answers(stranger, of: program)), named: "stranger.json")
  }

  @Test(arguments: [inventor, stranger])
  func `every key is there, whatever came of the programme`(_ member: String) throws {
    let program = try sampleProgram()
    let report = JSONReport(program.checked.book, asOf: sampleDay)
    let document = try object(report.render(try answers(member, of: program)))
    #expect(Set(document.keys) == ["member", "asOf", "determinations"])
    for determination in try list(document["determinations"]) {
      #expect(Set(determination.keys) == Self.determinationKeys)
      for condition in try list(determination["conditions"]) {
        #expect(Set(condition.keys) == Self.conditionKeys)
        #expect((condition["source"] is NSNull) != (condition["assumption"] is NSNull))
        for fact in try list(condition["facts"]) { #expect(Set(fact.keys) == Self.factKeys) }
      }
      for claim in try list(determination["claims"]) {
        #expect(Set(claim.keys) == Self.claimKeys)
      }
      for standing in try list(determination["standing"]) {
        #expect(Set(standing.keys) == Self.standingKeys)
      }
    }
  }

  @Test func `the short form is one line`() throws {
    let program = try sampleProgram()
    let report = JSONReport(program.checked.book, asOf: sampleDay)
    let known = try answers(inventor, of: program)
    let line = report.render(known, pretty: false)
    #expect(line.filter { $0 == "\n" }.count == 1 && line.hasSuffix("}\n"))
    let (short, long) = (try object(line), try object(report.render(known)))
    #expect(NSDictionary(dictionary: short) == NSDictionary(dictionary: long))
  }

  @Test func `sensitive values are null and marked`() throws {
    let program = try sampleProgram()
    let known = try answers(inventor, of: program)
    let book = program.checked.book
    #expect(!JSONReport(book, asOf: sampleDay).render(known).contains("1990"))
    let open = JSONReport(book, asOf: sampleDay, showSensitive: true).render(known)
    #expect(open.contains(#""value": "1990-03-07""#))
  }

  private static let determinationKeys: Set = [
    "programme", "title", "status", "reasons", "amount", "currency", "conditions", "standing",
    "missing", "documents", "claims", "alternatives",
  ]
  private static let conditionKeys: Set = [
    "id", "label", "outcome", "isReason", "expression", "negated", "sentence", "textKey",
    "arguments",
    "parts", "requirement", "facts",
    "missing", "error", "source", "assumption", "remedy", "at",
  ]
  private static let factKeys: Set = [
    "name", "label", "value", "text", "unit", "origin", "masked", "derivedFrom",
  ]
  private static let claimKeys: Set = [
    "index", "element", "status", "reasons", "amount", "conditions", "missing",
  ]
  private static let standingKeys: Set = [
    "kind", "outcome", "programme", "granted", "status", "count", "per", "used", "missing",
  ]
}
