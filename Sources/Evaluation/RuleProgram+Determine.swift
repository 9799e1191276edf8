import CEL
import Programmes
public import Records

extension RuleProgram {
  /// The answers for every member of a batch: status, reasons and amount, as columns.
  public func determine(_ batch: RecordBatch) -> BatchDeterminations {
    var determiner = Determiner(self)
    return determiner.determine(batch)
  }

  /// Evaluates everything once; answers and explanations are read off the result.
  func run(_ batch: RecordBatch) -> BatchRun { run(inputs(for: batch)) }

  /// As `run(_:)`, of inputs that hold the day and the parameters too.
  ///
  /// - Parameter programmes: the ids of those to decide, and of all that have a say in them.
  func run(_ inputs: Inputs, programmes: Set<String>? = nil) -> BatchRun {
    let member = memberPlan.evaluate(inputs)
    var run = BatchRun(inputs: inputs, member: member, programmes: [:])
    for programme in compiled where programmes?.contains(programme.summary.id) ?? true {
      run.programmes[programme.summary.id] = Self.evaluate(programme, in: run)
    }
    return run
  }

  /// One programme over the rows of a run that already holds those it requires.
  static func evaluate(_ compiled: CompiledProgramme, in run: BatchRun) -> ProgrammeRun {
    var table = AnswerTable()
    return evaluate(compiled, in: run, &table)
  }

  /// - Parameter table: the programme's answers so far.
  static func evaluate(
    _ compiled: CompiledProgramme, in run: BatchRun, _ table: inout AnswerTable
  ) -> ProgrammeRun {
    let rowCount = run.inputs.rowCount
    guard let body = compiled.body else {
      return ProgrammeRun(notInForce: compiled, rowCount: rowCount)
    }
    let standing = StandingTruth(
      body, member: run.member, required: { run.programmes[$0]?.determinations })
    if let plan = body.claimPlan, let claim = body.checked.programme.claim {
      let claims = ClaimRows(claim, member: run.inputs)
      return ProgrammeRun(compiled, body, standing: standing, claims: claims, plan: plan, &table)
    }
    return ProgrammeRun(compiled, body, standing: standing, evaluation: run.member, &table)
  }
}

/// Everything one batch came to.
struct BatchRun {
  let inputs: Inputs
  /// The member plan's outcome.
  let member: CEL.Evaluation
  var programmes: [String: ProgrammeRun]
}
