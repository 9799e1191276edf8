import Columns
import Programmes

/// Sums the claims of each member up into one answer (DESIGN: eligible if any claim is, else
/// undetermined if any is, else refused for the reasons of the claim that came closest).
struct ClaimSummary {
  private(set) var determinations: ProgrammeDeterminations
  /// The claim each member's answer is read from: the first eligible one, or of those with the
  /// member's status the one with the fewest reasons, then the first; `nil` without claims.
  private(set) var decidingLines: [Int?] = []

  init(_ compiled: CompiledProgramme, claims: ClaimRows, lines: ProgrammeDeterminations) {
    var table = lines.sharedTable
    let noClaim = table.code(
      of: .init(status: .ineligible, reasons: compiled.index(of: .noClaim).map { [$0] } ?? []))
    let ranks = table.answers.map { ($0.status.claimRank, $0.reasons.count) }
    let memberCount = claims.starts.count - 1
    decidingLines = (0..<memberCount).map { member in
      claims.rows(of: member).min { a, b in
        ranks[Int(lines.codes[a])] < ranks[Int(lines.codes[b])]
      }
    }
    determinations = ProgrammeDeterminations(
      id: lines.id, reasons: lines.reasons, table: table,
      codes: decidingLines.map { line in line.map { lines.codes[$0] } ?? noClaim })
    guard lines.hasAmounts else { return }
    for member in 0..<memberCount {
      let eligible = claims.rows(of: member).filter { lines.status(row: $0) == .eligible }
      if !eligible.isEmpty { addAmount(of: eligible, lines, to: member) }
    }
  }

  /// The sum over the eligible claims. Without one of the amounts the sum is not known; a sum that
  /// cannot be held makes the answer an error, as a single amount would.
  private mutating func addAmount(
    of eligible: [Int], _ lines: ProgrammeDeterminations, to member: Int
  ) {
    let amounts = eligible.compactMap { lines.amount(row: $0) }
    guard !amounts.isEmpty, amounts.count == eligible.count else { return }
    let sum = amounts.reduce(Optional(Decimal.zero)) { sum, amount in sum?.adding(amount) }
    if let sum {
      determinations.setAmount(sum, row: member)
    } else {
      determinations.setError(row: member)
    }
  }
}

extension Status {
  /// Which status of a claim wins when a member has several: an unknown may still turn out well, an
  /// error may not be taken for a no.
  fileprivate var claimRank: Int {
    switch self {
    case .eligible: 0
    case .undetermined: 1
    case .error: 2
    case .ineligible: 3
    }
  }
}
