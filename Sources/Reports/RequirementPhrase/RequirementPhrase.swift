import CEL
import Columns
import Diagnostics
import Programmes

/// Says in a plain sentence what an expression requires: `member.age >= 18` is
/// `年龄须不小于 18 周岁`, `“Age” must be at least 18 years`.
///
/// Only what can be said well is said. An expression with a part that has no plain words gives
/// `nil`, and a report then shows the author's label alone: a reader never meets raw code.
enum RequirementPhrase {
  /// Nodes of an expression beyond which no sentence is plain; it also bounds the work.
  static let largestExpression = 300

  /// - Parameters:
  ///   - isNegated: whether the condition is met when the expression is false.
  ///   - claim: what the programme's claim variable stands for.
  static func text(
    of checked: CheckedExpression, isNegated: Bool = false, vocabulary: Vocabulary,
    asOf: CalendarDate, claim: Claim? = nil
  ) -> LocalizedText? {
    guard checked.expression.nodes.count <= largestExpression else { return nil }
    let phraser = Phraser(
      checked: checked, vocabulary: vocabulary, asOf: asOf,
      locals: claim.map { [$0.variable: .element(list: $0.list)] } ?? [:])
    let sense = Sense(isPositive: !isNegated)
    return phraser.statement(checked.expression.root, sense)?.text.capitalized
  }
}
