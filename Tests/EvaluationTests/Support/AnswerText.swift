import CEL
import Columns
import Evaluation
import Programmes

extension Determination {
  /// The answer in a line: `eligible 3000.00`, `ineligible: adult, limit`,
  /// `undetermined: adult; needs age`, `eligible; amount needs fee`.
  var text: String {
    switch amount {
    case .unknown(let facts, _): "\(status); amount needs \(list(facts))"
    case .error(let error): "\(status); \(error.code)"
    case .exact, nil: line + (missing.isEmpty ? "" : "; needs \(list(missing))")
    }
  }

  /// What a batch says of the same: no missing facts, no kinds of errors.
  var line: String {
    if case .exact(let amount, _) = amount { return answerLine(status, reasons, amount) }
    return answerLine(status, reasons, nil)
  }

  /// `met`, `unmet`, `unknown` or `error` of each condition, by id.
  var outcomes: [String] { conditions.map { "\($0.condition.id) \($0.status)" } }
}

extension ClaimDetermination {
  /// As `Determination.text`.
  var text: String {
    switch amount {
    case .exact(let amount, _): answerLine(status, reasons, amount)
    case .unknown(let facts, _): "\(status); amount needs \(list(facts))"
    case .error(let error): "\(status); \(error.code)"
    case nil:
      answerLine(status, reasons, nil) + (missing.isEmpty ? "" : "; needs \(list(missing))")
    }
  }
}

extension StandingOutcome {
  /// `requires card: unmet`, `limit 1 per lifetime, used 1: unmet`.
  var text: String {
    let subject =
      switch kind {
      case .requires(let id, let granted, let status):
        "requires \(id) (\(granted ? "granted" : status.map(\.rawValue) ?? "-"))"
      case .excludes(let id): "excludes \(id)"
      case .limit(let limit, let used):
        "limit \(limit.count) per \(limit.period.rawValue), used \(used.map { "\($0)" } ?? "?")"
      }
    return "\(subject): \(status)" + (missing.isEmpty ? "" : "; needs \(list(missing))")
  }
}

extension BatchDeterminations {
  /// The answers for a row, a line a programme.
  func lines(row: Int) -> [String] {
    programmes.map { programme in
      answerLine(
        programme.status(row: row), programme.reasons(row: row), programme.amount(row: row))
    }
  }
}

private func answerLine(_ status: Status, _ reasons: [Reason], _ amount: Decimal?) -> String {
  "\(status)" + (amount.map { " " + $0.formatted(minimumPlaces: 2) } ?? "")
    + (reasons.isEmpty ? "" : ": \(list(reasons.map(\.id)))")
}

private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
