/// What a search is about: the member, or one of the member's claims.
enum Focus: Hashable {
  case member
  /// The element at this place of the claimed list.
  case claim(Int)
  /// An element that is not there yet, and would be the last.
  case newClaim
}

extension DayAnswers {
  /// Why a row is not eligible, in the eyes of one claim.
  func reasons(row: Int, _ focus: Focus) -> [Reason] {
    guard let version = inForce[row], let detail = versions[version].detail,
      let claims = detail.claims, let line = focus.line(claims.rows(of: row)),
      statuses[row] != .eligible
    else { return reasons(row: row) }
    return detail.lines.reasons(row: line)
  }

  /// The rows in which something else stands in the way than in the row before.
  func changeRows(_ focus: Focus) -> [Int] {
    let rows = statuses.indices.dropFirst()
    var changes = rows.filter {
      inForce[$0] != inForce[$0 - 1] || statuses[$0] != statuses[$0 - 1]
    }
    for (index, version) in versions.enumerated() {
      // Taken apart once, and not for each row.
      let (answers, lines, claims) = (
        version.determinations, version.detail?.lines, version.detail?.claims
      )
      func words(_ row: Int) -> ArraySlice<UInt64> {
        guard let lines, let claims, let line = focus.line(claims.rows(of: row))
        else { return answers.reasonWords(row: row) }
        return lines.reasonWords(row: line)
      }
      changes += rows.filter {
        inForce[$0] == index && inForce[$0 - 1] == index && !words($0).elementsEqual(words($0 - 1))
      }
    }
    return Set(changes).sorted()
  }

  /// How a row's answer comes about: equal rows have the same version, status, reasons and truth of
  /// every condition.
  func signature(row: Int, _ focus: Focus) -> [UInt64] {
    guard let version = inForce[row], let detail = versions[version].detail else { return [] }
    let line = detail.claims.map { focus.line($0.rows(of: row)) } ?? row
    let conditions = detail.requirement.conditions.map { column in line.map { column[$0] } ?? 0 }
    let words =
      line.map { detail.lines.reasonWords(row: $0) }
      ?? versions[version].determinations.reasonWords(row: row)
    return [UInt64(version), UInt64(Status.allCases.firstIndex(of: statuses[row]) ?? 0)]
      + words + conditions.map(UInt64.init)
  }
}

extension Focus {
  /// The line of the claim among those of a member; `nil` if there is none such.
  fileprivate func line(_ lines: Range<Int>) -> Int? {
    switch self {
    case .member: nil
    case .claim(let index): lines.dropFirst(index).first
    case .newClaim: lines.last
    }
  }
}
