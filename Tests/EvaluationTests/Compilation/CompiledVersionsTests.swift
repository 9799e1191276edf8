import CEL
import Columns
import Programmes
import TestSupport
import Testing

@testable import Evaluation

/// What was compiled and kept answers as if it were compiled anew.
@Suite struct CompiledVersionsTests {
  private static let day = CalendarDate("2024-05-01") ?? .earliest

  private func versions(_ checked: CheckedRuleBook, _ day: CalendarDate) -> [ChosenVersion] {
    checked.evaluationOrder.map { checked.version(of: $0, on: day) }
  }

  /// Compares the answers to random members.
  /// - Returns: whether there was an archive to compare with.
  private func agree(
    _ checked: CheckedRuleBook, on day: CalendarDate, seed: UInt64
  ) throws -> Bool {
    let versions = versions(checked, day)
    let fresh = CompiledVersions(versions, of: checked)
    guard let archive = fresh.archived() else { return false }
    let kept = try CompiledVersions(archive: archive[...], versions, of: checked)
    #expect(kept.archived() == archive, "seed \(seed)")
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: 4)
    let batch = Batch.of((0..<20).map { _ in source.make(&random) }, checked.book)
    let program = RuleProgram(checked, asOf: day)
    let again = RuleProgram(
      checked, asOf: day, programmeIDs: program.programmeIDs, kept)
    let texts = program.explain(batch).map { $0.map(\.text) }
    #expect(again.explain(batch).map { $0.map(\.text) } == texts, "seed \(seed)")
    #expect(
      again.determine(batch).programmes.map(\.statuses)
        == program.determine(batch).programmes.map(\.statuses), "seed \(seed)")
    for (row, answers) in program.explain(batch).enumerated() {
      #expect(
        again.rankedMissingFacts(for: batch, row: row, answers: answers)
          == program.rankedMissingFacts(for: batch, row: row, answers: answers), "seed \(seed)")
    }
    return true
  }

  @Test(arguments: ["2019-06-01", "2023-10-01", "2024-05-01", "2030-01-01"])
  func shippedRules(day: String) throws {
    let checked = try ShippedRules.load()
    #expect(try agree(checked, on: try #require(CalendarDate(day)), seed: 7))
  }

  @Test func randomRules() throws {
    var kept = 0
    for seed in UInt64(1)...40 {
      var random = SplitMix64(seed: seed)
      let checked = try Rules(text: RandomBook.make(&random).text).checked
      if try agree(checked, on: Self.day, seed: seed) { kept += 1 }
    }
    #expect(kept >= 20)
  }

  /// The key tells which versions are in force, and no more: the next day is answered by the same.
  @Test func aKeyIsTheSameWhileTheSameVersionsAreInForce() throws {
    let checked = try ShippedRules.load()
    func key(_ day: String) throws -> [UInt8] {
      CompiledVersions.key(versions(checked, try #require(CalendarDate(day))))
    }
    #expect(try key("2024-05-01") == key("2024-05-31"))
    #expect(try key("2024-05-31") != key("2024-06-01"))
    #expect(try key("2023-12-31") != key("2024-12-31"))
  }
}
