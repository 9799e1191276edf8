import CEL
import Columns
import Programmes

/// Finds out what lies beyond one answer: reads the timeline, then searches for changes.
struct ProspectBuilder {
  let program: DayProgram
  let member: MemberFacts
  let asOf: CalendarDate
  private let catalogue: ChangeCatalogue
  private let runner: ScenarioRunner
  private let days: TimelineBuilder

  /// The most claims that are each looked at.
  private static let mostClaims = 5
  /// The most ways that are kept.
  private static let mostWays = 8

  init(program: DayProgram, member: MemberFacts, asOf: CalendarDate) {
    (self.program, self.member, self.asOf) = (program, member, asOf)
    catalogue = ChangeCatalogue(checked: program.checked, member: member, asOf: asOf)
    runner = ScenarioRunner(program: program, member: member, asOf: asOf)
    days = TimelineBuilder(program: program, member: member, asOf: asOf)
  }

  func prospect() -> Prospect {
    let timeline = days.timeline
    let today = runner.run([Scenario()])
    let isEligible = today.statuses[0] == .eligible
    return Prospect(
      timeline: timeline, status: today.statuses[0],
      ways: isEligible ? [] : ways(timeline), risks: isEligible ? risks(today) : [])
  }

  // MARK: Ways

  private func ways(_ timeline: Timeline) -> [Counterfactual] {
    let solutions = focuses.flatMap { self.solutions(focus: $0, timeline) }
    var chosen: [Set<ChangeTarget>: Scenario] = [:]
    var order: [Set<ChangeTarget>] = []
    for solution in solutions {
      let targets = Set(solution.values.keys)
      if let known = chosen[targets] {
        if !catalogue.isAttainable(known), catalogue.isAttainable(solution) {
          chosen[targets] = solution
        }
      } else {
        chosen[targets] = solution
        order.append(targets)
      }
    }
    let ways = counterfactuals(order.compactMap { chosen[$0] })
    let ranks = ways.map { ($0.kind.rank, $0.changes.count) }
    let sorted = ways.indices.sorted {
      (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1)
    }
    return sorted.prefix(Self.mostWays).map { ways[$0] }
  }

  /// The member, or each claim and one more.
  private var focuses: [Focus] {
    guard let list = claimedList else { return [.member] }
    return (0..<min(elements(list).count, Self.mostClaims)).map { .claim($0) } + [.newClaim]
  }

  private var claimedList: String? {
    let versions = program.versions.map(\.summary.version)
    return (versions.first { $0.effective.contains(asOf) } ?? versions.last)?.claim?.list
  }

  private func elements(_ list: String) -> [Value] {
    if case .list(let values) = member.values[list] { values } else { [] }
  }

  private func solutions(focus: Focus, _ timeline: Timeline) -> [Scenario] {
    let model = ChangeModel(program, member, asOf: asOf, focus: focus)
    var base = Scenario()
    if focus == .newClaim {
      guard let list = claimedList, let element = newClaim(of: list) else { return [] }
      base = base.setting(.element(list: list), to: element)
    }
    var candidates = candidates(model, focus, base)
    let days = days.changeDays(focus) + [timeline.nextWindow?.from].compactMap { $0 }
    candidates[.today] = Set(days).sorted().map(Value.date)
    let search = ChangeSearch(
      runner: runner, model: model, focus: focus, candidates: candidates,
      isAttainable: catalogue.isAttainable)
    return search.solutions(from: base)
  }

  /// The values worth trying: of numbers and days that come to the same, the nearest only, where the
  /// goals look at nothing else beside.
  private func candidates(
    _ model: ChangeModel, _ focus: Focus, _ base: Scenario
  ) -> [ChangeTarget: [Value]] {
    var result: [ChangeTarget: [Value]] = [:]
    for target in model.targets {
      let required = program.programmes.contains { target == .grant(programme: $0.id) }
      result[target] = catalogue.values(
        of: target, model.constants[target] ?? ExpressionConstants(), isRequired: required)
    }
    let scalars = model.loneTargets.filter { catalogue.isOrdered($0) }
    let tried = scalars.flatMap { target in (result[target] ?? []).map { (target, $0) } }
    guard !tried.isEmpty else { return result }
    let signatures = runner.run(tried.map { base.setting($0.0, to: $0.1) }).signatures(focus)
    var seen: [ChangeTarget: Set<[UInt32]>] = [:]
    for target in scalars { result[target] = [] }
    for ((target, value), signature) in zip(tried, signatures) {
      if seen[target, default: []].insert(signature).inserted { result[target]?.append(value) }
    }
    return result
  }

  private func newClaim(of list: String) -> Value? {
    let place = elements(list).count
    let model = ChangeModel(program, member, asOf: asOf, focus: .claim(place))
    let fields = model.targets.compactMap { target -> (name: String, values: [Value])? in
      guard case .field(list, place, let name) = target else { return nil }
      let values = catalogue.values(
        of: target, model.constants[target] ?? ExpressionConstants(), isRequired: false)
      return (name, values.isEmpty ? catalogue.anyValue(of: target) : values)
    }
    let versions = program.versions
    let reasons = Set(versions.flatMap { $0.claimReasons })
    let maker = NewClaim(
      runner: runner, list: list, fields: fields,
      isOfClaim: reasons.contains)
    return maker.element()
  }

  // MARK: Results

  /// The scenarios as data, with what else would do in place of each code.
  private func counterfactuals(_ scenarios: [Scenario]) -> [Counterfactual] {
    var variants: [(scenario: Int, target: ChangeTarget, value: Value)] = []
    for (index, scenario) in scenarios.enumerated() {
      for (target, value) in scenario.values where catalogue.isCode(target) {
        let isAttainable = catalogue.isAttainable(scenario)
        for other in catalogue.codes(of: target) where other != value {
          if isAttainable, catalogue.remedy(target, other) == nil { continue }
          variants.append((index, target, other))
        }
      }
    }
    let statuses =
      variants.isEmpty
      ? []
      : runner.run(variants.map { scenarios[$0.scenario].setting($0.target, to: $0.value) })
        .statuses
    var alternatives: [Int: [ChangeTarget: [Value]]] = [:]
    for (variant, status) in zip(variants, statuses) where status == .eligible {
      alternatives[variant.scenario, default: [:]][variant.target, default: []]
        .append(variant.value)
    }
    return scenarios.enumerated().map { index, scenario in
      catalogue.counterfactual(scenario, alternatives[index] ?? [:])
    }
  }

  // MARK: Risks

  /// Single changes of what the record says, one for each fact, the nearest first.
  private func risks(_ today: DayAnswers) -> [Counterfactual] {
    let focus = today.decidingFocus(row: 0)
    let model = ChangeModel(program, member, asOf: asOf, focus: focus)
    let tried = model.targets.filter { catalogue.current($0) != nil }.flatMap { target in
      catalogue.values(
        of: target, model.constants[target] ?? ExpressionConstants(), isRequired: false
      ).map { (target, $0) }
    }
    guard !tried.isEmpty else { return [] }
    let statuses = runner.run(tried.map { Scenario().setting($0.0, to: $0.1) }).statuses
    var seen: Set<ChangeTarget> = []
    let lost = zip(tried, statuses).filter { $1 != .eligible }.map(\.0)
      .filter { seen.insert($0.0).inserted }
    let distances = lost.map { catalogue.current($0.0)?.distance(to: $0.1) ?? 1 }
    return lost.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.map {
      catalogue.counterfactual(Scenario().setting(lost[$0].0, to: lost[$0].1), [:])
    }
  }
}

extension DayAnswers {
  /// The claim a row's answer is read from, or the member.
  fileprivate func decidingFocus(row: Int) -> Focus {
    guard let version = inForce[row], let detail = versions[version].detail,
      let claims = detail.claims, let line = detail.decidingLines[row]
    else { return .member }
    return .claim(line - claims.starts[row])
  }
}

extension CompiledProgramme {
  /// The conditions that speak of the claim.
  fileprivate var claimReasons: [Reason] {
    guard let checked = body?.checked, let claim = checked.programme.claim else { return [] }
    return zip(checked.programme.conditions, checked.conditions).compactMap {
      condition, expression in
      let isOfClaim = expression.factReferences(claim: claim).contains {
        $0.source == claim.variable || $0.source.hasPrefix("\(claim.variable).")
      }
      return isOfClaim ? .condition(condition.id) : nil
    }
  }
}

extension Counterfactual.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
