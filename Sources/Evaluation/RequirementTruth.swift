import Programmes

/// What a tree of conditions comes to, given what each condition's expression came to.
///
/// Every node's truth is that of the *requirement*: a condition under `none` is required to be
/// false, so its truth is turned round there, and `none` reads as "all of the turned-round parts".
/// One rule then serves every shape of tree: a condition is a reason for the outcome exactly when
/// it, and every group above it, came to that same outcome.
extension Requirement {
  /// - Parameter expression: the code of a condition's expression, by the condition's index.
  func truth(_ expression: (Int) -> TruthCode.Code) -> TruthCode.Code {
    truth(negated: false, expression)
  }

  /// The conditions that are the reason for `truth`, in file order.
  func reasons(_ expression: (Int) -> TruthCode.Code) -> [Int] {
    var result: [Int] = []
    addReasons(
      for: truth(expression), negated: false, expression: expression, to: &result)
    return result
  }

  /// - Parameter negated: whether the parts stand under an odd number of `none`.
  func truth(
    negated: Bool, _ expression: (Int) -> TruthCode.Code
  ) -> TruthCode.Code {
    switch self {
    case .leaf(let index):
      return negated ? TruthCode.not(expression(index)) : expression(index)
    case .all(let parts), .any(let parts), .none(let parts):
      let isConjunction = isConjunction(negated: negated)
      let negatesParts = negatesParts(negated: negated)
      return parts.reduce(isConjunction ? TruthCode.yes : TruthCode.no) { truth, part in
        let other = part.truth(negated: negatesParts, expression)
        return isConjunction ? TruthCode.and(truth, other) : TruthCode.or(truth, other)
      }
    }
  }

  private func addReasons(
    for outcome: TruthCode.Code, negated: Bool, expression: (Int) -> TruthCode.Code,
    to result: inout [Int]
  ) {
    guard truth(negated: negated, expression) == outcome else { return }
    switch self {
    case .leaf(let index): result.append(index)
    case .all(let parts), .any(let parts), .none(let parts):
      for part in parts {
        part.addReasons(
          for: outcome, negated: negatesParts(negated: negated), expression: expression,
          to: &result)
      }
    }
  }

  /// "None of the parts": every part turned round must hold (De Morgan when negated again).
  func isConjunction(negated: Bool) -> Bool {
    if case .any = self { negated } else { !negated }
  }

  func negatesParts(negated: Bool) -> Bool {
    if case .none = self { !negated } else { negated }
  }
}
