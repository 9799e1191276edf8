public import CEL
public import Programmes
public import Records

/// How one condition came to its outcome.
public struct ConditionTrace: Sendable {
  /// The id of the programme the condition belongs to.
  public let programme: String
  /// The place of the claim in the claimed list, from 0; `nil` for a programme without claims, and
  /// where the list is not known.
  public let claim: Int?
  /// The condition as its author declared it.
  public let condition: Condition
  /// Whether it belongs to an `any` group: another of the group may be met in its place.
  public let isAlternative: Bool
  /// Its expression, part by part. A condition under `none` is met where it comes to false.
  public let trace: Trace
  /// The parameters it was worked out from, directly or through derived facts, in rule-file order.
  public let parameters: [Parameter]
}

extension RuleProgram {
  /// How every condition of the answered programmes was decided for the first member of `batch`:
  /// in rule-file order, claim by claim. Programmes that are not in force have none.
  public func conditionTraces(for batch: RecordBatch) -> [ConditionTrace] {
    let inputs = inputs(for: batch).gathered(rows: [0])
    return programmeIDs.flatMap { id -> [ConditionTrace] in
      guard let version = compiled.first(where: { $0.summary.id == id })?.body?.checked
      else { return [] }
      guard let claim = version.programme.claim else {
        return traces(of: version, claim: nil, inputs)
      }
      let claims = ClaimRows(claim, member: inputs)
      return claims.members.indices.flatMap { line -> [ConditionTrace] in
        traces(
          of: version, claim: claims.positions[line], claims.inputs.gathered(rows: [line]))
      }
    }
  }

  private func traces(
    of version: CheckedProgramme, claim: Int?, _ inputs: Inputs
  ) -> [ConditionTrace] {
    var builder = PlanBuilder(environment: version.environment)
    for derivation in checked.derivations {
      builder.define(variable: derivation.fact, as: derivation.expression)
    }
    let alternatives = version.programme.requirement.alternatives
    return version.conditions.enumerated().map { index, expression in
      let trace = builder.trace(expression, inputs)
      return ConditionTrace(
        programme: version.programme.id, claim: claim,
        condition: version.programme.conditions[index],
        isAlternative: alternatives.contains(index), trace: trace,
        parameters: checked.book.parameters.filter { trace.inputs.contains($0.variable) })
    }
  }
}

extension Requirement {
  /// The conditions that stand in an `any` group of several.
  fileprivate var alternatives: Set<Int> {
    switch self {
    case .leaf: []
    case .any(let parts) where parts.count > 1: Set(leaves)
    case .all(let parts), .any(let parts), .none(let parts):
      parts.reduce(into: []) { $0.formUnion($1.alternatives) }
    }
  }
}
