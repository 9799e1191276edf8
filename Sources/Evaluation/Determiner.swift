import CEL
import Columns
import Programmes
public import Records

/// Answers batch after batch, for one thread at a time.
///
///     var determiner = Determiner(program)
///     for batch in batches { write(determiner.determine(batch)) }
///
/// The answers are those of `RuleProgram.determine`. Here plans compute no more than answers need,
/// what the parameters and the day settle is computed once, and the answers that were met are kept
/// from one batch to the next.
public struct Determiner: Sendable {
  private let program: RuleProgram
  private let memberPlan: Plan
  private let programmes: [CompiledProgramme]
  /// By programme.
  private var tables: [AnswerTable]

  /// Prepares the plans; answers are yet to come.
  public init(_ program: RuleProgram) {
    self.program = program
    var constants = Inputs(rowCount: 1)
    program.bindConstants(in: &constants)
    let memberRoots = program.compiled.compactMap(\.body).flatMap(\.memberRoots)
    memberPlan = program.memberPlan.deciding(memberRoots, given: constants)
    programmes = program.compiled.map { $0.deciding(given: constants) }
    tables = programmes.map { _ in AnswerTable() }
  }

  /// The answers for every member of a batch: status, reasons and amount, as columns.
  public mutating func determine(_ batch: RecordBatch) -> BatchDeterminations {
    // The day and the parameters are in the plans already.
    var inputs = Inputs(rowCount: batch.count)
    for (field, column) in zip(batch.projection.fields, batch.columns) {
      inputs.bind(field.name, column)
    }
    var run = BatchRun(inputs: inputs, member: memberPlan.evaluate(inputs), programmes: [:])
    for (index, programme) in programmes.enumerated() {
      tables[index].prune()
      run.programmes[programme.summary.id] = RuleProgram.evaluate(
        programme, in: run, &tables[index])
    }
    return BatchDeterminations(
      rowCount: batch.count,
      programmes: program.programmeIDs.compactMap { run.programmes[$0]?.determinations })
  }
}

extension CompiledProgramme.Body {
  /// The expressions of the member plan that the programme's answers rest on.
  fileprivate var memberRoots: [PlanRoot] {
    (claimPlan == nil ? roots.deciding : []) + standing.requires + standing.excludes
      + standing.limits
  }
}

extension CompiledProgramme.ExpressionRoots {
  /// All but what is only shown.
  fileprivate var deciding: [PlanRoot] { conditions + (amount.map { [$0] } ?? []) }
}

extension CompiledProgramme {
  /// The same, with a plan over claims that computes no more than answers need.
  fileprivate func deciding(given constants: Inputs) -> CompiledProgramme {
    guard let body, let claimPlan = body.claimPlan else { return self }
    return CompiledProgramme(
      body.checked,
      Body(
        checked: body.checked, roots: body.roots,
        claimPlan: claimPlan.deciding(body.roots.deciding, given: constants),
        standing: body.standing))
  }
}
