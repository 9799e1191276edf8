import CEL
import Columns
import Programmes
import Records

/// Reads the facts that conditions refer to off an evaluated line.
struct FactReader {
  let derivations: [CheckedRuleBook.Derivation]
  /// For each derivation, what its expression refers to.
  let derivationReferences: [[FactReference]]
  let batch: RecordBatch
  let evaluation: CEL.Evaluation
  /// A root for every reference the plan's expressions make, and those behind derived facts.
  let roots: [String: PlanRoot]
  let line: Int
  let member: Int

  /// The facts an expression refers to, with the values it saw.
  func facts(_ references: [FactReference]) -> [FactValue] { references.map { value($0) } }

  private func value(_ reference: FactReference) -> FactValue {
    let outcome =
      roots[reference.source].map { evaluation.outcome($0, row: line) }
      ?? .unknown([reference.name])
    if reference.source == "today" { return fact(reference, outcome, .today) }
    if reference.source.hasPrefix("params.") { return fact(reference, outcome, .parameter) }
    if isRecorded(reference, outcome) { return fact(reference, outcome, .recorded) }
    guard let derivation = derivations.firstIndex(where: { $0.fact == reference.source })
    else { return fact(reference, outcome, .missing) }
    var result = fact(reference, outcome, .derived)
    if case .unknown = outcome { result.origin = .missing }
    result.derivedFrom = facts(derivationReferences[derivation])
    return result
  }

  private func fact(
    _ reference: FactReference, _ outcome: Outcome, _ origin: FactValue.Origin
  ) -> FactValue {
    FactValue(name: reference.name, outcome: outcome, origin: origin, derivedFrom: [])
  }

  /// Whether the record itself holds the value. A claim's field does exactly when it is known.
  private func isRecorded(_ reference: FactReference, _ outcome: Outcome) -> Bool {
    if let column = batch.column(reference.source) {
      return column.validity.map { $0[member] } ?? true
    }
    if derivations.contains(where: { $0.fact == reference.source }) { return false }
    if case .unknown = outcome { return false }
    return true
  }
}
