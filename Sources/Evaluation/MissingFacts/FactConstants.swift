import CEL
import Programmes

/// What each fact is compared with, in any expression that looks at it: directly, or through facts
/// derived from it.
struct FactConstants {
  private let program: RuleProgram
  private var byFact: [String: ExpressionConstants] = [:]

  init(_ program: RuleProgram) {
    self.program = program
    for body in program.compiled.compactMap(\.body) {
      let expressions = body.checked.conditions + (body.checked.amount.map { [$0] } ?? [])
      for expression in expressions {
        visit(expression, body.checked.programme.claim, ExpressionConstants())
      }
    }
  }

  /// - Parameter name: as a determination names it; a field of a list's elements by its full name.
  subscript(name: String) -> ExpressionConstants { byFact[name] ?? ExpressionConstants() }

  /// - Parameter outer: what the facts derived by `expression` are compared with.
  private mutating func visit(
    _ expression: CheckedExpression, _ claim: Claim?, _ outer: ExpressionConstants
  ) {
    let references = expression.factReferences(claim: claim)
    var used = outer
    used.formUnion(ExpressionConstants(expression))
    for parameter in program.checked.book.parameters {
      guard references.contains(where: { $0.source == parameter.variable }),
        let value = parameter.value(on: program.asOf)?.value
      else { continue }
      used.add(value)
    }
    for reference in references {
      byFact[reference.name, default: ExpressionConstants()].formUnion(used)
      for derivation in program.checked.derivations where derivation.fact == reference.source {
        visit(derivation.expression, nil, used)
      }
    }
  }
}
