import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Testing

/// Sampled members put the shipped rules to use: every answer comes up.
@Suite struct SampledMemberTests {
  @Test func everyProgrammeGivesEveryAnswer() throws {
    let checked = try ShippedRules.load()
    let day = try #require(CalendarDate("2024-05-01"))
    let sampler = MemberSampler(checked, asOf: day, seed: 3, format: .ndjson)
    let program = RuleProgram(checked, asOf: day)
    var reader = try RecordReader.ndjson(
      MemorySource(sampler.records(1...4_000)),
      Projection(checked.book.schema, fields: program.neededFacts))
    var seen: [String: Set<Status>] = [:]
    var reasons: Set<String> = []
    while let chunk = try reader.next() {
      for answers in chunk.batches.map(program.determine) {
        for programme in answers.programmes {
          seen[programme.id, default: []].formUnion(programme.statuses)
          for row in 0..<answers.rowCount {
            reasons.formUnion(programme.reasons(row: row).map { "\(programme.id) \($0.id)" })
          }
        }
      }
    }
    for id in program.programmeIDs {
      #expect(seen[id] == [.eligible, .ineligible, .undetermined], "\(id)")
    }
    let conditions = checked.book.programmes.filter { $0.effective.contains(day) }.flatMap {
      programme in programme.conditions.map { "\(programme.id) \($0.id)" }
    }
    #expect(Set(conditions).subtracting(reasons).isEmpty)
  }
}
