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
  /// The groups it stands in, outermost first; none where it must be met whatever others come to.
  public let groups: [RequirementGroup]
  /// Its expression, part by part. A condition under `none` is met where it comes to false.
  public let trace: Trace
  /// The parameters it was worked out from, directly or through derived facts, in rule-file order.
  public let parameters: [Parameter]

  /// Whether another condition may be met in its place.
  public var isAlternative: Bool { groups.contains { !$0.needsAll } }
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
    let outcomes = version.conditions.map { builder.trace($0, inputs) }
    let groups = version.programme.requirement.groups { TruthCode.code(of: outcomes[$0].outcome) }
    return outcomes.enumerated().map { index, trace in
      ConditionTrace(
        programme: version.programme.id, claim: claim,
        condition: version.programme.conditions[index], groups: groups[index] ?? [], trace: trace,
        parameters: checked.book.parameters.filter { trace.inputs.contains($0.variable) })
    }
  }
}
