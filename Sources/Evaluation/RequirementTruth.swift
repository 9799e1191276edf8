import Programmes

/// What a tree of conditions came to for a batch of rows, node by node.
///
/// Every node's truth is that of the *requirement*: a condition under `none` is required to be
/// false, so its truth is turned round there, and `none` reads as "all of the turned-round parts".
/// One rule then serves every shape of tree: a condition is a reason for the outcome exactly when
/// it, and every group above it, came to that same outcome.
struct RequirementTruth {
  /// Of the whole tree.
  let truth: TruthColumn
  /// Of each condition, turned round where it is negated; by condition index.
  let conditions: [TruthColumn]
  /// For each condition, the groups above it, outermost first.
  private let ancestors: [[TruthColumn]]

  /// - Parameter expressions: what each condition's expression came to.
  init(_ requirement: Requirement, expressions: [TruthColumn], rowCount: Int) {
    var walk = Walk(expressions: expressions, rowCount: rowCount)
    truth = walk.visit(requirement, negated: false)
    conditions = walk.conditions
    ancestors = walk.ancestors
  }

  /// Whether a condition is among the reasons for the tree's outcome in a row.
  func isReason(condition: Int, row: Int) -> Bool {
    let outcome = truth[row]
    return conditions[condition][row] == outcome
      && ancestors[condition].allSatisfy { $0[row] == outcome }
  }

  private struct Walk {
    let expressions: [TruthColumn]
    let rowCount: Int
    var conditions: [TruthColumn]
    var ancestors: [[TruthColumn]]

    init(expressions: [TruthColumn], rowCount: Int) {
      self.expressions = expressions
      self.rowCount = rowCount
      conditions = expressions
      ancestors = Array(repeating: [], count: expressions.count)
    }

    mutating func visit(_ node: Requirement, negated: Bool) -> TruthColumn {
      switch node {
      case .leaf(let index):
        if negated { conditions[index] = expressions[index].negated }
        return conditions[index]
      case .all(let parts):
        return group(node, parts, isConjunction: !negated, negated: negated)
      case .any(let parts):
        return group(node, parts, isConjunction: negated, negated: negated)
      case .none(let parts):
        // "None of the parts": every part turned round must hold (De Morgan when negated again).
        return group(node, parts, isConjunction: !negated, negated: !negated)
      }
    }

    private mutating func group(
      _ node: Requirement, _ parts: [Requirement], isConjunction: Bool, negated: Bool
    ) -> TruthColumn {
      var result = TruthColumn(
        repeating: isConjunction ? TruthColumn.yes : TruthColumn.no, count: rowCount)
      for part in parts {
        let truth = visit(part, negated: negated)
        if isConjunction { result.formAnd(truth) } else { result.formOr(truth) }
      }
      for leaf in node.leaves { ancestors[leaf].insert(result, at: 0) }
      return result
    }
  }
}
