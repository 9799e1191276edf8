public import Diagnostics

/// The codes of everything this module reports, sorted. What the rule files' YAML and expressions
/// get wrong has codes `yaml.…` and `cel.…`.
public enum RuleCode: String, CaseIterable, Sendable {
  /// `actionable` and `remedy` do not go together, or name no value of their fact.
  case actionable = "rule.actionable"
  /// One text stands for two values of an enum fact.
  case ambiguousAlias = "rule.ambiguous-alias"
  /// A benefit that is not cash has an amount.
  case amountWithoutCash = "rule.amount-without-cash"
  /// `absent` is no value its fact can have.
  case badAbsent = "rule.bad-absent"
  /// A currency is not three capital letters.
  case badCurrency = "rule.bad-currency"
  /// A date is malformed or not in the calendar.
  case badDate = "rule.bad-date"
  /// A number has no exact decimal form.
  case badDecimal = "rule.bad-decimal"
  /// A name or id has characters that it may not have.
  case badName = "rule.bad-name"
  /// A period has neither a first nor a last day, or ends before it begins.
  case badPeriod = "rule.bad-period"
  /// `claim` names a fact that is no list.
  case claimNotList = "rule.claim-not-list"
  /// Two keys are given of which only one may be.
  case conflictingKeys = "rule.conflicting-keys"
  /// One source id is described in two ways.
  case conflictingSource = "rule.conflicting-source"
  /// Facts are derived from each other.
  case cyclicDerive = "rule.cyclic-derive"
  /// Programmes require each other.
  case cyclicRequires = "rule.cyclic-requires"
  /// An int is derived for a decimal fact.
  case deriveType = "rule.derive-type"
  /// A document is of no known kind, or of two.
  case documentKind = "rule.document-kind"
  /// Two cases have one name; a warning.
  case duplicateCase = "rule.duplicate-case"
  /// A name or id is declared twice.
  case duplicateID = "rule.duplicate-id"
  /// A list that must have items has none.
  case emptyList = "rule.empty-list"
  /// A file, or all together, pass the limit of bytes.
  case fileTooLarge = "rule.file-too-large"
  /// The author's `grants` lacks a field the product reads.
  case grantsFields = "rule.grants-fields"
  /// Values of a parameter are out of order or overlap.
  case historyOrder = "rule.history-order"
  /// A key does not go with the fact's type.
  case inapplicableKey = "rule.inapplicable-key"
  /// No fact is the key (a warning), or two are.
  case keyFact = "rule.key-fact"
  /// Neither `source` nor `assumption` is given.
  case missingBasis = "rule.missing-basis"
  /// Conditions are not under `all`, `any` or `none`.
  case missingGroup = "rule.missing-group"
  /// A fact (a warning), condition or programme has no text for people.
  case missingLabel = "rule.missing-label"
  /// Nothing is at the path that was given.
  case missingPath = "rule.missing-path"
  /// A text is there in one language only.
  case missingTranslation = "rule.missing-translation"
  /// One name is the first part of another, or hides it.
  case nameClash = "rule.name-clash"
  /// The path holds no rule files, or files without rules.
  case noRuleFiles = "rule.no-rule-files"
  /// `claim` has none or several entries.
  case oneClaim = "rule.one-claim"
  /// Two versions hold on the same day.
  case overlappingVersions = "rule.overlapping-versions"
  /// A parameter is a list of records.
  case parameterType = "rule.parameter-type"
  /// A programme is named twice in `requires` and `excludes`.
  case repeatedReference = "rule.repeated-reference"
  /// A name is one that the product uses itself.
  case reservedName = "rule.reserved-name"
  /// `max` is below `min`.
  case reversedBounds = "rule.reversed-bounds"
  /// A programme excludes itself.
  case selfExclusion = "rule.self-exclusion"
  /// Two facts go by one column name.
  case sharedColumn = "rule.shared-column"
  /// A brace in a sentence of the author's has no partner.
  case strayBrace = "rule.stray-brace"
  /// A symbolic link leads back to a directory it is in.
  case symlinkLoop = "rule.symlink-loop"
  /// Directories are nested deeper than the limit.
  case tooDeep = "rule.too-deep"
  /// There are more rule files than the limit.
  case tooManyFiles = "rule.too-many-files"
  /// No fact of that name is declared.
  case unknownFact = "rule.unknown-fact"
  /// A sentence of the author's names a value its condition does not read.
  case unknownPlaceholder = "rule.unknown-placeholder"
  /// No programme of that id is declared.
  case unknownProgramme = "rule.unknown-programme"
  /// A case expects a reason the programme cannot give.
  case unknownReason = "rule.unknown-reason"
  /// No source of that id is declared in the document.
  case unknownSource = "rule.unknown-source"
  /// A file or directory cannot be read.
  case unreadableFile = "rule.unreadable-file"
  /// No rule refers to a parameter; a warning.
  case unusedParameter = "rule.unused-parameter"
  /// Nothing rests on a source; a warning.
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

  /// The same code as diagnostics carry it.
  public var diagnosticCode: DiagnosticCode { DiagnosticCode(rawValue) }
}
