import CEL

extension Status {
  /// The status that a programme's combined truth stands for.
  init(truth: TruthColumn.Code) {
    switch truth {
    case TruthColumn.yes: self = .eligible
    case TruthColumn.no: self = .ineligible
    case TruthColumn.unknown: self = .undetermined
    default: self = .error
    }
  }

  /// What "this programme is open to the member" is worth to one that requires it.
  var truth: TruthColumn.Code {
    switch self {
    case .eligible: TruthColumn.yes
    case .ineligible: TruthColumn.no
    case .undetermined: TruthColumn.unknown
    case .error: TruthColumn.error
    }
  }
}

extension ConditionStatus {
  init(truth: TruthColumn.Code) {
    switch truth {
    case TruthColumn.yes: self = .met
    case TruthColumn.no: self = .unmet
    case TruthColumn.unknown: self = .unknown
    default: self = .error
    }
  }

  /// - Parameters:
  ///   - outcome: what a condition's expression came to; a value that is no bool is an error.
  ///   - isNegated: whether the condition asks for it to be false.
  init(_ outcome: Outcome, isNegated: Bool) {
    switch outcome {
    case .value(.bool(let holds)): self = holds != isNegated ? .met : .unmet
    case .unknown: self = .unknown
    case .value, .error: self = .error
    }
  }
}
