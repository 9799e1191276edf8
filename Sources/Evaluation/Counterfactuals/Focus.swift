import CEL

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
      func code(_ row: Int) -> UInt32 {
        guard let lines, let claims, let line = focus.line(claims.rows(of: row))
        else { return answers.codes[row] }
        return lines.codes[line]
      }
      changes += rows.filter {
        inForce[$0] == index && inForce[$0 - 1] == index && code($0) != code($0 - 1)
      }
    }
    return Set(changes).sorted()
  }

  /// How each row's answer comes about: equal rows have the same version, status, reasons and truth
  /// of every condition.
  func signatures(_ focus: Focus) -> [[UInt32]] {
    let truths = versions.map { version in
      version.detail.map { detail in
        detail.body.roots.conditions.map { detail.evaluation.truths($0) }
      } ?? []
    }
    return statuses.indices.map { row in
      guard let version = inForce[row], let detail = versions[version].detail else { return [] }
      let line = detail.claims.map { focus.line($0.rows(of: row)) } ?? row
      let answer = line.map { detail.lines.codes[$0] }
      let conditions = truths[version].map { column in line.map { UInt32(column[$0]) } ?? 0 }
      return [UInt32(version), versions[version].determinations.codes[row], answer ?? 0]
        + conditions
    }
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
