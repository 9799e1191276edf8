import CEL
import Columns
import Programmes

/// Decides each line (a member, or one claim of a member): status, reasons, amount.
struct LineDecision {
  private let compiled: CompiledProgramme
  private let body: CompiledProgramme.Body
  private let evaluation: CEL.Evaluation
  private var codes: [UInt32] = []
  private var amounts: [RowAmount] = []

  /// - Parameter evaluation: of the plan that holds the conditions.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, _ evaluation: CEL.Evaluation
  ) {
    self.compiled = compiled
    self.body = body
    self.evaluation = evaluation
  }

  /// Each member is a line.
  mutating func decide(
    members standing: StandingTruth, _ table: inout AnswerTable
  ) -> ProgrammeDeterminations {
    let conditions = body.roots.conditions.map { evaluation.rows($0) }
    let lines = decide(conditions, others(room: standing.room, standing.columns), &table)
    if body.roots.amount != nil { lines.truth.holds.forEach { addAmount(to: $0, &table) } }
    return determinations(table)
  }

  /// Each claim is a line. Lines of a member stand together, in the order in which limits are used
  /// up: only what is given uses a limit up.
  mutating func decide(
    claims: ClaimRows, _ standing: StandingTruth, _ table: inout AnswerTable
  ) -> ProgrammeDeterminations {
    let conditions = body.roots.conditions.map { evaluation.rows($0) }
    let room = standing.room?.gathered(claims.members)
    let columns = standing.columns.map { $0.gathered(claims.members) }
    let others = others(presence: claims.presence, room: room, columns)
    let lines = decide(conditions, others, &table)
    guard room != nil else {
      if body.roots.amount != nil { lines.truth.holds.forEach { addAmount(to: $0, &table) } }
      return determinations(table)
    }
    var member = -1
    lines.truth.holds.forEach { line in
      guard claims.members[line] != member else { return }
      member = claims.members[line]
      var taken = 0
      for other in line..<claims.starts[member + 1] {
        if taken > 0 {
          let left = standing.hasRoom(row: member, taken: taken)
          codes[other] = table.code(of: answer(other, conditions, others, room: left))
        }
        guard table.answers[Int(codes[other])].status == .eligible else { continue }
        if body.roots.amount != nil { addAmount(to: other, &table) }
        if table.answers[Int(codes[other])].status == .eligible { taken += 1 }
      }
    }
    return determinations(table)
  }

  private mutating func decide(
    _ conditions: [TruthRows], _ others: [TruthRows], _ table: inout AnswerTable
  ) -> RequirementRows {
    let lines = RequirementRows(
      body.checked.programme.requirement, conditions: conditions, others: others,
      lineCount: evaluation.rowCount)
    codes = table.codes(of: lines)
    return lines
  }

  /// What else a line is decided on, in the order of the reasons behind the conditions.
  private func others(
    presence: TruthRows? = nil, room: TruthRows?, _ standing: [TruthRows]
  ) -> [TruthRows] {
    (presence.map { [$0] } ?? []) + (room.map { [$0] } ?? []) + standing
  }

  /// The answer to one claim where earlier ones have used limits up.
  private func answer(
    _ line: Int, _ conditions: [TruthRows], _ others: [TruthRows], room: TruthCode.Code
  ) -> ProgrammeDeterminations.Answer {
    let requirement = body.checked.programme.requirement
    let truth = { (index: Int) in conditions[index][line] }
    var other = others.map { $0[line] }
    if let place = compiled.index(of: .limit) { other[place - conditions.count] = room }
    let required = requirement.truth(truth)
    let whole = other.reduce(required, TruthCode.and)
    guard whole != TruthCode.yes else { return .init(status: .eligible, reasons: []) }
    let reasons =
      (required == whole ? requirement.reasons(truth) : [])
      + other.indices.filter { other[$0] == whole }.map { $0 + conditions.count }
    return .init(status: Status(truth: whole), reasons: reasons)
  }

  /// The amount of an eligible line. One that cannot be computed makes the line an error: entitled
  /// to a sum nobody can name is no answer. One that waits for a fact stays open.
  private mutating func addAmount(to line: Int, _ table: inout AnswerTable) {
    guard let root = body.roots.amount else { return }
    switch evaluation.outcome(root, row: line) {
    case .value(let value):
      if let amount = value.asDecimal {
        amounts.append(RowAmount(row: line, amount: amount))
      } else {
        codes[line] = table.code(of: .init(status: .error, reasons: []))
      }
    case .unknown: break
    case .error: codes[line] = table.code(of: .init(status: .error, reasons: []))
    }
  }

  private func determinations(_ table: AnswerTable) -> ProgrammeDeterminations {
    ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons, table: table, codes: codes,
      amounts: amounts)
  }
}
