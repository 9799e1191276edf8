import CEL
import Programmes

/// Which facts of a record each reason of each programme rests on: what to ask for where the answer
/// is open.
public struct ReasonFacts: Sendable {
  /// A fact that a record must hold itself, or else the answer may stay open.
  public struct Root: Sendable, Hashable {
    /// As declared: `member.birthDate`; a field of the claimed list's elements is
    /// `patents.grantedOn`.
    public let fact: String
    /// Derived facts that make it needless where the record holds one of them: `member.age`.
    public let unless: [String]
  }

  /// By programme as in `RuleProgram.programmeIDs`, then by reason as in
  /// `ProgrammeDeterminations.reasons`. Empty for a required programme, which has reasons of its
  /// own. Those of the same fact stand together.
  public let roots: [[[Root]]]

  /// Reads the facts off the expressions of the versions in force.
  public init(_ program: RuleProgram) {
    let reader = RootReader(program.checked)
    let compiled = Dictionary(
      program.compiled.map { ($0.summary.id, $0) }, uniquingKeysWith: { first, _ in first })
    roots = program.programmeIDs.map { id in
      // All that is answered is compiled.
      guard let programme = compiled[id] else { return [] }
      return programme.reasons.map { reason in
        reader.roots(of: reason, in: programme).sorted { $0.fact < $1.fact }
      }
    }
  }
}

/// Follows derived facts down to what records hold.
private struct RootReader {
  let facts: Set<String>
  let derivations: [String: CheckedExpression]

  init(_ checked: CheckedRuleBook) {
    facts = Set(checked.book.facts.map(\.name))
    derivations = Dictionary(
      checked.derivations.map { ($0.fact, $0.expression) }, uniquingKeysWith: { a, _ in a })
  }

  func roots(of reason: Reason, in programme: CompiledProgramme) -> [ReasonFacts.Root] {
    guard let checked = programme.body?.checked else { return [] }
    switch reason {
    case .condition(let id):
      guard let index = checked.programme.conditions.firstIndex(where: { $0.id == id }) else {
        return []
      }
      return roots(of: checked.conditions[index], claim: checked.programme.claim, unless: [])
    case .noClaim: return checked.programme.claim.map { [.init(fact: $0.list, unless: [])] } ?? []
    case .limit, .excludedBy: return [.init(fact: "grants", unless: [])]
    case .notInForce, .requires: return []
    }
  }

  /// Derivations have no cycles, so this ends.
  private func roots(
    of expression: CheckedExpression, claim: Claim?, unless: [String]
  ) -> [ReasonFacts.Root] {
    var result: [ReasonFacts.Root] = []
    for reference in expression.factReferences(claim: claim) {
      let isField = claim.map { reference.name.hasPrefix($0.list + ".") } ?? false
      guard facts.contains(reference.name) || isField else { continue }
      let found =
        derivations[reference.name].map {
          roots(of: $0, claim: nil, unless: unless + [reference.name])
        } ?? [.init(fact: reference.name, unless: unless)]
      let list = isField ? claim.map { ReasonFacts.Root(fact: $0.list, unless: []) } : nil
      for root in (list.map { [$0] } ?? []) + found where !result.contains(root) {
        result.append(root)
      }
    }
    return result
  }
}
