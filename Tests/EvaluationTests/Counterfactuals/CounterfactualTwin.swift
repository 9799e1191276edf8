import Columns
import Evaluation
import Programmes
import Records
import Synchronization
import TestSupport

/// Holds prospects against determinations: by programs compiled for one day and one programme, of
/// records changed by hand.
final class CounterfactualTwin: Sendable {
  private let checked: CheckedRuleBook
  private let asOf: CalendarDate
  private let outlook: Outlook
  /// Compiled once, and shared between rounds.
  private let programs = Mutex<[Question: RuleProgram]>([:])

  init(_ checked: CheckedRuleBook, asOf: CalendarDate) {
    (self.checked, self.asOf) = (checked, asOf)
    outlook = Outlook(checked, asOf: asOf)
  }

  /// A programme on a day.
  private struct Question: Hashable {
    var programme: String
    var day: CalendarDate
  }

  /// A member with changes made, and whether that makes (or keeps) the member eligible.
  private struct Claim {
    var member: Datum.Record
    var isEligible: Bool
    var text: String
  }

  /// What is claimed of members at random, and what came of it.
  func compare(members count: Int, seed: UInt64) -> CounterfactualTally {
    var random = SplitMix64(seed: seed)
    let source = RandomMember(book: checked.book, gaps: 12)
    let members = (0..<count).map { _ in source.make(&random) }
    let batch = Batch.of(members, checked.book)
    var tally = CounterfactualTally()
    var claims: [Question: [Claim]] = [:]
    for (row, member) in members.enumerated() {
      for prospect in outlook.prospects(for: batch, row: row) {
        tally.count(prospect)
        for (day, claim) in self.claims(of: prospect, member, source, &random) {
          var claim = claim
          claim.text = "seed \(seed), member \(row), \(prospect.programme), \(day): \(claim.text)"
          claims[Question(programme: prospect.programme, day: day), default: []].append(claim)
        }
      }
    }
    for (question, claims) in claims { check(claims, question, &tally) }
    return tally
  }

  private func check(
    _ claims: [Claim], _ question: Question, _ tally: inout CounterfactualTally
  ) {
    let answers = program(question).determine(Batch.of(claims.map(\.member), checked.book))
    tally.checks += claims.count
    for (row, claim) in claims.enumerated() {
      let status = answers.programmes[0].status(row: row)
      guard (status == .eligible) != claim.isEligible else { continue }
      tally.report("\(claim.text): \(status)")
    }
  }

  private func program(_ question: Question) -> RuleProgram {
    if let known = programs.withLock({ $0[question] }) { return known }
    let program = RuleProgram(checked, asOf: question.day, programmes: [question.programme])
    programs.withLock { $0[question] = program }
    return program
  }

  // MARK: What a prospect claims

  private func claims(
    of prospect: Prospect, _ member: Datum.Record, _ source: RandomMember,
    _ random: inout SplitMix64
  ) -> [(CalendarDate, Claim)] {
    var claims: [(CalendarDate, Claim)] = []
    func claim(_ changes: [Change], _ isEligible: Bool, _ text: String) {
      claims.append(
        (
          Counterfactual.day(of: changes) ?? asOf,
          Claim(
            member: member.applying(changes, on: asOf), isEligible: isEligible, text: text)
        ))
    }
    claim([], prospect.status == .eligible, "as it is")
    for way in prospect.ways {
      if way.changes.count > 3 { claim([], true, "more than three changes: \(way.text)") }
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
    for (day, isEligible) in edges(of: prospect.timeline) {
      claims.append((day, Claim(member: member, isEligible: isEligible, text: "window")))
    }
    if !prospect.ways.contains(where: { $0.changes.count == 1 }), prospect.status != .eligible {
      for (member, text) in singleChanges(member, prospect.programme, source, &random) {
        claims.append((asOf, Claim(member: member, isEligible: false, text: "overlooked \(text)")))
      }
    }
    return claims
  }

  /// The first and last day of every window, and the days beside them.
  private func edges(of timeline: Timeline) -> [(CalendarDate, Bool)] {
    timeline.windows.flatMap { window -> [(CalendarDate?, Bool)] in
      [
        (window.from, true), (window.from?.adding(days: -1), false), (window.until, true),
        (window.until?.adding(days: 1), false),
      ]
    }.compactMap { day, isEligible in day.map { ($0, isEligible) } }
  }

  /// The member with one plain fact changed: where no single change is told, none of these may do.
  private func singleChanges(
    _ member: Datum.Record, _ programme: String, _ source: RandomMember,
    _ random: inout SplitMix64
  ) -> [(Datum.Record, String)] {
    let needed = program(Question(programme: programme, day: asOf)).neededFacts
    let facts = checked.book.facts.filter { fact in
      if case .list = fact.field.type { return false }
      if case .string(.some) = fact.field.type { return false }
      let isDerived = fact.derivation != nil && member[fact.name] == nil
      return needed.contains(fact.name) && !fact.field.isKey && !isDerived
    }
    return facts.flatMap { fact in
      source.samples(of: fact.field.type, &random).map { sample in
        (member.merging([fact.name: sample]) { $1 }, "\(fact.name) = \(sample)")
      }
    }
  }
}
