import CEL
import Columns

/// Looks for the smallest sets of changes that make a member eligible.
///
/// Breadth first: of each scenario that is not eligible yet, one open goal is taken, and everything is
/// tried that it depends on. A set that works must change something of every open goal, so none is
/// missed by trying the goal with the fewest possibilities only.
struct ChangeSearch {
  let runner: ScenarioRunner
  let model: ChangeModel
  let focus: Focus
  /// The values worth trying of each target, the nearest first.
  let candidates: [ChangeTarget: [Value]]
  /// Whether time or the member can bring a scenario about.
  let isAttainable: (Scenario) -> Bool

  /// The most changes of a set.
  static let mostChanges = 3
  /// The most scenarios of one size; beyond, the rest is not tried.
  private static let mostScenarios = 4_000

  /// Sets that work, smaller ones first. Once something is found that time or the member can bring
  /// about, larger sets are not looked for.
  func solutions(from base: Scenario) -> [Scenario] {
    var solutions: [Scenario] = []
    var frontier = [base]
    while let size = frontier.first?.values.count {
      let answers = runner.run(frontier)
      let found = frontier.indices.filter { answers.statuses[$0] == .eligible }
      solutions += found.map { frontier[$0] }
      guard size < Self.mostChanges, !solutions.contains(where: isAttainable) else { break }
      frontier = next(frontier, answers, solutions)
    }
    return minimal(solutions)
  }

  /// Every scenario with one change more that may lead on, each once.
  private func next(
    _ frontier: [Scenario], _ answers: DayAnswers, _ solutions: [Scenario]
  ) -> [Scenario] {
    var seen: Set<Scenario> = []
    var result: [Scenario] = []
    for (row, scenario) in frontier.enumerated() where answers.statuses[row] != .eligible {
      let open = model.openGoals(answers, row: row, focus)
        .map { goal in goal.targets.filter { scenario.values[$0] == nil } }
      let left = Self.mostChanges - scenario.values.count
      guard Self.disjointCount(open) <= left, let goal = open.min(by: { count($0) < count($1) })
      else { continue }
      for target in goal {
        for value in candidates[target] ?? [] {
          let child = scenario.setting(target, to: value)
          guard result.count < Self.mostScenarios, !solutions.contains(where: child.contains),
            seen.insert(child).inserted
          else { continue }
          result.append(child)
        }
      }
    }
    return result
  }

  private func count(_ targets: [ChangeTarget]) -> Int {
    targets.reduce(0) { $0 + (candidates[$1]?.count ?? 0) }
  }

  /// A number of changes that are needed at the least: goals that share nothing need one each.
  private static func disjointCount(_ goals: [[ChangeTarget]]) -> Int {
    var taken: Set<ChangeTarget> = []
    var count = 0
    for goal in goals where taken.isDisjoint(with: goal) {
      taken.formUnion(goal)
      count += 1
    }
    return count
  }

  /// Those of which every change is needed.
  private func minimal(_ solutions: [Scenario]) -> [Scenario] {
    let parts = solutions.map(\.properParts)
    guard parts.contains(where: { !$0.isEmpty }) else { return solutions }
    let statuses = runner.run(parts.flatMap { $0 }).statuses
    var start = 0
    return zip(solutions, parts).compactMap { solution, parts in
      defer { start += parts.count }
      return statuses[start..<start + parts.count].contains(.eligible) ? nil : solution
    }
  }
}
