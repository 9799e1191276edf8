import Columns
public import Diagnostics
public import Programmes

/// How a worked example compares with what the rules say.
public struct CaseResult: Sendable {
  /// The worked example that was run.
  public var sample: Case
  /// What differs, in the order the case lists it; empty for a case that passed or could not be
  /// read.
  public var failures: [CaseFailure]
  /// Why the case's member could not be read, when it could not.
  public var unreadable: [Diagnostic]

  /// Whether the member could be read and every expectation is met.
  public var isPassed: Bool { failures.isEmpty && unreadable.isEmpty }
}

/// One expectation that the rules do not meet.
public struct CaseFailure: Sendable {
  /// The part of an answer that an expectation speaks of.
  public enum Aspect: String, Sendable {
    /// Named as the keys of an expectation are.
    case status, amount, reasons, missing
  }

  /// The id of the programme the expectation is about.
  public var programme: String
  /// Which part of the answer differs.
  public var aspect: Aspect
  /// As text: a status, an amount, ids joined by `, `.
  public var expected: String
  /// As `expected`, from the rules; `none` for an empty list or no amount.
  public var found: String
  /// Where the expectation stands in its file.
  public var location: SourceLocation
}

extension Case.Expectation {
  /// What differs between this expectation and the answer. Reasons are compared in order, missing
  /// facts as a set.
  func failures(in answer: Determination) -> [CaseFailure] {
    var failures: [CaseFailure] = []
    func expect(_ aspect: CaseFailure.Aspect, _ expected: String, _ found: String) {
      guard expected != found else { return }
      failures.append(
        CaseFailure(
          programme: programme, aspect: aspect, expected: expected, found: found,
          location: location))
    }
    expect(.status, status, answer.status.rawValue)
    if let amount { expect(.amount, amount.text, answer.amount?.text ?? "none") }
    if let reasons { expect(.reasons, list(reasons), list(answer.reasons.map(\.id))) }
    if let missing { expect(.missing, list(missing.sorted()), list(answer.missing.sorted())) }
    return failures
  }

  private func list(_ ids: [String]) -> String {
    ids.isEmpty ? "none" : ids.joined(separator: ", ")
  }
}

extension Decimal {
  fileprivate var text: String { formatted(minimumPlaces: 2) }
}

extension AmountOutcome {
  fileprivate var text: String {
    switch self {
    case .exact(let amount, _): amount.text
    case .unknown: "unknown"
    case .error: "error"
    }
  }
}
