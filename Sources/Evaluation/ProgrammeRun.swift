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

  final class Detail {
    let body: CompiledProgramme.Body
    let standing: StandingTruth
    /// Of the plan that holds the conditions.
    let evaluation: CEL.Evaluation
    /// The claims, for a programme that has a claim; lines are then its rows, else members.
    let claims: ClaimRows?
    /// Per line.
    let lines: ProgrammeDeterminations
    /// For each member, the line its conditions are reported from; `nil` without any.
    let decidingLines: DecidingLines

    init(
      _ body: CompiledProgramme.Body, _ standing: StandingTruth, _ evaluation: CEL.Evaluation,
      _ claims: ClaimRows?, lines: ProgrammeDeterminations, _ decidingLines: DecidingLines
    ) {
      self.body = body
      self.standing = standing
      self.evaluation = evaluation
      self.claims = claims
      self.lines = lines
      self.decidingLines = decidingLines
    }

    /// The list fact whose elements are claimed for, for a programme that has a claim.
    var claimedList: String? { body.checked.programme.claim?.list }
  }
}

/// For each member, the line its conditions are reported from.
enum DecidingLines {
  /// The member itself.
  case members
  /// One of its claims; -1 for a member without any.
  case claims([Int])

  subscript(member: Int) -> Int? {
    switch self {
    case .members: member
    case .claims(let lines): lines[member] < 0 ? nil : lines[member]
    }
  }
}

extension ProgrammeRun {
  /// The answer where no version is in force: ineligible, whoever asks.
  init(notInForce compiled: CompiledProgramme, rowCount: Int) {
    self.compiled = compiled
    determinations = ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons,
      everyRow: .init(status: .ineligible, reasons: [0]), rowCount: rowCount)
    detail = nil
  }

  /// A programme without claims: each member is a line.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    evaluation: CEL.Evaluation, _ table: inout AnswerTable
  ) {
    var decision = LineDecision(compiled, body, evaluation)
    self.compiled = compiled
    determinations = decision.decide(members: standing, &table)
    detail = Detail(body, standing, evaluation, nil, lines: determinations, .members)
  }

  /// A programme with claims: each claim is a line, then summed up per member.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    claims: ClaimRows, plan: Plan, _ table: inout AnswerTable
  ) {
    let evaluation = plan.evaluate(claims.flattened)
    var decision = LineDecision(compiled, body, evaluation)
    let lines = decision.decide(claims: claims, standing, &table)
    let summary = ClaimSummary(compiled, claims: claims, lines: lines, &table)
    self.compiled = compiled
    determinations = summary.determinations
    detail = Detail(
      body, standing, evaluation, claims, lines: lines, .claims(summary.decidingLines))
  }
}
