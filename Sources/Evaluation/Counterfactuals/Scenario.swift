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
    var inputs = member.inputs(rowCount: scenarios.count)
    for name in Set(scenarios.flatMap { $0.values.keys.compactMap(\.fact) }) {
      inputs.bind(
        name, scenarios.map { value(of: name, in: $0).map { .value($0) } ?? .unknown([name]) })
    }
    let days = scenarios.map { scenario -> CalendarDate in
      if case .date(let day) = scenario.values[.today] { day } else { asOf }
    }
    return program.run(inputs, days: days).answer
  }

  /// A fact as a scenario has it.
  private func value(of name: String, in scenario: Scenario) -> Value? {
    if let value = scenario.values[.fact(name)] { return value }
    let base = member.values[name]
    let changes = scenario.values.filter { $0.key.fact == name }
    guard !changes.isEmpty else { return base }
    var elements: [Value] = []
    if case .list(let values) = base { elements = values }
    for (target, value) in changes { apply(target, value, to: &elements) }
    return .list(elements)
  }

  private func apply(_ target: ChangeTarget, _ value: Value, to elements: inout [Value]) {
    switch target {
    case .field(_, let index, let name):
      guard elements.indices.contains(index), case .object(let object) = elements[index]
      else { return }
      elements[index] = .object(object.setting(name, to: value))
    case .element: elements.append(value)
    case .grant(let programme):
      elements.removeAll { $0.isGrant(of: programme) }
      guard value == .bool(true) else { return }
      elements.append(
        .object(
          ObjectValue(
            fields: [("programme", .string(programme)), ("grantedOn", .date(asOf))],
            of: "grants")))
    case .today, .fact: break
    }
  }
}

extension Value {
  /// Whether it is an entry of the ledger for the programme.
  func isGrant(of programme: String) -> Bool {
    if case .object(let object) = self { object["programme"] == .string(programme) } else { false }
  }
}
