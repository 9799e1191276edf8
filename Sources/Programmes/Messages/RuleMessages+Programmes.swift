import Diagnostics

/// What programme documents can get wrong.
extension RuleMessages {
  static func missingBasis(at location: SourceLocation) -> Diagnostic {
    make(
      .missingBasis, zh: "没有写明依据", en: "nothing says what this rests on", at: location,
      help: LocalizedText(
        zh: "补上 `source: 依据编号`；没有公开依据时写 `assumption: {zh: …, en: …}`",
        en: "add `source: <id>`, or `assumption: {zh: …, en: …}` where nothing is published"))
  }

  static func twoBases(at location: SourceLocation) -> Diagnostic {
    make(
      .conflictingKeys, zh: "`source` 与 `assumption` 不能同时写",
      en: "`source` and `assumption` cannot both be given", at: location,
      help: LocalizedText(
        zh: "有公开依据就只写 `source`", en: "where something is published, keep `source` only"))
  }

  static func noGroup(at location: SourceLocation) -> Diagnostic {
    make(
      .missingGroup, zh: "条件没有分组", en: "these conditions are in no group", at: location,
      help: LocalizedText(
        zh: "写成 `all:`、`any:` 或 `none:`，其下列出条件",
        en: "write `all:`, `any:` or `none:` and list the conditions under it"))
  }

  static func secondGroup(_ second: Located<String>, first: Located<String>) -> Diagnostic {
    make(
      .conflictingKeys, zh: "`\(first.value)` 与 `\(second.value)` 不能并列",
      en: "`\(first.value)` and `\(second.value)` cannot stand side by side", at: second.location,
      secondary: [firstHere(first.location)],
      help: LocalizedText(
        zh: "把其中一个作为另一个的一项：`- \(second.value): […]`",
        en: "make one an item of the other: `- \(second.value): […]`"))
  }

  static func amountWithoutCash(_ kind: Benefit.Kind, at location: SourceLocation) -> Diagnostic {
    make(
      .amountWithoutCash, zh: "`\(kind.rawValue)` 类待遇没有金额",
      en: "a benefit of kind `\(kind.rawValue)` has no amount", at: location,
      help: LocalizedText(
        zh: "删去 `amount`，或写 `kind: cash`", en: "remove `amount`, or write `kind: cash`"))
  }

  static func badCurrency(_ currency: Located<String>) -> Diagnostic {
    make(
      .badCurrency, zh: "`\(currency.value)` 不是货币代码",
      en: "`\(currency.value)` is no currency code", at: currency.location,
      help: LocalizedText(
        zh: "用三个大写字母，如 `CNY`（ISO 4217）",
        en: "use three capital letters, such as `CNY` (ISO 4217)"))
  }

  static func oneClaim(at location: SourceLocation) -> Diagnostic {
    make(
      .oneClaim, zh: "`claim` 须恰好有一项", en: "`claim` holds exactly one entry", at: location,
      help: LocalizedText(
        zh: "写成 `{变量: 列表}`，如 `{patent: patents}`",
        en: "write `{variable: list}`, as in `{patent: patents}`"))
  }

  static func unknownProgramme(
    _ id: String, among known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    unknown(
      .programme, id, among: known, at: location,
      otherwise: LocalizedText(
        zh: "检查项目编号，或补上该项目的规则文件",
        en: "check the id, or add the rule file of that programme"))
  }

  static func unknownFact(
    _ name: String, among known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    unknown(
      .fact, name, among: known, at: location,
      otherwise: LocalizedText(
        zh: "请在 `facts` 文档中声明", en: "declare it in a `facts` document"))
  }
}
