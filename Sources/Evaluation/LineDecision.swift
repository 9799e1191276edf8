import CEL
import Columns
import Programmes

/// Decides each line (a member, or one claim of a member): status, reasons, amount.
struct LineDecision {
  private(set) var lines: ProgrammeDeterminations

  /// Each member is a line.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    evaluation: CEL.Evaluation
  ) {
    let rules = LineRules(compiled, body)
    var keys = LineKeys(inputCount: rules.inputCount, lineCount: evaluation.rowCount)
    for (condition, root) in body.roots.conditions.enumerated() {
      keys.set(condition, evaluation.truths(root))
    }
    if let input = rules.limitInput, let room = standing.room { keys.set(input, room.codes) }
    for (offset, column) in standing.columns.enumerated() {
      keys.set(rules.firstStanding + offset, column.codes)
    }
    var (answers, table) = (LineAnswers(), AnswerTable())
    let codes = (0..<evaluation.rowCount).map { line in
      rules.code(keys, line: line, &answers, &table)
    }
    lines = ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons, table: table, codes: codes)
    addAmounts(body, evaluation)
  }

  private mutating func addAmounts(_ body: CompiledProgramme.Body, _ evaluation: CEL.Evaluation) {
    guard let root = body.roots.amount else { return }
    let isEligible = lines.answers.map { $0.status == .eligible }
    for (line, code) in lines.codes.enumerated() where isEligible[Int(code)] {
      addAmount(evaluation.outcome(root, row: line), to: line)
    }
  }

  /// Each claim is a line. Lines of a member stand together, in the order in which limits are used
  /// up: only what is given uses a limit up.
  ///
  /// - Parameter presence: whether there is anything to decide on: unknown for a claim whose list
  ///   is.
  init(
    _ compiled: CompiledProgramme, _ body: CompiledProgramme.Body, standing: StandingTruth,
    evaluation: CEL.Evaluation, members: [Int], presence: TruthColumn
  ) {
    let rules = LineRules(compiled, body)
    var keys = LineKeys(inputCount: rules.inputCount, lineCount: members.count)
    for (condition, root) in body.roots.conditions.enumerated() {
      keys.set(condition, evaluation.truths(root))
    }
    if let input = rules.presenceInput { keys.set(input, presence.codes) }
    for (offset, column) in standing.columns.enumerated() {
      keys.set(rules.firstStanding + offset, members.map { column[$0] })
    }
    var (answers, table) = (LineAnswers(), AnswerTable())
    let undecided = table.code(of: .init(status: .ineligible, reasons: []))
    lines = ProgrammeDeterminations(
      id: compiled.summary.id, reasons: compiled.reasons, table: table,
      codes: Array(repeating: undecided, count: members.count))
    var (member, taken) = (-1, 0)
    for line in members.indices {
      if members[line] != member { (member, taken) = (members[line], 0) }
      if let input = rules.limitInput {
        keys.set(input, standing.hasRoom(row: member, taken: taken), line: line)
      }
      lines.setAnswer(row: line) { rules.code(keys, line: line, &answers, &$0) }
      guard lines.status(row: line) == .eligible else { continue }
      if let root = body.roots.amount { addAmount(evaluation.outcome(root, row: line), to: line) }
      if lines.status(row: line) == .eligible { taken += 1 }
    }
  }

  /// The amount of an eligible line. One that cannot be computed makes the line an error: entitled
  /// to a sum nobody can name is no answer. One that waits for a fact stays open.
  private mutating func addAmount(_ outcome: Outcome, to line: Int) {
    switch outcome {
    case .value(let value):
      if let amount = value.asDecimal {
        lines.setAmount(amount, row: line)
      } else {
        lines.setError(row: line)
      }
    case .unknown: break
    case .error: lines.setError(row: line)
    }
  }
}
