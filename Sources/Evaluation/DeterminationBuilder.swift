import CEL
import Programmes
import Records

/// Builds the determinations of one member from an evaluated batch.
struct DeterminationBuilder {
  let program: RuleProgram
  let batch: RecordBatch
  let run: BatchRun
  let member: Int
  /// What has been built so far, by programme.
  private(set) var finished: [String: Determination] = [:]

  init(program: RuleProgram, batch: RecordBatch, run: BatchRun, member: Int) {
    self.program = program
    self.batch = batch
    self.run = run
    self.member = member
  }

  /// One determination per answered programme, in rule-file order.
  mutating func determinations() -> [Determination] {
    // Prerequisites come first: a dependant tells what they wait for.
    for id in program.compiled.map(\.summary.id) {
      finished[id] = run.programmes[id].map(determination)
    }
    return program.programmeIDs.compactMap { finished[$0] }
  }

  private func determination(_ programme: ProgrammeRun) -> Determination {
    let answers = programme.determinations
    let reasons = answers.reasons(row: member)
    let deciding = programme.detail?.decidingLines[member]
    let standing = standing(programme)
    let claims = claims(programme, standing)
    let conditions = deciding.map { self.conditions(programme, line: $0) } ?? []
    let amount = amount(programme, claims: claims, line: deciding)
    let list = reasons.contains(.noClaim) ? programme.detail?.claimedList : nil
    return Determination(
      programme: programme.compiled.summary, asOf: program.asOf,
      status: answers.status(row: member), reasons: reasons, amount: amount,
      conditions: conditions, standing: standing,
      missing: missing(
        conditions, standing, amount, list: list, status: answers.status(row: member)),
      claims: claims, alternatives: alternatives(programme))
  }

  // MARK: Conditions

  private func conditions(_ programme: ProgrammeRun, line: Int) -> [ConditionOutcome] {
    guard let detail = programme.detail else { return [] }
    let reasons = Set(detail.lines.reasons(row: line))
    let checked = detail.body.checked
    let reader = FactReader(
      derivations: program.checked.derivations,
      derivationReferences: program.derivationReferences, batch: batch,
      evaluation: detail.evaluation, roots: detail.body.roots.facts, line: line, member: member)
    return checked.programme.conditions.indices.map { index in
      let condition = checked.programme.conditions[index]
      let outcome = detail.evaluation.outcome(detail.body.roots.conditions[index], row: line)
      return ConditionOutcome(
        condition: condition, checked: checked.conditions[index],
        status: ConditionStatus(outcome, isNegated: condition.isNegated),
        isReason: reasons.contains(.condition(condition.id)),
        facts: reader.facts(detail.body.roots.references[index]),
        missing: inFactOrder(outcome.unknowns), error: outcome.failure)
    }
  }

  // MARK: Claims

  private func claims(
    _ programme: ProgrammeRun, _ standing: [StandingOutcome]
  ) -> [ClaimDetermination] {
    guard let detail = programme.detail, let claims = detail.claims else { return [] }
    return claims.rows(of: member).compactMap { line in
      guard let position = claims.positions[line] else { return nil }
      let conditions = conditions(programme, line: line)
      let amount = lineAmount(detail, line: line)
      let status = detail.lines.status(row: line)
      return ClaimDetermination(
        index: position, element: element(detail, line: line), status: status,
        reasons: detail.lines.reasons(row: line), amount: amount, conditions: conditions,
        missing: missing(conditions, standing, amount, status: status))
    }
  }

  private func element(_ detail: ProgrammeRun.Detail, line: Int) -> Value? {
    guard let claim = detail.body.checked.programme.claim,
      let root = detail.body.roots.facts[claim.variable]
    else { return nil }
    if case .value(let value) = detail.evaluation.outcome(root, row: line) { return value }
    return nil
  }

  // MARK: Amounts

  /// Over all claims for a programme that has claims, else of the member's own line.
  private func amount(
    _ programme: ProgrammeRun, claims: [ClaimDetermination], line: Int?
  ) -> AmountOutcome? {
    guard let detail = programme.detail, let line else { return nil }
    guard detail.claims != nil else { return lineAmount(detail, line: line) }
    let currency = detail.body.checked.programme.benefit.currency
    if let sum = programme.determinations.amount(row: member) {
      return .exact(sum, currency: currency)
    }
    if programme.determinations.status(row: member) == .error,
      detail.lines.status(row: line) == .eligible
    {
      return .error(EvaluationMessages.sumOverflow)
    }
    let waiting = claims.filter { $0.status == .eligible }.flatMap(\.missing)
    if !waiting.isEmpty { return .unknown(inFactOrder(waiting), currency: currency) }
    return lineAmount(detail, line: line)
  }

  private func lineAmount(_ detail: ProgrammeRun.Detail, line: Int) -> AmountOutcome? {
    guard let root = detail.body.roots.amount else { return nil }
    let status = detail.lines.status(row: line)
    let outcome = detail.evaluation.outcome(root, row: line)
    if status == .error, detail.lines.reasons(row: line).isEmpty, let error = outcome.failure {
      return .error(error)
    }
    guard status == .eligible else { return nil }
    let currency = detail.body.checked.programme.benefit.currency
    if let amount = detail.lines.amount(row: line) { return .exact(amount, currency: currency) }
    return .unknown(inFactOrder(outcome.unknowns), currency: currency)
  }

  // MARK: What the answer waits for

  /// - Parameter list: the claimed list, when it is not known whether there is a claim.
  private func missing(
    _ conditions: [ConditionOutcome], _ standing: [StandingOutcome], _ amount: AmountOutcome?,
    list: String? = nil, status: Status
  ) -> [String] {
    if case .unknown(let names, _) = amount { return names }
    guard status == .undetermined else { return [] }
    let names =
      conditions.filter(\.isReason).flatMap(\.missing)
      + standing.filter { $0.status == .unknown }.flatMap(\.missing)
      + (list.map { [$0] } ?? [])
    return inFactOrder(names)
  }

  /// The names in the order of the rule book's facts, without repeats.
  func inFactOrder(_ names: [String]) -> [String] {
    if names.count < 2 { return names }
    let positions = program.factPositions
    return Set(names).sorted {
      (positions[$0] ?? .max, $0) < (positions[$1] ?? .max, $1)
    }
  }
}

extension Outcome {
  var unknowns: [String] {
    if case .unknown(let names) = self { names } else { [] }
  }

  var failure: EvaluationError? {
    if case .error(let error) = self { error } else { nil }
  }
}
