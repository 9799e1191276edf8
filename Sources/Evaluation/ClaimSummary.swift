import Columns
import Programmes

/// Sums the claims of each member up into one answer (DESIGN: eligible if any claim is, else
/// undetermined if any is, else refused for the reasons of the claim that came closest).
struct ClaimSummary {
  private(set) var determinations: ProgrammeDeterminations
  /// The claim each member's answer is read from: the first eligible one, or of those with the
  /// member's status the one with the fewest reasons, then the first; -1 without claims.
  private(set) var decidingLines: [Int]

  init(
    _ compiled: CompiledProgramme, claims: ClaimRows, lines: ProgrammeDeterminations,
    _ table: inout AnswerTable
  ) {
    let noClaim = table.code(
      of: .init(status: .ineligible, reasons: compiled.index(of: .noClaim).map { [$0] } ?? []))
    let memberCount = claims.starts.count - 1
    decidingLines = Self.decidingLines(claims, lines)
    var codes = decidingLines.map { $0 < 0 ? noClaim : lines.codes[$0] }
    var sums: [RowAmount] = []
    var next = 0
    for member in 0..<memberCount where next < lines.amounts.count {
      let first = next
      while next < lines.amounts.count, lines.amounts[next].row < claims.starts[member + 1] {
        next += 1
      }
      let eligible = claims.rows(of: member).count { lines.status(row: $0) == .eligible }
      // Without one of the amounts the sum is not known.
      guard next > first, next - first == eligible else { continue }
      let amounts = lines.amounts[first..<next]
      let sum = amounts.reduce(Optional(Decimal.zero)) { sum, line in sum?.adding(line.amount) }
      if let sum {
        sums.append(RowAmount(row: member, amount: sum))
      } else {
        // A sum that cannot be held makes the answer an error, as a single amount would.
        codes[member] = table.code(of: .init(status: .error, reasons: []))
      }
    }
    determinations = ProgrammeDeterminations(
      id: lines.id, reasons: lines.reasons, table: table, codes: codes, amounts: sums)
  }

  private static func decidingLines(
    _ claims: ClaimRows, _ lines: ProgrammeDeterminations
  ) -> [Int] {
    let ranks = lines.answers.map { $0.status.claimRank << 32 + $0.reasons.count }
    let (members, codes) = (claims.members, lines.codes)
    var result = [Int](repeating: -1, count: claims.starts.count - 1)
    for line in members.indices {
      let best = result[members[line]]
      if best < 0 || ranks[Int(codes[line])] < ranks[Int(codes[best])] {
        result[members[line]] = line
      }
    }
    return result
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
