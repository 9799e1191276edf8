import Columns
import Evaluation

extension BatchSummary.Programme {
  /// Names the reasons, before the first is counted.
  mutating func name(_ reasons: [Reason]) {
    if self.reasons.isEmpty { self.reasons = reasons.map(BatchSummary.ReasonCount.init) }
  }

  /// Counts the amounts of a batch in.
  mutating func add(_ amounts: [RowAmount]) {
    guard !amounts.isEmpty else { return }
    paysCash = true
    withoutAmount -= amounts.count
    for amount in amounts { total = total?.adding(amount.amount) }
  }

  /// Counts so many rows with the same answer in.
  mutating func add(_ answer: ProgrammeDeterminations.Answer, _ count: Int) {
    counts[answer.status, default: 0] += count
    if answer.status == .eligible { withoutAmount += count }
    for (rank, position) in answer.reasons.enumerated() {
      switch answer.status {
      case .eligible: break
      case .ineligible:
        reasons[position].refused += count
        if rank == 0 { reasons[position].refusedFirst += count }
        if answer.reasons.count == 1 { reasons[position].refusedAlone += count }
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
