import CEL
import Columns
import Programmes
import Records

/// Finds what expressions depend on that can be changed: facts of the record, and the day. A fact that
/// is derived stands for those it is derived from.
struct TargetReader {
  private let program: DayProgram
  private let member: MemberFacts
  private let asOf: CalendarDate
  private let focus: Focus
  private let facts: [String: Fact]
  private let programmeIDs: Set<String>
  /// Each target once, in the order it was met.
  private(set) var order: [ChangeTarget] = []
  private(set) var constants: [ChangeTarget: ExpressionConstants] = [:]
  /// Required programmes being read, so that each is read once.
  private var open: Set<String> = []

  init(_ program: DayProgram, _ member: MemberFacts, asOf: CalendarDate, focus: Focus) {
    (self.program, self.member, self.asOf, self.focus) = (program, member, asOf, focus)
    programmeIDs = Set(program.checked.book.programmeIDs)
    facts = Dictionary(
      program.checked.book.facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Remembers a target.
  mutating func note(_ target: ChangeTarget) -> ChangeTarget {
    if constants[target] == nil {
      constants[target] = ExpressionConstants()
      order.append(target)
    }
    return target
  }

  mutating func targets(of expression: CheckedExpression, _ claim: Claim?) -> [ChangeTarget] {
    var used = ExpressionConstants()
    let targets = visit(expression, claim, &used)
    // Programmes are named to look them up in the ledger; no other fact is one.
    used.strings.removeAll(where: programmeIDs.contains)
    for target in targets {
      _ = note(target)
      constants[target]?.formUnion(used)
    }
    return targets
  }

  mutating func targets(ofLimits programme: Programme) -> [ChangeTarget] {
    let isYearly = programme.limits.contains { $0.period == .calendarYear }
    return [note(.grant(programme: programme.id))] + (isYearly ? [note(.today)] : [])
  }

  /// All that a required programme's own answer depends on, and whether it was granted.
  mutating func targets(ofRequired id: String) -> [ChangeTarget] {
    var targets = [note(.grant(programme: id)), note(.today)]
    guard open.insert(id).inserted,
      let entry = program.programmes.first(where: { $0.id == id })
    else { return targets }
    defer { open.remove(id) }
    for body in entry.versions.compactMap(\.body) {
      let programme = body.checked.programme
      // A sum that cannot be worked out keeps a member from having it, too.
      for expression in body.checked.expressions {
        // A claim of another programme is not looked into.
        targets += self.targets(of: expression, nil).filter { isKnown($0) }
      }
      if !programme.limits.isEmpty { targets += self.targets(ofLimits: programme) }
      for required in programme.requires { targets += self.targets(ofRequired: required.id) }
      targets += programme.excludes.map { note(.grant(programme: $0.id)) }
    }
    return targets
  }

  private func isKnown(_ target: ChangeTarget) -> Bool {
    if case .fact(let name) = target { facts[name] != nil } else { true }
  }

  // MARK: Expressions

  private mutating func visit(
    _ expression: CheckedExpression, _ claim: Claim?, _ used: inout ExpressionConstants
  ) -> [ChangeTarget] {
    let own = ExpressionConstants(expression)
    used.formUnion(own)
    return expression.factReferences(claim: claim).flatMap { reference in
      targets(of: reference, claim, own, &used)
    }
  }

  private mutating func targets(
    of reference: FactReference, _ claim: Claim?, _ own: ExpressionConstants,
    _ used: inout ExpressionConstants
  ) -> [ChangeTarget] {
    let name = reference.source
    if name == "today" { return [.today] }
    if let parameter = program.parameters.first(where: { $0.variable == name }) {
      if let value = parameter.value(on: asOf)?.value { used.add(value) }
      return parameter.changeDays.contains { $0 > asOf } ? [.today] : []
    }
    if let claim, name == claim.variable || name.hasPrefix("\(claim.variable).") {
      return field(String(name.dropFirst(claim.variable.utf8.count + 1)), of: claim)
    }
    if name == "grants" {
      return own.strings.filter(programmeIDs.contains).map { .grant(programme: $0) }
    }
    return fact(name, &used)
  }

  private func field(_ name: String, of claim: Claim) -> [ChangeTarget] {
    switch focus {
    case .claim(let index) where !name.isEmpty:
      [.field(list: claim.list, index: index, name: name)]
    // Of a claim that is not there yet, the field itself is not changed but chosen.
    case .newClaim: []
    default: [.element(list: claim.list)]
    }
  }

  /// The fact itself if the record holds it or nothing else gives it; else what it is derived from, as
  /// far as that can be changed at all.
  private mutating func fact(_ name: String, _ used: inout ExpressionConstants) -> [ChangeTarget] {
    guard member.values[name] == nil,
      let derivation = program.checked.derivations.first(where: { $0.fact == name })
    else { return [.fact(name)] }
    let below = visit(derivation.expression, nil, &used)
    let canChange = below.contains { target in
      if case .fact(let name) = target {
        facts[name]?.field.type.isTriable ?? false
      } else {
        target != .today
      }
    }
    return canChange ? below : [.fact(name)] + below.filter { $0 == .today }
  }
}

extension FieldType {
  /// Whether there are values to try: an identity number is not made up.
  fileprivate var isTriable: Bool {
    if case .string(.some) = self { false } else { true }
  }
}
