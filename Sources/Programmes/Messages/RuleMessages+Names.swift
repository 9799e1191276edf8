import Diagnostics

extension RuleMessages {
  /// What kinds of thing have names in rule files.
  enum Named {
    case fact, field, parameter, condition, programme, source, variable

    var zh: String {
      switch self {
      case .fact: "事实"
      case .field: "字段"
      case .parameter: "参数"
      case .condition: "条件"
      case .programme: "项目"
      case .source: "依据"
      case .variable: "变量"
      }
    }

    var en: String {
      switch self {
      case .fact: "fact"
      case .field: "field"
      case .parameter: "parameter"
      case .condition: "condition"
      case .programme: "programme"
      case .source: "source"
      case .variable: "variable"
      }
    }
  }

  static func badID(_ kind: Named, _ name: String, at location: SourceLocation) -> Diagnostic {
    make(
      .badName, zh: "`\(name)` 不能用作\(kind.zh)编号",
      en: "`\(name)` cannot be the id of a \(kind.en)", at: location,
      help: LocalizedText(
        zh: "编号由小写字母、数字和连字符组成，以字母开头，如 `previous-year`",
        en: "an id is lower-case letters, digits and hyphens and starts with a letter, "
          + "such as `previous-year`"))
  }

  static func badPath(_ kind: Named, _ name: String, at location: SourceLocation) -> Diagnostic {
    make(
      .badName, zh: "`\(name)` 不能用作\(kind.zh)名", en: "`\(name)` cannot name a \(kind.en)",
      at: location,
      help: LocalizedText(
        zh: "名称由英文字母、数字和下划线组成，用点分段，不用保留字，如 `member.birthDate`",
        en: "a name is letters, digits and underscores, in parts joined by dots and no reserved "
          + "word among them, such as `member.birthDate`"))
  }

  static func badIdentifier(_ kind: Named, _ name: String, at location: SourceLocation)
    -> Diagnostic
  {
    make(
      .badName, zh: "`\(name)` 不能用作\(kind.zh)名", en: "`\(name)` cannot name a \(kind.en)",
      at: location,
      help: LocalizedText(
        zh: "名称由英文字母、数字和下划线组成，不含点，不用保留字，如 `grantedOn`",
        en: "a name is letters, digits and underscores, without dots and no reserved word, "
          + "such as `grantedOn`"))
  }

  static func reservedName(_ kind: Named, _ name: String, at location: SourceLocation)
    -> Diagnostic
  {
    make(
      .reservedName, zh: "\(kind.zh) `\(name)` 与产品自用的名称相同",
      en: "the \(kind.en) `\(name)` has a name that the product uses itself", at: location,
      help: LocalizedText(zh: "请换一个名称", en: "choose another name"))
  }

  static func duplicate(
    _ kind: Named, _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    make(
      .duplicateID, zh: "\(kind.zh) `\(name)` 重复声明",
      en: "the \(kind.en) `\(name)` is declared twice", at: location,
      secondary: [firstHere(first)],
      help: LocalizedText(zh: "改名或删除其中一个", en: "rename or remove one of them"))
  }

  static func nameClash(
    _ name: String, with other: String, at location: SourceLocation, other place: SourceLocation?
  ) -> Diagnostic {
    make(
      .nameClash, zh: "`\(name)` 与 `\(other)` 在条件中无法区分",
      en: "`\(name)` and `\(other)` cannot be told apart in conditions", at: location,
      secondary: place.map { [Label($0, LocalizedText(zh: "另一个在此", en: "the other is here"))] }
        ?? [],
      help: LocalizedText(
        zh: "一个名称不能是另一个的开头部分，请改名",
        en: "no name may be the first part of another; rename one of them"))
  }

  static func hidingClaim(_ claim: Claim, _ fact: Fact) -> Diagnostic {
    make(
      .nameClash, zh: "变量 `\(claim.variable)` 遮住了事实 `\(fact.name)`",
      en: "the variable `\(claim.variable)` hides the fact `\(fact.name)`", at: claim.location,
      secondary: fact.location.map {
        [Label($0, LocalizedText(zh: "被遮住的事实", en: "the hidden fact"))]
      } ?? [], help: LocalizedText(zh: "给变量换一个名称", en: "give the variable another name"))
  }

  static func unknown(
    _ kind: Named, _ name: String, among known: some Sequence<String>, at location: SourceLocation,
    otherwise: LocalizedText
  ) -> Diagnostic {
    let code: RuleCode =
      switch kind {
      case .programme: .unknownProgramme
      case .source: .unknownSource
      case .condition: .unknownReason
      case .fact, .field, .parameter, .variable: .unknownFact
      }
    return make(
      code, zh: "没有名为 `\(name)` 的\(kind.zh)", en: "there is no \(kind.en) `\(name)`",
      at: location, help: didYouMean(name, among: known, otherwise: otherwise))
  }
}
