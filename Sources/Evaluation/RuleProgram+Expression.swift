public import CEL
import Programmes
public import Records

extension RuleProgram {
  /// Evaluates one expression with the rules' facts and parameters on the day, for the first member
  /// of `batch`; without a batch every fact is unknown.
  ///
  /// - Parameter checked: compiled in the rule book's environment.
  public func trace(_ checked: CheckedExpression, for batch: RecordBatch?) -> Trace {
    var builder = PlanBuilder(environment: self.checked.environment)
    for derivation in self.checked.derivations {
      builder.define(variable: derivation.fact, as: derivation.expression)
    }
    return builder.trace(checked, inputs(for: batch))
  }

  private func inputs(for batch: RecordBatch?) -> Inputs {
    if let batch { return inputs(for: batch) }
    var inputs = Inputs(rowCount: 1)
    bindConstants(in: &inputs)
    return inputs
  }
}
