import CEL
import Programmes

extension DeterminationBuilder {
  /// What the programme's prerequisites, exclusions and limits came to, in that order.
  func standing(_ programme: ProgrammeRun) -> [StandingOutcome] {
    guard let detail = programme.detail else { return [] }
    let standing = detail.standing
    let requires = zip(detail.body.requires, standing.requires).map { grant, truth in
      requirement(grant, truth)
    }
    let excludes = zip(detail.body.excludes, standing.excludes).map { grant, truth in
      StandingOutcome(
        kind: .excludes(programme: grant.programme),
        status: ConditionStatus(truth: truth[member]),
        missing: run.member.outcome(grant.isGranted, row: member).unknowns)
    }
    let limits = zip(detail.body.limits, standing.limits).map { root, room in
      StandingOutcome(
        kind: .limit(root.limit, used: room.used(row: member)),
        status: ConditionStatus(truth: room.hasRoom(row: member, taken: 0)),
        missing: run.member.outcome(root.used, row: member).unknowns)
    }
    return requires + excludes + limits
  }

  private func requirement(
    _ grant: CompiledProgramme.Grant, _ truth: StandingTruth.Prerequisite
  ) -> StandingOutcome {
    let isGranted = truth.isGranted[member] == TruthCode.yes
    let required = finished[grant.programme]
    let status = ConditionStatus(truth: truth.isMet[member])
    var missing: [String] = []
    if status == .unknown {
      missing = run.member.outcome(grant.isGranted, row: member).unknowns
      if let required, required.status == .undetermined { missing += required.missing }
    }
    return StandingOutcome(
      kind: .requires(programme: grant.programme, granted: isGranted, status: required?.status),
      status: status, missing: inFactOrder(missing))
  }

  /// The programmes that rule this one out once granted, and that the member may have instead.
  func alternatives(_ programme: ProgrammeRun) -> [String] {
    guard let detail = programme.detail, programme.determinations.status(row: member) == .eligible
    else { return [] }
    return detail.body.excludes.map(\.programme).filter {
      run.programmes[$0]?.determinations.status(row: member) == .eligible
    }
  }
}
