import CEL
import Columns
import Programmes

/// What has to hold for a member to be eligible, and what each part of it depends on.
///
/// A *goal* is something that must hold by itself: a condition, a group of which one must hold, a
/// prerequisite, a limit. While a goal is open, only a change of something it depends on can help; so
/// a search need never try anything else.
struct ChangeModel {
  struct Goal {
    var targets: [ChangeTarget]
  }

  /// By version of the programme: its goals, and the goal each reason belongs to.
  private(set) var goals: [[Goal]] = []
  private var goalOfReason: [[Reason: Int]] = []
  /// By version: that the sum can be worked out, which is open when nothing else is.
  private var amountGoal: [Goal?] = []
  /// What anything depends on, in the order of the rules, each once.
  let targets: [ChangeTarget]
  /// What the conditions that look at a target compare with.
  let constants: [ChangeTarget: ExpressionConstants]

  init(_ program: DayProgram, _ member: MemberFacts, asOf: CalendarDate, focus: Focus) {
    var reader = TargetReader(program, member, asOf: asOf, focus: focus)
    for version in program.versions {
      var builder = GoalBuilder(version)
      builder.build(&reader)
      goals.append(builder.goals)
      goalOfReason.append(builder.goalOfReason)
      amountGoal.append(builder.amount)
    }
    targets = reader.order
    constants = reader.constants
  }

  /// The targets that no goal looks at together with another one but the day.
  var loneTargets: [ChangeTarget] {
    let shared = (goals.joined() + amountGoal.compactMap { $0 })
      .map { goal in goal.targets.filter { $0 != .today } }.filter { $0.count > 1 }
    let together = Set(shared.joined())
    return targets.filter { !together.contains($0) }
  }

  /// The goals that are open in a row.
  func openGoals(_ answers: DayAnswers, row: Int, _ focus: Focus) -> [Goal] {
    guard let version = answers.inForce[row] else { return [Goal(targets: [.today])] }
    let open = Set(answers.reasons(row: row, focus).compactMap { goalOfReason[version][$0] })
    guard !open.isEmpty else { return amountGoal[version].map { [$0] } ?? [] }
    return open.sorted().map { goals[version][$0] }
  }
}

/// Collects the goals of one version.
private struct GoalBuilder {
  let compiled: CompiledProgramme
  var goals: [ChangeModel.Goal] = []
  var goalOfReason: [Reason: Int] = [:]
  var amount: ChangeModel.Goal?

  init(_ compiled: CompiledProgramme) { self.compiled = compiled }

  mutating func build(_ reader: inout TargetReader) {
    guard let body = compiled.body else { return }
    let programme = body.checked.programme
    for leaves in programme.requirement.conjuncts(negated: false) {
      add(
        leaves.map { .condition(programme.conditions[$0].id) },
        leaves.flatMap { reader.targets(of: body.checked.conditions[$0], programme.claim) })
    }
    if let claim = programme.claim { add([.noClaim], [.element(list: claim.list)]) }
    if !programme.limits.isEmpty { add([.limit], reader.targets(ofLimits: programme)) }
    for required in programme.requires {
      add([.requires(required.id)], reader.targets(ofRequired: required.id))
    }
    amount = body.checked.amount.map { expression in
      ChangeModel.Goal(targets: unique(reader.targets(of: expression, programme.claim)))
    }
    for excluded in programme.excludes {
      add([.excludedBy(excluded.id)], [reader.note(.grant(programme: excluded.id))])
    }
  }

  private mutating func add(_ reasons: [Reason], _ targets: [ChangeTarget]) {
    goals.append(ChangeModel.Goal(targets: unique(targets)))
    for reason in reasons { goalOfReason[reason] = goals.count - 1 }
  }

  private func unique(_ targets: [ChangeTarget]) -> [ChangeTarget] {
    var seen: Set<ChangeTarget> = []
    return targets.filter { seen.insert($0).inserted }
  }
}

extension Requirement {
  /// The parts that must hold each by itself, as the conditions below them.
  fileprivate func conjuncts(negated: Bool) -> [[Int]] {
    switch self {
    case .leaf(let index): [[index]]
    case .all(let parts): negated ? [leaves] : parts.flatMap { $0.conjuncts(negated: false) }
    case .any(let parts): negated ? parts.flatMap { $0.conjuncts(negated: true) } : [leaves]
    case .none(let parts): negated ? [leaves] : parts.flatMap { $0.conjuncts(negated: true) }
    }
  }
}
