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

    init(
      checked: CheckedProgramme, roots: ExpressionRoots, claimPlan: Plan?, requires: [Grant],
      excludes: [Grant], limits: [LimitRoot]
    ) {
      self.checked = checked
      self.roots = roots
      self.claimPlan = claimPlan
      self.requires = requires
      self.excludes = excludes
      self.limits = limits
    }
  }

  init(summary: ProgrammeSummary, body: Body?, reasons: [Reason]) {
    self.summary = summary
    self.body = body
    self.reasons = reasons
  }

  /// Conditions, amount and what they refer to, as roots of one plan.
  struct ExpressionRoots: Sendable {
    let conditions: [PlanRoot]
    let amount: PlanRoot?
    /// A root for every fact, parameter and claim field the expressions refer to, and those behind
    /// derived facts, by `FactReference.source`: what an explanation shows.
    let facts: [String: PlanRoot]
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
