import Columns
import Evaluation

extension BatchSummary.Programme {
  /// Counts a batch's answers in.
  mutating func add(_ answers: ProgrammeDeterminations) {
    if reasons.isEmpty { reasons = answers.reasons.map(BatchSummary.ReasonCount.init) }
    for (outcome, count) in OutcomeCounts(answers).counts {
      counts[outcome.status, default: 0] += count
      if outcome.status == .eligible { withoutAmount += count }
      add(outcome, count)
    }
    for case let amount? in answers.amounts {
      paysCash = true
      withoutAmount -= 1
      total = total?.adding(amount)
    }
  }

  private mutating func add(_ outcome: OutcomeCounts.Outcome, _ count: Int) {
    let positions = outcome.positions
    for (rank, position) in positions.enumerated() {
      switch outcome.status {
      case .eligible: break
      case .ineligible:
        reasons[position].refused += count
        if rank == 0 { reasons[position].refusedFirst += count }
        if positions.count == 1 { reasons[position].refusedAlone += count }
      case .undetermined: reasons[position].open += count
      case .error: reasons[position].failed += count
      }
    }
  }

  /// Adds what another part came to.
  mutating func add(_ other: Self) {
    counts.merge(other.counts, uniquingKeysWith: +)
    paysCash = paysCash || other.paysCash
    withoutAmount += other.withoutAmount
    total = other.total.flatMap { total?.adding($0) }
    missing.merge(other.missing, uniquingKeysWith: +)
    if reasons.isEmpty {
      reasons = other.reasons
    } else {
      for index in other.reasons.indices { reasons[index].add(other.reasons[index]) }
    }
  }
}

extension BatchSummary.ReasonCount {
  /// None so far.
  init(_ reason: Reason) {
    self.init(
      reason: reason, refused: 0, refusedFirst: 0, refusedAlone: 0, open: 0, failed: 0)
  }

  fileprivate mutating func add(_ other: Self) {
    refused += other.refused
    refusedFirst += other.refusedFirst
    refusedAlone += other.refusedAlone
    open += other.open
    failed += other.failed
  }
}
