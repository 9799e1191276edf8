import Programmes

/// How a line's answer follows from the truths it is decided on: the conditions, then whether there
/// is a claim, whether limits leave room, and the standing of other programmes.
struct LineRules {
  private let requirement: Requirement
  private let conditionCount: Int
  /// For programmes whose truths fit one word, nearly all.
  private let mask: RequirementMask?
  /// The conditions that are required to be false.
  private let negated: UInt64
  /// For a programme with claims.
  let presenceInput: Int?
  /// For a programme with limits.
  let limitInput: Int?
  /// Of `requires`, then `excludes`.
  let firstStanding: Int
  /// How many truths a line is decided on.
  let inputCount: Int
  /// For each input its place among the programme's reasons.
  private let reasonOfInput: [Int]

  init(_ compiled: CompiledProgramme, _ body: CompiledProgramme.Body) {
    requirement = body.checked.programme.requirement
    conditionCount = body.checked.programme.conditions.count
    var reasons = Array(0..<conditionCount)
    func addInput(_ reason: Reason) -> Int? {
      guard let place = compiled.index(of: reason) else { return nil }
      reasons.append(place)
      return reasons.count - 1
    }
    presenceInput = addInput(.noClaim)
    limitInput = addInput(.limit)
    firstStanding = reasons.count
    let standingCount = body.requires.count + body.excludes.count
    reasons += compiled.reasons.count - standingCount..<compiled.reasons.count
    inputCount = reasons.count
    reasonOfInput = reasons
    mask =
      reasons.count <= LineKeys.perWord
      ? RequirementMask(all: conditionCount..<reasons.count, and: requirement) : nil
    negated = body.checked.programme.conditions.enumerated().reduce(0) { mask, condition in
      condition.offset < LineKeys.perWord && condition.element.isNegated
        ? mask | 1 << UInt64(2 * condition.offset) : mask
    }
  }

  /// The code of the answer to a line whose truths are all set.
  @inline(__always)
  func code(
    _ keys: LineKeys, line: Int, _ answers: inout LineAnswers, _ table: inout AnswerTable
  ) -> UInt32 {
    guard let mask, let key = keys.key(line: line) else {
      return table.code(of: answer(keys, line: line))
    }
    return answers.code(key) { code($0, mask, &table) }
  }

  @inline(never)
  private func code(_ key: UInt64, _ mask: RequirementMask, _ table: inout AnswerTable) -> UInt32 {
    // `yes` and `no` change places; unknown and error stay.
    let key = key ^ (negated & ~(key >> 1))
    let truth = mask.truth(key)
    let reasons = truth == TruthColumn.yes ? 0 : mask.reasons(for: truth, key)
    // Reasons take the even bits, and the truth the lowest odd ones.
    return table.code(ofMask: reasons | UInt64(truth & 1) << 1 | UInt64(truth & 2) << 2) {
      let places = (0..<inputCount).filter { reasons >> UInt64(2 * $0) & 1 == 1 }
      return .init(status: Status(truth: truth), reasons: places.map { reasonOfInput[$0] })
    }
  }

  /// The answer to a line whose truths are all set.
  func answer(_ keys: LineKeys, line: Int) -> ProgrammeDeterminations.Answer {
    func truth(_ input: Int) -> TruthColumn.Code { keys.truth(input, line: line) }
    let conditions = requirement.truth(truth)
    let whole = (conditionCount..<inputCount).reduce(conditions) {
      TruthColumn.and($0, truth($1))
    }
    guard whole != TruthColumn.yes else { return .init(status: .eligible, reasons: []) }
    var reasons = conditions == whole ? requirement.reasons(truth) : []
    for input in conditionCount..<inputCount where truth(input) == whole {
      reasons.append(reasonOfInput[input])
    }
    return .init(status: Status(truth: whole), reasons: reasons)
  }
}
