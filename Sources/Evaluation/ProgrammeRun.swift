import CEL
import Columns
import Programmes

/// One programme evaluated over a batch: the answers, and all that an explanation reads off.
///
/// A *line* is what is decided at once: a member, or one claim of a member.
struct ProgrammeRun {
  let compiled: CompiledProgramme
  var determinations: ProgrammeDeterminations
  /// `nil` when no version is in force.
  let detail: Detail?

  struct Detail {
    let body: CompiledProgramme.Body
    let standing: StandingTruth
    let requirement: RequirementTruth
    /// Of the plan that holds the conditions.
    let evaluation: CEL.Evaluation
    /// The claims, for a programme that has a claim; lines are then its rows, else members.
    let claims: ClaimRows?
    /// Per line.
    let lines: ProgrammeDeterminations
    /// For each member, the line its conditions are reported from; `nil` without any.
    let decidingLines: [Int?]

    /// The list fact whose elements are claimed for, for a programme that has a claim.
    var claimedList: String? { body.checked.programme.claim?.list }
  }
}

extension ProgrammeRun {
  /// The answer where no version is in force: ineligible, whoever asks.
  init(notInForce compiled: CompiledProgramme, rowCount: Int) {
    self.compiled = compiled
    determinations = ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons, rowCount: rowCount)
    for row in 0..<rowCount { determinations.reasonSets.insert(0, row: row) }
    detail = nil
  }

  /// A programme without claims: each member is a line.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    members inputs: Inputs, evaluation: CEL.Evaluation
  ) {
    let rowCount = inputs.rowCount
    let decision = LineDecision(
      compiled, body, standing: standing, evaluation: evaluation,
      members: Array(0..<rowCount),
      presence: TruthColumn(repeating: TruthColumn.yes, count: rowCount))
    self.compiled = compiled
    determinations = decision.lines
    detail = Detail(
      body: body, standing: standing, requirement: decision.requirement, evaluation: evaluation,
      claims: nil, lines: decision.lines, decidingLines: Array(0..<rowCount))
  }

  /// A programme with claims: each claim is a line, then summed up per member.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    claims: ClaimRows, plan: Plan
  ) {
    let evaluation = plan.evaluate(claims.inputs)
    let decision = LineDecision(
      compiled, body, standing: standing, evaluation: evaluation,
      members: claims.members, presence: claims.presence)
    let summary = ClaimSummary(compiled, claims: claims, lines: decision.lines)
    self.compiled = compiled
    determinations = summary.determinations
    detail = Detail(
      body: body, standing: standing, requirement: decision.requirement, evaluation: evaluation,
      claims: claims, lines: decision.lines,
      decidingLines: summary.decidingLines)
  }
}
