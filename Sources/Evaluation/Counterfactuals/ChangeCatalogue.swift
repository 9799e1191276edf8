import CEL
import Columns
import Programmes
import Records

/// What is known of the things that can be changed: their types, present values and remedies.
struct ChangeCatalogue {
  private let facts: [String: Fact]
  private let positions: [String: Int]
  private let member: MemberFacts
  private let values: CandidateValues

  init(checked: CheckedRuleBook, member: MemberFacts, asOf: CalendarDate) {
    let facts = checked.book.facts
    self.facts = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.member = member
    values = CandidateValues(asOf: asOf)
  }

  // MARK: Now

  /// What the record says now.
  func current(_ target: ChangeTarget) -> Value? {
    switch target {
    case .today, .element: return nil
    case .fact(let name): return member.values[name]
    case .field(let list, let index, let name):
      guard case .list(let elements) = member.values[list], elements.indices.contains(index),
        case .object(let object) = elements[index]
      else { return nil }
      return object[name]
    case .grant(let programme):
      guard case .list(let elements) = member.values["grants"] else { return nil }
      return .bool(elements.contains { $0.isGrant(of: programme) })
    }
  }

  private func field(_ target: ChangeTarget) -> Field? {
    switch target {
    case .today, .grant: return nil
    case .fact(let name), .element(let name): return facts[name]?.field
    case .field(let list, _, let name):
      guard case .list(.object(let fields))? = facts[list]?.field.type else { return nil }
      return fields.first { $0.name == name }
    }
  }

  // MARK: Values to try

  /// - Parameter isRequired: whether having a grant of the programme, too, is worth trying.
  func values(
    of target: ChangeTarget, _ constants: ExpressionConstants, isRequired: Bool
  ) -> [Value] {
    switch target {
    case .today, .element: return []
    case .grant:
      if current(target) == .bool(true) { return [.bool(false)] }
      return isRequired ? [.bool(true)] : []
    case .fact, .field:
      guard let field = field(target) else { return [] }
      let tried = values.values(of: field.type, constants, from: current(target))
      guard field.remedy != nil else { return tried }
      // What the member can bring about comes first.
      return tried.filter { remedy(target, $0) != nil } + tried.filter { remedy(target, $0) == nil }
    }
  }

  /// A value for a field that conditions look at without naming any: a number on a paper.
  func anyValue(of target: ChangeTarget) -> [Value] {
    if case .string? = field(target)?.type { [.string("")] } else { [] }
  }

  /// Whether values lie on a line, so that the nearest of those that do the same stands for all.
  func isOrdered(_ target: ChangeTarget) -> Bool {
    switch field(target)?.type {
    case .int, .decimal, .double, .date: true
    default: false
    }
  }

  func isCode(_ target: ChangeTarget) -> Bool { !codes(of: target).isEmpty }

  /// Every code of an enum fact.
  func codes(of target: ChangeTarget) -> [Value] {
    guard case .enumeration(let enumeration)? = field(target)?.type else { return [] }
    return enumeration.codes.map(Value.string)
  }

  // MARK: Changes

  /// How the member brings a value about.
  func remedy(_ target: ChangeTarget, _ value: Value) -> Remedy? {
    guard let remedy = field(target)?.remedy else { return nil }
    guard let values = remedy.values else { return remedy }
    return values.contains(value.ruleText) ? remedy : nil
  }

  func isAttainable(_ scenario: Scenario) -> Bool {
    scenario.values.allSatisfy { $0.key == .today || remedy($0.key, $0.value) != nil }
  }

  func counterfactual(
    _ scenario: Scenario, _ alternatives: [ChangeTarget: [Value]]
  ) -> Counterfactual {
    let changes = scenario.values.map { target, value in
      Change(
        target: target, from: current(target), to: value,
        alternatives: alternatives[target] ?? [], remedy: remedy(target, value))
    }
    return Counterfactual(changes: changes.sorted { key($0.target) < key($1.target) })
  }

  private func key(_ target: ChangeTarget) -> (Int, Int, String) {
    let position = target.fact.map { positions[$0] ?? .max } ?? -1
    switch target {
    case .field(_, let index, let name): return (position, index, name)
    case .grant(let programme): return (position, 0, programme)
    case .today, .fact, .element: return (position, 0, "")
    }
  }
}

extension Value {
  /// As a rule file writes the value.
  fileprivate var ruleText: String {
    switch self {
    case .string(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    default: asDecimal.map(\.description) ?? description
    }
  }
}
