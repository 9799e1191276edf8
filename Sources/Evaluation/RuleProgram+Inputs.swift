import CEL
import Columns
import Programmes
import Records

extension RuleProgram {
  /// A batch as a plan reads it: the record's columns, the parameters of the day, and the day.
  func inputs(for batch: RecordBatch) -> Inputs {
    var inputs = Inputs(rowCount: batch.count)
    for (field, column) in zip(batch.projection.fields, batch.columns) {
      inputs.bind(field.name, column)
    }
    bindConstants(in: &inputs)
    return inputs
  }

  /// The day, and the parameters as they stand on it.
  func bindConstants(in inputs: inout Inputs) {
    inputs.bindConstant("today", .date(asOf))
    for parameter in checked.book.parameters {
      if let value = parameter.value(on: asOf) {
        inputs.bindConstant(parameter.variable, value.value)
      } else {
        inputs.bindError(
          parameter.variable, EvaluationMessages.noParameterValue(parameter.name, on: asOf))
      }
    }
  }

  /// The facts that can matter to the answered programmes, in fact order: what a reader has to
  /// decode. Includes what derived facts are computed from, and a key that has to fit a type; one that
  /// may be any text is read without.
  public var neededFacts: [String] {
    let typedKeys = checked.book.facts.filter {
      $0.field.isKey && $0.field.type != .string(format: nil)
    }
    var needed = Set(typedKeys.map(\.name))
    let included = Set(compiled.map(\.summary.id))
    for programme in checked.programmes where included.contains(programme.programme.id) {
      needed.formUnion(programme.variables)
    }
    // Derivations are ordered by dependency, so one pass from the last to the first reaches all.
    for derivation in checked.derivations.reversed() where needed.contains(derivation.fact) {
      needed.formUnion(derivation.expression.variables)
    }
    return checked.book.facts.map(\.name).filter(needed.contains)
  }
}

extension CheckedProgramme {
  /// Every variable the programme's expressions, its claim and its standing refer to.
  var variables: Set<String> {
    var result = Set(conditions.flatMap(\.variables) + (amount?.variables ?? []))
    if let claim = programme.claim { result.insert(claim.list) }
    if !(programme.limits.isEmpty && programme.requires.isEmpty && programme.excludes.isEmpty) {
      result.insert("grants")
    }
    return result
  }
}
