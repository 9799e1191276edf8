import CEL
import Columns

/// A member with some things changed.
struct Scenario: Hashable {
  var values: [ChangeTarget: Value] = [:]

  func setting(_ target: ChangeTarget, to value: Value) -> Scenario {
    var result = self
    result.values[target] = value
    return result
  }

  func contains(_ other: Scenario) -> Bool {
    other.values.allSatisfy { values[$0.key] == $0.value }
  }

  /// What is left when some of the changes are not made; without none and without all of them.
  var properParts: [Scenario] {
    let entries = Array(values)
    guard entries.count > 1 else { return [] }
    return (1..<(1 << entries.count) - 1).map { bits in
      Scenario(
        values: Dictionary(
          uniqueKeysWithValues: entries.indices.filter { bits >> $0 & 1 == 1 }.map {
            (entries[$0].key, entries[$0].value)
          }))
    }
  }
}

/// Decides scenarios about one member and one programme, many at once.
struct ScenarioRunner {
  let program: DayProgram
  let member: MemberFacts
  let asOf: CalendarDate

  func run(_ scenarios: [Scenario]) -> DayAnswers {
    let inputs = member.inputs(for: scenarios, asOf: asOf)
    let days = scenarios.map { scenario -> CalendarDate in
      if case .date(let day) = scenario.values[.today] { day } else { asOf }
    }
    return program.run(inputs, days: days).answer
  }
}

extension Value {
  /// Whether it is an entry of the ledger for the programme.
  func isGrant(of programme: String) -> Bool {
    if case .object(let object) = self { object["programme"] == .string(programme) } else { false }
  }
}
