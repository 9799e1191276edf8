import CEL
import Diagnostics

/// A parameter nobody reads is a figure that looks effective and is not.
struct UnusedParameters: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    var used: Set<String> = []
    var unsound: [String] = []
    for (source, checked) in expressions(context) {
      guard let checked else {
        unsound.append(source.text)
        continue
      }
      used.formUnion(
        checked.variables.filter { $0.hasPrefix(RuleEnvironment.parameterPrefix) })
    }
    for parameter in context.book.parameters where !used.contains(parameter.variable) {
      // An expression with a fault has no resolved names; its text must do.
      if unsound.contains(where: { $0.contains(parameter.variable) }) { continue }
      sink.add(RuleMessages.unusedParameter(parameter))
    }
  }

  private func expressions(_ context: CheckContext) -> [(ExpressionSource, CheckedExpression?)] {
    var result: [(ExpressionSource, CheckedExpression?)] = []
    for (fact, checked) in zip(context.book.facts, context.expressions.derivations) {
      if let source = fact.derivation { result.append((source, checked)) }
    }
    for (programme, compiled) in zip(context.book.programmes, context.expressions.programmes) {
      result += zip(programme.conditions.map(\.expression), compiled.conditions)
      if let amount = programme.benefit.amount { result.append((amount, compiled.amount)) }
    }
    return result
  }
}
