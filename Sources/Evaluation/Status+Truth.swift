import CEL

extension Status {
  /// The status that a programme's combined truth stands for.
  init(truth: TruthCode.Code) {
    switch truth {
    case TruthCode.yes: self = .eligible
    case TruthCode.no: self = .ineligible
    case TruthCode.unknown: self = .undetermined
    default: self = .error
    }
  }

  /// What "this programme is open to the member" is worth to one that requires it.
  var truth: TruthCode.Code {
    switch self {
    case .eligible: TruthCode.yes
    case .ineligible: TruthCode.no
    case .undetermined: TruthCode.unknown
    case .error: TruthCode.error
    }
  }
}

extension ConditionStatus {
  init(truth: TruthCode.Code) {
    switch truth {
    case TruthCode.yes: self = .met
    case TruthCode.no: self = .unmet
    case TruthCode.unknown: self = .unknown
    default: self = .error
    }
  }

  /// - Parameters:
  ///   - outcome: what a condition's expression came to; a value that is no bool is an error.
  ///   - isNegated: whether the condition asks for it to be false.
  init(_ outcome: Outcome, isNegated: Bool) {
    let code = TruthCode.code(of: outcome)
    self.init(truth: isNegated ? TruthCode.not(code) : code)
  }
}

extension TruthCode {
  /// A value that is no bool is an error.
  static func code(of outcome: Outcome) -> Code {
    switch outcome {
    case .value(.bool(let holds)): holds ? yes : no
    case .unknown: unknown
    case .value, .error: error
    }
  }
}
