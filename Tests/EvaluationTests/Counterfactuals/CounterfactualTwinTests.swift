import CEL
import Columns
import Evaluation
import Foundation
import Programmes
import TestSupport
import Testing

/// Every counterfactual is applied to the member's record and decided afresh, by rules compiled for
/// the day; and so is every part of it.
///
/// `COUNTERFACTUAL_MEMBERS=10000` runs it over so many pairs of a member and a programme.
@Suite struct CounterfactualTwinTests {
  private static let asOf = CalendarDate("2024-05-01") ?? .earliest

  @Test func shippedRules() throws {
    let pairs = ProcessInfo.processInfo.environment["COUNTERFACTUAL_MEMBERS"].flatMap { Int($0) }
    let checked = try ShippedRules.load()
    var tally = Tally()
    for round in 0..<max(1, (pairs ?? 0) / checked.book.programmeIDs.count / 16 + 1) {
      try compare(checked, members: 16, seed: UInt64(round + 1), &tally)
    }
    // The random members are such that there is something to check.
    #expect(tally.ways > 50 && tally.risks > 10, "\(tally)")
    if pairs != nil { print("\(tally)") }
  }

  @Test(arguments: UInt64(1)...12) func randomRules(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rules = try Rules(text: RandomBook.make(&random).text)
    var tally = Tally()
    try compare(rules.checked, members: 3, seed: seed, &tally)
  }

  struct Tally {
    var pairs = 0
    var ways = 0
    var sizes: [Int: Int] = [:]
    var risks = 0
  }

  /// A member with changes made, and whether that makes (or keeps) the member eligible.
  private struct Claim {
    var member: Datum.Record
    var programme: Int
    var isEligible: Bool
    var text: String
  }

  private func compare(
    _ checked: CheckedRuleBook, members count: Int, seed: UInt64, _ tally: inout Tally
  ) throws {
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: 12)
    let members = (0..<count).map { _ in source.make(&random) }
    let batch = Batch.of(members, checked.book)
    let outlook = Outlook(checked, asOf: Self.asOf)
    var claims: [CalendarDate: [Claim]] = [:]
    for (row, member) in members.enumerated() {
      for (index, prospect) in outlook.prospects(for: batch, row: row).enumerated() {
        tally.pairs += 1
        tally.ways += prospect.ways.count
        tally.risks += prospect.risks.count
        func claim(_ changes: [Change], _ isEligible: Bool, _ text: String) {
          claims[Counterfactual.day(of: changes) ?? Self.asOf, default: []].append(
            Claim(
              member: member.applying(changes, on: Self.asOf), programme: index,
              isEligible: isEligible, text: "\(prospect.programme), member \(row): \(text)"))
        }
        claim([], prospect.status == .eligible, "as it is")
        for way in prospect.ways {
          tally.sizes[way.changes.count, default: 0] += 1
          #expect(way.changes.count <= 3)
          claim(way.changes, true, way.text)
          for part in way.changes.properParts { claim(part, false, "part of \(way.text)") }
          for (place, change) in way.changes.enumerated() {
            for other in change.alternatives {
              var changes = way.changes
              changes[place] = change.setting(to: other)
              claim(changes, true, "alternative to \(way.text)")
            }
          }
        }
        for risk in prospect.risks { claim(risk.changes, false, "risk \(risk.text)") }
      }
    }
    for (day, claims) in claims {
      let program = RuleProgram(checked, asOf: day)
      let answers = program.determine(Batch.of(claims.map(\.member), checked.book))
      for (row, claim) in claims.enumerated() {
        let status = answers.programmes[claim.programme].status(row: row)
        try #require(
          (status == .eligible) == claim.isEligible,
          "seed \(seed), \(day), \(claim.text): \(status)")
      }
    }
  }
}

// MARK: Changes, applied to records as tests hold them

extension Counterfactual {
  fileprivate static func day(of changes: [Change]) -> CalendarDate? {
    Counterfactual(changes: changes).day
  }
}

extension Change {
  fileprivate func setting(to value: Value) -> Change {
    Change(target: target, from: from, to: value, alternatives: [], remedy: nil)
  }
}

extension [Change] {
  fileprivate var properParts: [[Change]] {
    guard count > 1 else { return [] }
    return (1..<(1 << count) - 1).map { bits in
      indices.filter { bits >> $0 & 1 == 1 }.map { self[$0] }
    }
  }
}

extension Datum.Record {
  fileprivate func applying(_ changes: [Change], on day: CalendarDate) -> Datum.Record {
    var record = self
    for change in changes {
      guard let name = change.target.fact else { continue }
      var elements: [Datum] = []
      if case .list(let items) = record[name] { elements = items }
      switch change.target {
      case .today: break
      case .fact: record[name] = Datum(change.to)
      case .field(_, let index, let field):
        guard case .record(var element) = elements[index] else { continue }
        element[field] = Datum(change.to)
        elements[index] = .record(element)
        record[name] = .list(elements)
      case .element:
        record[name] = .list(elements + [Datum(change.to)].compactMap { $0 })
      case .grant(let programme):
        elements.removeAll { $0["programme"] == .text(programme) }
        if change.to == .bool(true) {
          elements.append(.record(["programme": .text(programme), "grantedOn": .date(day)]))
        }
        record[name] = .list(elements)
      }
    }
    return record
  }
}

extension Datum {
  fileprivate init?(_ value: Value) {
    switch value {
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .decimal(let number): self = .decimal(number)
    case .date(let date): self = .date(date)
    case .string(let text): self = .text(text)
    case .list(let values): self = .list(values.compactMap { Datum($0) })
    case .object(let object):
      self = .record(
        Dictionary(
          uniqueKeysWithValues: object.fields.compactMap { field in
            Datum(field.value).map { (field.name, $0) }
          }))
    default: return nil
    }
  }
}
