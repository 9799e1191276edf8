import CEL
import Columns
import Programmes

/// What lines come to, and for which reasons, 64 lines at a time: the rules of `Requirement.truth`
/// and `Requirement.reasons`, which say the same of one line.
struct RequirementRows {
  /// Whether each line has all it takes.
  private(set) var truth: TruthRows
  /// For each condition, then for each of the others, the lines it is a reason for: those that are
  /// not eligible, and come to the same as it and every group above it.
  private(set) var reasons: [RowMask]

  /// - Parameters:
  ///   - conditions: what each condition's expression came to.
  ///   - others: what else it takes.
  init(
    _ requirement: Requirement, conditions: [TruthRows], others: [TruthRows], lineCount: Int
  ) {
    let root = Node(requirement, isNegated: false, conditions, lineCount)
    truth = TruthRows.all([root.truth] + others, count: lineCount)
    reasons = Array(fewOf: RowMask(count: lineCount), count: conditions.count)
    let refused = truth.holds.inverted
    root.addReasons(for: truth, in: refused, to: &reasons)
    for other in others { reasons.append(other.agreeing(truth, in: refused)) }
  }
}

/// A part of a requirement, with what it comes to in every line.
private struct Node {
  let truth: TruthRows
  private let condition: Int?
  private let parts: [Node]

  /// A condition under `none` is required to be false, so its truth is turned round there.
  init(_ part: Requirement, isNegated: Bool, _ conditions: [TruthRows], _ lineCount: Int) {
    switch part {
    case .leaf(let index):
      truth = isNegated ? conditions[index].negated : conditions[index]
      condition = index
      parts = []
    case .all(let inner), .any(let inner), .none(let inner):
      let negatesParts = part.negatesParts(negated: isNegated)
      let nodes = inner.map { Node($0, isNegated: negatesParts, conditions, lineCount) }
      let truths = nodes.map(\.truth)
      truth =
        part.isConjunction(negated: isNegated)
        ? TruthRows.all(truths, count: lineCount) : TruthRows.any(truths, count: lineCount)
      condition = nil
      parts = nodes
    }
  }

  func addReasons(for outcome: TruthRows, in rows: RowMask, to reasons: inout [RowMask]) {
    let agreeing = truth.agreeing(outcome, in: rows)
    if let condition { reasons[condition] = agreeing }
    for part in parts { part.addReasons(for: outcome, in: agreeing, to: &reasons) }
  }
}
