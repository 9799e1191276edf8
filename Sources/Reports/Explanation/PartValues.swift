import CEL
import Evaluation
import Programmes

/// What the parts of a condition came to for one member: each part is evaluated by itself, when it
/// is asked for, from the facts that the condition saw.
final class PartValues {
  private let checked: CheckedExpression
  private let inputs: [String: Outcome]
  private var known: [NodeID: Outcome] = [:]

  /// - Parameter claim: the fields of its variable are among the outcome's facts by their full
  ///   names, `patents.grantedOn`.
  convenience init(_ outcome: ConditionOutcome, claim: Claim?) {
    var inputs: [String: Outcome] = [:]
    for fact in outcome.facts { inputs[fact.name] = fact.outcome }
    guard let claim else {
      self.init(outcome.checked, inputs: inputs)
      return
    }
    inputs[claim.variable] = Self.element(of: claim, outcome.facts)
    self.init(outcome.checked.readingFields(of: claim), inputs: inputs)
  }

  private init(_ checked: CheckedExpression, inputs: [String: Outcome]) {
    self.checked = checked
    self.inputs = inputs
  }

  /// The claimed element as far as the condition saw it.
  private static func element(of claim: Claim, _ facts: [FactValue]) -> Outcome {
    let whole = facts.first { fact in
      if fact.name == claim.list, case .value(.object) = fact.outcome { true } else { false }
    }
    if let whole { return whole.outcome }
    let prefix = claim.list + "."
    let fields = facts.compactMap { fact -> (name: String, value: Value)? in
      guard fact.name.hasPrefix(prefix), case .value(let value) = fact.outcome else { return nil }
      return (String(fact.name.dropFirst(prefix.count)), value)
    }
    return .value(.object(ObjectValue(type: claim.list, fields: fields)))
  }

  /// What the part below `id` came to.
  func outcome(_ id: NodeID) -> Outcome {
    if let outcome = known[id] { return outcome }
    var row = Inputs(rowCount: 1)
    for (name, outcome) in inputs { row.bind(name, [outcome]) }
    for (binder, name, value) in checked.binds(around: id) {
      row.bind(CheckedExpression.inputName(of: name, boundBy: binder), [outcome(value)])
    }
    var builder = PlanBuilder(environment: Environment())
    let root = builder.add(checked.part(at: id))
    let outcome = builder.finish().evaluate(row).outcome(root, row: 0)
    known[id] = outcome
    return outcome
  }

  /// The same within the body of a macro, for one element.
  ///
  /// - Parameters:
  ///   - macro: the macro's node.
  ///   - variables: the macro's own, with their values.
  func within(_ macro: NodeID, _ variables: [(name: String, value: Value)]) -> PartValues {
    var inner = inputs
    for (name, value) in variables {
      inner[CheckedExpression.inputName(of: name, boundBy: macro)] = .value(value)
    }
    return PartValues(checked, inputs: inner)
  }
}

extension CheckedExpression {
  /// The same expression with each field of the claim read as a fact of its own, by full name.
  fileprivate func readingFields(of claim: Claim) -> CheckedExpression {
    var references = references
    for (index, node) in expression.nodes.enumerated() {
      guard case .select(let operand, let field, false) = node.kind,
        references[operand] == .variable(claim.variable)
      else { continue }
      references[NodeID(index: index)] = .variable("\(claim.list).\(field)")
      references[operand] = nil
    }
    return CheckedExpression(expression: expression, types: types, references: references)
  }
}
