public import Diagnostics

/// The codes of everything this module reports, sorted. What the rule files' YAML and expressions
/// get wrong has codes `yaml.…` and `cel.…`.
public enum RuleCode: String, CaseIterable, Sendable {
  case ambiguousAlias = "rule.ambiguous-alias"
  case amountWithoutCash = "rule.amount-without-cash"
  case badAbsent = "rule.bad-absent"
  case badCurrency = "rule.bad-currency"
  case badDate = "rule.bad-date"
  case badDecimal = "rule.bad-decimal"
  case badName = "rule.bad-name"
  case badPeriod = "rule.bad-period"
  case claimNotList = "rule.claim-not-list"
  case conflictingKeys = "rule.conflicting-keys"
  case conflictingSource = "rule.conflicting-source"
  case cyclicDerive = "rule.cyclic-derive"
  case cyclicRequires = "rule.cyclic-requires"
  case deriveType = "rule.derive-type"
  case documentKind = "rule.document-kind"
  case duplicateCase = "rule.duplicate-case"
  case duplicateID = "rule.duplicate-id"
  case emptyList = "rule.empty-list"
  case fileTooLarge = "rule.file-too-large"
  case grantsFields = "rule.grants-fields"
  case historyOrder = "rule.history-order"
  case inapplicableKey = "rule.inapplicable-key"
  case keyFact = "rule.key-fact"
  case missingBasis = "rule.missing-basis"
  case missingGroup = "rule.missing-group"
  case missingLabel = "rule.missing-label"
  case missingPath = "rule.missing-path"
  case missingTranslation = "rule.missing-translation"
  case nameClash = "rule.name-clash"
  case noRuleFiles = "rule.no-rule-files"
  case oneClaim = "rule.one-claim"
  case overlappingVersions = "rule.overlapping-versions"
  case parameterType = "rule.parameter-type"
  case repeatedReference = "rule.repeated-reference"
  case reservedName = "rule.reserved-name"
  case reversedBounds = "rule.reversed-bounds"
  case selfExclusion = "rule.self-exclusion"
  case sharedColumn = "rule.shared-column"
  case symlinkLoop = "rule.symlink-loop"
  case tooDeep = "rule.too-deep"
  case tooManyFiles = "rule.too-many-files"
  case unknownFact = "rule.unknown-fact"
  case unknownProgramme = "rule.unknown-programme"
  case unknownReason = "rule.unknown-reason"
  case unknownSource = "rule.unknown-source"
  case unreadableFile = "rule.unreadable-file"
  case unusedParameter = "rule.unused-parameter"
  case unusedSource = "rule.unused-source"

  /// Whether the code says that rule files could not be had, not that something is wrong in them.
  public var isAboutFiles: Bool {
    switch self {
    case .fileTooLarge, .missingPath, .noRuleFiles, .symlinkLoop, .tooDeep, .tooManyFiles,
      .unreadableFile:
      true
    default: false
    }
  }

  public var diagnosticCode: DiagnosticCode { DiagnosticCode(rawValue) }
}
