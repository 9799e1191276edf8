import CEL
import Programmes

/// What facts are compared with, in any expression that looks at them: directly, or through facts
/// derived from them.
struct FactConstants {
  private let checked: CheckedRuleBook
  /// The parameters' values on the day, by variable.
  private let parameters: [String: Value]
  private let derived: Set<String>
  private var byFact: [String: ExpressionConstants] = [:]

  /// - Parameters:
  ///   - facts: as a determination names them; a field of a list's elements by its full name.
  ///   - programmes: ids of those whose expressions are read.
  init(_ program: RuleProgram, of facts: Set<String>, in programmes: Set<String>) {
    checked = program.checked
    parameters = Dictionary(
      checked.book.parameters.compactMap { parameter in
        parameter.value(on: program.asOf).map { (parameter.variable, $0.value) }
      }, uniquingKeysWith: { first, _ in first })
    derived = Set(checked.derivations.map(\.fact))
    byFact = Dictionary(uniqueKeysWithValues: facts.map { ($0, ExpressionConstants()) })
    for programme in program.compiled where programmes.contains(programme.summary.id) {
      guard let body = programme.body?.checked else { continue }
      for expression in body.conditions + (body.amount.map { [$0] } ?? []) {
        visit(expression, body.programme.claim, ExpressionConstants())
      }
    }
  }

  subscript(fact: String) -> ExpressionConstants { byFact[fact] ?? ExpressionConstants() }

  /// - Parameter outer: what the facts derived by `expression` are compared with.
  private mutating func visit(
    _ expression: CheckedExpression, _ claim: Claim?, _ outer: ExpressionConstants
  ) {
    let references = expression.factReferences(claim: claim)
    let matters = references.contains { reference in
      byFact[reference.name] != nil || derived.contains(reference.source)
    }
    guard matters else { return }
    var used = outer
    used.formUnion(ExpressionConstants(expression))
    for reference in references {
      if let value = parameters[reference.source] { used.add(value) }
    }
    for reference in references {
      byFact[reference.name]?.formUnion(used)
      for derivation in checked.derivations where derivation.fact == reference.source {
        visit(derivation.expression, nil, used)
      }
    }
  }
}
