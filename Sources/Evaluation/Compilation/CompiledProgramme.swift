import CEL
import Programmes

/// A programme on one day: the version in force, its expressions as roots of plans.
///
/// A class, as is `Body`: each batch hands it on many times, and to hand a reference on is to count one.
final class CompiledProgramme: Sendable {
  let summary: ProgrammeSummary
  /// `nil` when no version is in force on the day.
  let body: Body?
  /// Every reason this programme can give, in the order outputs list them.
  let reasons: [Reason]

  final class Body: Sendable {
    let checked: CheckedProgramme
    /// Conditions and amount: in the member plan, or in a plan of their own over claims.
    let roots: ExpressionRoots
    /// The plan over claims, for a programme that has a claim.
    let claimPlan: Plan?
    let requires: [Grant]
    let excludes: [Grant]
    let limits: [LimitRoot]

    /// - Parameter standing: what is asked of the grants on record, as roots of the member plan.
    init(
      checked: CheckedProgramme, roots: ExpressionRoots, claimPlan: Plan?,
      standing: StandingRoots
    ) {
      let programme = checked.programme
      self.checked = checked
      self.roots = roots
      self.claimPlan = claimPlan
      requires = zip(programme.requires, standing.requires).map {
        Grant(programme: $0.id, isGranted: $1)
      }
      excludes = zip(programme.excludes, standing.excludes).map {
        Grant(programme: $0.id, isGranted: $1)
      }
      limits = zip(programme.limits, standing.limits).map { LimitRoot(limit: $0, used: $1) }
    }

    var standing: StandingRoots {
      StandingRoots(
        requires: requires.map(\.isGranted), excludes: excludes.map(\.isGranted),
        limits: limits.map(\.used))
    }
  }

  /// - Parameter body: `nil` for a version that is not in force on the day.
  init(_ version: CheckedProgramme, _ body: Body?) {
    let programme = version.programme
    summary = ProgrammeSummary(
      id: programme.id, title: programme.title, version: programme, isInForce: body != nil)
    self.body = body
    reasons = body?.reasons ?? [.notInForce]
  }

  /// Conditions, amount and what they refer to, as roots of one plan.
  struct ExpressionRoots: Sendable {
    let conditions: [PlanRoot]
    let amount: PlanRoot?
    /// What each condition, and then the amount, refers to.
    let references: [[FactReference]]
    /// A root for every fact, parameter and claim field the expressions refer to, and those behind
    /// derived facts, by `FactReference.source`: what an explanation shows.
    let facts: [String: PlanRoot]
  }

  /// What a programme asks of the grants on record, in the order of `requires`, `excludes` and `limits`.
  struct StandingRoots: Sendable {
    let requires: [PlanRoot]
    let excludes: [PlanRoot]
    let limits: [PlanRoot]
  }

  /// Whether a grant of another programme is on record.
  struct Grant: Sendable {
    let programme: String
    let isGranted: PlanRoot
  }

  /// A limit, and how many grants it has already seen.
  struct LimitRoot: Sendable {
    let limit: Limit
    let used: PlanRoot
  }

  /// The position of a reserved reason among `reasons`.
  func index(of reason: Reason) -> Int? { reasons.firstIndex(of: reason) }
}

extension CompiledProgramme.Body {
  fileprivate var reasons: [Reason] {
    var reasons = checked.programme.conditions.map { Reason.condition($0.id) }
    if claimPlan != nil { reasons.append(.noClaim) }
    if !limits.isEmpty { reasons.append(.limit) }
    reasons += requires.map { .requires($0.programme) }
    reasons += excludes.map { .excludedBy($0.programme) }
    return reasons
  }
}
