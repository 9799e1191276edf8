import CEL
import Columns
import Programmes
import Records

/// Finds out what one programme's answer waits for, and what each fact could do for it.
struct MissingFactsFinder {
  let program: DayProgram
  let member: MemberFacts
  let asOf: CalendarDate
  let answer: Determination

  /// By fact.
  func uses() -> [(fact: String, use: MissingFact.Use)] {
    guard !answer.missing.isEmpty else { return [] }
    return answer.missing.map { name in
      (
        name,
        MissingFact.Use(
          programme: program.id, reasons: reasons(waitingFor: name), canSettle: canSettle(name))
      )
    }
  }

  private func reasons(waitingFor name: String) -> [Reason] {
    guard answer.status == .undetermined else { return [] }
    let conditions = answer.conditions.filter { $0.isReason && $0.missing.contains(name) }
      .map { Reason.condition($0.condition.id) }
    let standing = answer.standing.filter { $0.status == .unknown && $0.missing.contains(name) }
      .map(\.reason)
    let found = conditions + standing
    // What is left waits for the claimed list itself.
    return found.isEmpty ? [.noClaim] : answer.reasons.filter(found.contains)
  }

  // MARK: Trying values

  /// Tries every value that matters. A fact without such values (a number on a card) decides if
  /// nothing else is missing.
  private func canSettle(_ name: String) -> Bool {
    let scenarios = scenarios(setting: name)
    guard answer.status == .undetermined, !scenarios.isEmpty else {
      return answer.missing.count == 1
    }
    let runner = ScenarioRunner(program: program, member: member, asOf: asOf)
    return runner.run(scenarios).statuses.contains { $0 != .undetermined }
  }

  private func scenarios(setting name: String) -> [Scenario] {
    let catalogue = ChangeCatalogue(checked: program.checked, member: member, asOf: asOf)
    let (focus, targets) = places(of: name)
    let model = ChangeModel(program, member, asOf: asOf, focus: focus)
    guard let first = targets.first, let constants = model.constants[first] else { return [] }
    let values =
      catalogue.values(of: first, constants, isRequired: false) + catalogue.anyValue(of: first)
    return values.map { value in
      targets.reduce(Scenario()) { $0.setting($1, to: value) }
    }
  }

  /// The fact, or a field in every element that lacks it.
  private func places(of name: String) -> (Focus, [ChangeTarget]) {
    for (list, value) in member.values {
      guard name.hasPrefix("\(list)."), case .list(let elements) = value else { continue }
      let field = String(name.dropFirst(list.utf8.count + 1))
      let lacking = elements.indices.filter { index in
        if case .object(let object) = elements[index] { object[field] == nil } else { false }
      }
      guard let first = lacking.first else { continue }
      return (
        .claim(first), lacking.map { .field(list: list, index: $0, name: field) }
      )
    }
    return (.member, [.fact(name)])
  }
}

extension StandingOutcome {
  /// The reserved reason this outcome gives when it stands in the way.
  fileprivate var reason: Reason {
    switch kind {
    case .requires(let programme, _, _): .requires(programme)
    case .excludes(let programme): .excludedBy(programme)
    case .limit: .limit
    }
  }
}
