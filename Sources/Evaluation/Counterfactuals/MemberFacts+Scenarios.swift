import CEL
import Columns

/// One thing that one of many scenarios changes.
struct ScenarioChange {
  /// The scenario's.
  let row: Int
  let target: ChangeTarget
  let value: Value
}

extension MemberFacts {
  /// The member as each scenario has it, a row a scenario. The day itself is left to be bound.
  ///
  /// - Parameter asOf: the day on which a grant is given that is not there yet.
  func inputs(for scenarios: [Scenario], asOf: CalendarDate) -> Inputs {
    var inputs = inputs(rowCount: scenarios.count)
    // Most scenarios leave most facts as they are.
    var changes: [String: [ScenarioChange]] = [:]
    for (row, scenario) in scenarios.enumerated() {
      for (target, value) in scenario.values {
        // Another list altogether leaves no elements to change.
        guard let name = target.fact,
          target == .fact(name) || scenario.values[.fact(name)] == nil
        else { continue }
        changes[name, default: []].append(.init(row: row, target: target, value: value))
      }
    }
    for (name, changes) in changes {
      if let column = columns[name]?.repeated(scenarios.count, changes: changes) {
        inputs.bind(name, column)
      } else {
        inputs.bind(name, outcomes(name, scenarios.count, changes, asOf))
      }
    }
    return inputs
  }

  /// What a fact is in each scenario.
  private func outcomes(
    _ name: String, _ count: Int, _ changes: [ScenarioChange], _ asOf: CalendarDate
  ) -> [Outcome] {
    let unchanged = values[name].map { Outcome.value($0) } ?? .unknown([name])
    var outcomes = Array(repeating: unchanged, count: count)
    for change in changes { self.change(&outcomes[change.row], change.target, change.value, asOf) }
    return outcomes
  }

  /// Makes one change to what a fact is in a scenario.
  private func change(
    _ outcome: inout Outcome, _ target: ChangeTarget, _ value: Value, _ asOf: CalendarDate
  ) {
    if case .fact = target {
      outcome = .value(value)
    } else {
      var elements: [Value] = []
      if case .value(.list(let values)) = outcome { elements = values }
      Self.apply(target, value, asOf, to: &elements)
      outcome = .value(.list(elements))
    }
  }

  private static func apply(
    _ target: ChangeTarget, _ value: Value, _ asOf: CalendarDate, to elements: inout [Value]
  ) {
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
