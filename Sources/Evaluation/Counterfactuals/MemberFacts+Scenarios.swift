import CEL
import Columns

extension MemberFacts {
  /// The member as each scenario has it, a row a scenario. The day itself is left to be bound.
  ///
  /// - Parameter asOf: the day on which a grant is given that is not there yet.
  func inputs(for scenarios: [Scenario], asOf: CalendarDate) -> Inputs {
    var inputs = inputs(rowCount: scenarios.count)
    for name in Set(scenarios.flatMap { $0.values.keys.compactMap(\.fact) }) {
      inputs.bind(
        name,
        scenarios.map { scenario in
          value(of: name, in: scenario, asOf).map { .value($0) } ?? .unknown([name])
        })
    }
    return inputs
  }

  /// A fact as a scenario has it.
  private func value(of name: String, in scenario: Scenario, _ asOf: CalendarDate) -> Value? {
    if let value = scenario.values[.fact(name)] { return value }
    let base = values[name]
    // Most scenarios leave most facts as they are.
    guard scenario.values.contains(where: { $0.key.fact == name }) else { return base }
    let changes = scenario.values.filter { $0.key.fact == name }
    var elements: [Value] = []
    if case .list(let values) = base { elements = values }
    for (target, value) in changes { Self.apply(target, value, asOf, to: &elements) }
    return .list(elements)
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
