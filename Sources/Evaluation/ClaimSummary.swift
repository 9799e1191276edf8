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
    let memberCount = claims.starts.count - 1
    determinations = ProgrammeDeterminations(
      id: lines.id, reasons: lines.reasons, rowCount: memberCount)
    let noClaim = compiled.index(of: .noClaim)
    for member in 0..<memberCount {
      let rows = claims.rows(of: member)
      guard let deciding = Self.deciding(rows, lines) else {
        if let noClaim { determinations.reasonSets.insert(noClaim, row: member) }
        decidingLines.append(nil)
        continue
      }
      decidingLines.append(deciding)
      determinations.statuses[member] = lines.statuses[deciding]
      determinations.reasonSets.copy(from: lines.reasonSets, row: deciding, to: member)
      addAmount(of: rows.filter { lines.statuses[$0] == .eligible }, lines, to: member)
    }
  }

  private static func deciding(_ rows: Range<Int>, _ lines: ProgrammeDeterminations) -> Int? {
    rows.min { a, b in
      let (left, right) = (lines.statuses[a].claimRank, lines.statuses[b].claimRank)
      guard left == right else { return left < right }
      let counts = (lines.reasonSets.count(row: a), lines.reasonSets.count(row: b))
      return counts.0 == counts.1 ? a < b : counts.0 < counts.1
    }
  }

  /// The sum over the eligible claims. Without one of the amounts the sum is not known; a sum that
  /// cannot be held makes the answer an error, as a single amount would.
  private mutating func addAmount(
    of eligible: [Int], _ lines: ProgrammeDeterminations, to member: Int
  ) {
    let amounts = eligible.compactMap { lines.amounts[$0] }
    guard !amounts.isEmpty, amounts.count == eligible.count else { return }
    let sum = amounts.reduce(Optional(Decimal.zero)) { sum, amount in sum?.adding(amount) }
    determinations.amounts[member] = sum
    if sum == nil { determinations.statuses[member] = .error }
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
