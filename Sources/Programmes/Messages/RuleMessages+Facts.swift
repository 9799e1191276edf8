import Diagnostics

/// What declarations of facts and parameters can get wrong.
extension RuleMessages {
  static func inapplicableKey(
    _ key: String, type: String, owners: [String], at location: SourceLocation
  ) -> Diagnostic {
    make(
      .inapplicableKey, zh: "类型 `\(type)` 没有 `\(key)`", en: "the type `\(type)` has no `\(key)`",
      at: location,
      help: LocalizedText(
        zh: "`\(key)` 只用于类型 \(list(owners).zh)",
        en: "`\(key)` belongs to the type \(list(owners).en)"))
  }

  static func reversedBounds(min: String, max: String, at location: SourceLocation) -> Diagnostic {
    make(
      .reversedBounds, zh: "上限 `\(max)` 小于下限 `\(min)`",
      en: "the maximum `\(max)` is below the minimum `\(min)`", at: location,
      help: LocalizedText(zh: "对调两者", en: "swap the two"))
  }

  static func ambiguousAlias(
    _ text: String, of code: String, and other: Located<String>, at location: SourceLocation
  ) -> Diagnostic {
    make(
      .ambiguousAlias, zh: "`\(text)` 既指 `\(other.value)` 又指 `\(code)`",
      en: "`\(text)` means both `\(other.value)` and `\(code)`", at: location,
      secondary: [firstHere(other.location)],
      help: LocalizedText(
        zh: "每个文字只能指一个值，请改掉其中一个",
        en: "a text means one value only; change one of the two"))
  }

  static func absentList(at location: SourceLocation) -> Diagnostic {
    make(
      .badAbsent, zh: "列表的 `absent` 只能是 `[]`", en: "the `absent` of a list can only be `[]`",
      at: location,
      help: LocalizedText(
        zh: "`absent: []` 表示没有记录即为没有", en: "`absent: []` says that no record means none"))
  }

  static func badAbsent(_ text: String, at location: SourceLocation) -> Diagnostic {
    make(
      .badAbsent, zh: "`\(text)` 不是该事实能有的值",
      en: "`\(text)` is no value this fact can have", at: location,
      help: LocalizedText(
        zh: "写一个符合 `type` 及其上下限的值",
        en: "give a value of its `type`, within its bounds"))
  }

  static func missingRemedy(at location: SourceLocation) -> Diagnostic {
    make(
      .actionable, zh: "`actionable` 没有说明办法", en: "`actionable` does not say what to do",
      at: location,
      help: LocalizedText(
        zh: "加上 `remedy: {zh: …, en: …}`", en: "add `remedy: {zh: …, en: …}`"))
  }

  static func uselessRemedy(at location: SourceLocation) -> Diagnostic {
    make(
      .actionable, zh: "`remedy` 没有配 `actionable`", en: "`remedy` stands without `actionable`",
      at: location,
      help: LocalizedText(
        zh: "会员自己能改变该事实的，加上 `actionable: true`；否则删去 `remedy`",
        en: "add `actionable: true` if the member can change the fact; otherwise drop `remedy`"))
  }

  static func badActionable(_ text: String, at location: SourceLocation) -> Diagnostic {
    make(
      .actionable, zh: "`\(text)` 不是该事实能有的值",
      en: "`\(text)` is no value this fact can have", at: location,
      help: LocalizedText(
        zh: "写该事实能有的值，或写 `actionable: true` 表示任何值",
        en: "give values of its `type`, or `actionable: true` for any"))
  }

  static func parameterOfRecords(at location: SourceLocation?) -> Diagnostic {
    make(
      .parameterType, zh: "参数的列表只能由单个值组成",
      en: "the list of a parameter holds plain values only", at: location,
      help: LocalizedText(zh: "写成 `of: {type: string}`", en: "write `of: {type: string}`"))
  }
}
