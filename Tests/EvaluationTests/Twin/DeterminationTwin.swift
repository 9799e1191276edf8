import Columns
import Evaluation

/// The slow, obvious way to a determination: one member, one programme, one claim at a time,
/// straight from the design's words and from nothing of the product's.
struct DeterminationTwin {
  let book: SmallBook
  let member: Datum.Record
  let day: CalendarDate

  struct Answer {
    var status: Status
    var reasons: [String] = []
    var amount: Decimal?

    /// A claim as it is compared with others: lower is better.
    var rank: (Int, Int) {
      switch status {
      case .eligible: (0, 0)
      case .undetermined: (1, reasons.count)
      case .error: (2, reasons.count)
      case .ineligible: (3, reasons.count)
      }
    }
  }

  func answer(_ id: String) -> Answer {
    let versions = book.programmes.filter { $0.id == id }
    guard let version = versions.first(where: isInForce) else {
      return Answer(status: .ineligible, reasons: ["not-in-force"])
    }
    guard version.hasClaim else {
      return answer(version, SmallScope(member, day: day), isClaimKnown: true, taken: 0)
    }
    guard case .list(let items)? = member["items"] else {
      return answer(version, SmallScope(member, day: day), isClaimKnown: false, taken: 0)
    }
    var claims: [Answer] = []
    for item in items {
      let taken = claims.filter { $0.status == .eligible }.count
      let scope = SmallScope(member, item: item, day: day)
      claims.append(answer(version, scope, isClaimKnown: true, taken: taken))
    }
    return summedUp(claims)
  }

  private func isInForce(_ version: SmallBook.Version) -> Bool {
    "\(day)" >= version.from ?? "0" && "\(day)" <= version.until ?? "9999-99-99"
  }

  private func summedUp(_ claims: [Answer]) -> Answer {
    guard var best = claims.first else { return Answer(status: .ineligible, reasons: ["no-claim"]) }
    for claim in claims where claim.rank < best.rank { best = claim }
    let eligible = claims.filter { $0.status == .eligible }
    if eligible.contains(where: { $0.amount == nil }) {
      best.amount = nil
    } else if !eligible.isEmpty {
      best.amount = eligible.reduce(Decimal.zero) { sum, claim in
        sum.adding(claim.amount ?? .zero) ?? .zero
      }
    }
    return best
  }

  // MARK: One claim, or a programme without

  private func answer(
    _ version: SmallBook.Version, _ scope: SmallScope, isClaimKnown: Bool, taken: Int
  ) -> Answer {
    var asked: [(verdict: Verdict, reasons: [String])] = []
    let conditions = scope.verdict(version.requirement)
    asked.append((conditions, scope.reasons(version.requirement)))
    asked.append((isClaimKnown ? .yes : .unknown, ["no-claim"]))
    asked.append((Verdict.all(version.limits.map { room($0, version.id, taken) }), ["limit"]))
    for id in version.requires {
      asked.append(
        (Verdict.any([isGranted(id), verdict(of: answer(id).status)]), ["requires:\(id)"]))
    }
    for id in version.excludes {
      asked.append((isGranted(id).opposite, ["excluded-by:\(id)"]))
    }
    let outcome = Verdict.all(asked.map(\.verdict))
    guard outcome == .yes else {
      return Answer(
        status: status(of: outcome),
        reasons: asked.filter { $0.verdict == outcome }.flatMap(\.reasons))
    }
    switch scope.amount(version.amount) {
    case .value(let amount): return Answer(status: .eligible, amount: amount)
    case .unknown: return Answer(status: .eligible)
    case .error: return Answer(status: .error)
    }
  }

  private func status(of verdict: Verdict) -> Status {
    switch verdict {
    case .yes: .eligible
    case .no: .ineligible
    case .unknown: .undetermined
    case .error: .error
    }
  }

  private func verdict(of status: Status) -> Verdict {
    switch status {
    case .eligible: .yes
    case .ineligible: .no
    case .undetermined: .unknown
    case .error: .error
    }
  }

  // MARK: Grants

  private var grants: [Datum]? {
    if case .list(let grants)? = member["grants"] { grants } else { nil }
  }

  private func isGranted(_ id: String) -> Verdict {
    guard let grants else { return .unknown }
    return Verdict.any(grants.map { isOf(id, $0) })
  }

  private func isOf(_ id: String, _ grant: Datum) -> Verdict {
    guard let programme = grant["programme"] else { return .unknown }
    return Verdict(programme == .text(id))
  }

  private func isThisYear(_ grant: Datum) -> Verdict {
    guard case .date(let date)? = grant["grantedOn"] else { return .unknown }
    return Verdict(date.year == day.year)
  }

  private func room(_ limit: SmallBook.Limit, _ id: String, _ taken: Int) -> Verdict {
    guard let grants else { return .unknown }
    let counted = grants.map { grant in
      Verdict.all([isOf(id, grant)] + (limit.isPerYear ? [isThisYear(grant)] : []))
    }
    if counted.contains(.unknown) { return .unknown }
    return Verdict(counted.filter { $0 == .yes }.count + taken < limit.count)
  }
}
