import CEL
import Columns
import Programmes

/// Decides each line (a member, or one claim of a member): status, reasons, amount.
struct LineDecision {
  let requirement: RequirementTruth
  private(set) var lines: ProgrammeDeterminations

  /// - Parameters:
  ///   - members: the member of each line; the lines of a member stand together, in the order in
  ///     which limits are used up.
  ///   - presence: whether there is anything to decide on: unknown for a claim whose list is.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    evaluation: CEL.Evaluation, members: [Int], presence: TruthColumn
  ) {
    let rowCount = members.count
    requirement = RequirementTruth(
      body.checked.programme.requirement,
      expressions: body.roots.conditions.map { TruthColumn(evaluation.truths($0)) },
      rowCount: rowCount)
    lines = ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons, rowCount: rowCount)
    var rules = LineRules(
      compiled, body, standing: standing, requirement: requirement, presence: presence)
    for line in 0..<rowCount {
      rules.decide(line, member: members[line], into: &lines)
      guard lines.statuses[line] == .eligible else { continue }
      if let root = body.roots.amount { addAmount(evaluation.outcome(root, row: line), to: line) }
      // Only what is given uses a limit up.
      if lines.statuses[line] == .eligible { rules.takeBenefit() }
    }
  }

  /// The amount of an eligible line. One that cannot be computed makes the line an error: entitled
  /// to a sum nobody can name is no answer. One that waits for a fact stays open.
  private mutating func addAmount(_ outcome: Outcome, to line: Int) {
    switch outcome {
    case .value(let value):
      lines.amounts[line] = value.asDecimal
      if lines.amounts[line] == nil { lines.statuses[line] = .error }
    case .unknown: break
    case .error: lines.statuses[line] = .error
    }
  }
}

/// The rules one line is decided by, and the count of benefits its member has taken so far.
private struct LineRules {
  let standing: StandingTruth
  let requirement: RequirementTruth
  let presence: TruthColumn
  let conditionCount: Int
  let noClaimReason: Int?
  let limitReason: Int?
  let firstRequires: Int
  let firstExcludes: Int
  private var member = -1
  private var taken = 0

  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    requirement: RequirementTruth, presence: TruthColumn
  ) {
    self.standing = standing
    self.requirement = requirement
    self.presence = presence
    conditionCount = body.checked.programme.conditions.count
    noClaimReason = compiled.index(of: .noClaim)
    limitReason = compiled.index(of: .limit)
    firstExcludes = compiled.reasons.count - body.excludes.count
    firstRequires = firstExcludes - body.requires.count
  }

  mutating func decide(_ line: Int, member: Int, into lines: inout ProgrammeDeterminations) {
    if member != self.member { (self.member, taken) = (member, 0) }
    let room = standing.hasRoom(row: member, taken: taken)
    var truth = TruthColumn.and(requirement.truth[line], presence[line])
    truth = TruthColumn.and(truth, room)
    for prerequisite in standing.requires {
      truth = TruthColumn.and(truth, prerequisite.isMet[member])
    }
    for exclusion in standing.excludes { truth = TruthColumn.and(truth, exclusion[member]) }
    lines.statuses[line] = Status(truth: truth)
    if truth != TruthColumn.yes { addReasons(line, truth, room: room, into: &lines) }
  }

  /// Counts one more benefit for the member of the line decided last.
  mutating func takeBenefit() { taken += 1 }

  private func addReasons(
    _ line: Int, _ truth: TruthColumn.Code, room: TruthColumn.Code,
    into lines: inout ProgrammeDeterminations
  ) {
    if requirement.truth[line] == truth {
      for condition in 0..<conditionCount
      where requirement.isReason(condition: condition, row: line) {
        lines.reasonSets.insert(condition, row: line)
      }
    }
    if presence[line] == truth, let noClaimReason {
      lines.reasonSets.insert(noClaimReason, row: line)
    }
    if room == truth, let limitReason { lines.reasonSets.insert(limitReason, row: line) }
    for (offset, prerequisite) in standing.requires.enumerated()
    where prerequisite.isMet[member] == truth {
      lines.reasonSets.insert(firstRequires + offset, row: line)
    }
    for (offset, exclusion) in standing.excludes.enumerated() where exclusion[member] == truth {
      lines.reasonSets.insert(firstExcludes + offset, row: line)
    }
  }
}
