import Diagnostics

/// Findings about things that are readable each, and wrong together.
extension RuleMessages {
  // MARK: Programmes

  static func overlappingVersions(_ programme: Programme, with other: Programme) -> Diagnostic {
    make(
      .overlappingVersions, zh: "项目 `\(programme.id)` 的两个版本有效期重叠",
      en: "two versions of the programme `\(programme.id)` hold on the same days",
      at: programme.effectiveLocation,
      secondary: [
        Label(other.effectiveLocation, LocalizedText(zh: "与此重叠", en: "overlaps with this"))
      ],
      help: LocalizedText(
        zh: "`until` 当日仍有效；请使一个版本在另一个开始前结束",
        en: "`until` is the last day; let one version end before the other begins"))
  }

  static func selfExclusion(_ reference: ProgrammeReference) -> Diagnostic {
    make(
      .selfExclusion, zh: "项目 `\(reference.id)` 排斥它自己",
      en: "the programme `\(reference.id)` excludes itself", at: reference.location,
      help: LocalizedText(
        zh: "如每人只能享受一次，请用 `limits`", en: "to grant it once only, use `limits`"))
  }

  static func repeatedReference(
    _ reference: ProgrammeReference, first: SourceLocation
  ) -> Diagnostic {
    make(
      .repeatedReference, zh: "项目 `\(reference.id)` 在 `requires` 和 `excludes` 中写了两次",
      en: "the programme `\(reference.id)` is named twice in `requires` and `excludes`",
      at: reference.location,
      secondary: [Label(first, LocalizedText(zh: "先写在这里", en: "first named here"))],
      help: LocalizedText(
        zh: "一个项目或为前提，或被排斥，只写一次",
        en: "a programme is required or excluded, once; remove one of the two"))
  }

  static func cyclicRequires(_ cycle: [String], at places: [SourceLocation]) -> Diagnostic {
    cyclic(
      .cyclicRequires, cycle, at: places,
      LocalizedText(zh: "项目互为前提", en: "these programmes require each other"),
      help: LocalizedText(
        zh: "去掉其中一个 `requires`，否则谁也无法满足",
        en: "remove one of the `requires`; nobody could meet them otherwise"))
  }

  static func claimNotList(_ claim: Claim) -> Diagnostic {
    make(
      .claimNotList, zh: "事实 `\(claim.list)` 不是列表，不能逐项申请",
      en: "the fact `\(claim.list)` is no list, so nothing in it can be claimed for",
      at: claim.listLocation,
      help: LocalizedText(
        zh: "`claim` 须写列表类事实，如 `{patent: patents}`",
        en: "name a fact of type list, as in `{patent: patents}`"))
  }

  // MARK: Sources

  static func conflictingSource(_ source: Source, first: Source) -> Diagnostic {
    make(
      .conflictingSource, zh: "依据 `\(source.id)` 在两处内容不同",
      en: "the source `\(source.id)` is described differently elsewhere", at: source.location,
      secondary: [firstHere(first.location)],
      help: LocalizedText(
        zh: "统一两处内容，或换一个编号", en: "make both the same, or give one another id"))
  }

  static func unusedSource(_ source: Source) -> Diagnostic {
    make(
      .unusedSource, .warning, zh: "依据 `\(source.id)` 没有被引用",
      en: "nothing in this document rests on the source `\(source.id)`", at: source.location,
      help: LocalizedText(
        zh: "删除它，或在以它为据的条件上写 `source: \(source.id)`",
        en: "remove it, or write `source: \(source.id)` on the condition that rests on it"))
  }

  // MARK: Facts and parameters

  static func noKey() -> Diagnostic {
    make(
      .keyFact, .warning, zh: "没有一个事实标明 `key: true`",
      en: "no fact says `key: true`", at: nil,
      help: LocalizedText(
        zh: "在标识会员的事实（如会员编号）上写 `key: true`",
        en: "write `key: true` on the fact that names a member, such as the member number"))
  }

  static func secondKey(_ name: String, at location: SourceLocation, first: SourceLocation?)
    -> Diagnostic
  {
    make(
      .keyFact, zh: "`\(name)` 是第二个标明 `key: true` 的事实",
      en: "`\(name)` is a second fact that says `key: true`", at: location,
      secondary: first.map { [firstHere($0)] } ?? [],
      help: LocalizedText(
        zh: "只保留一个标识会员的事实", en: "keep the one fact that names a member"))
  }

  static func sharedColumn(
    _ column: String, of name: String, and other: String, at location: SourceLocation,
    first: SourceLocation?
  ) -> Diagnostic {
    make(
      .sharedColumn, zh: "事实 `\(name)` 与 `\(other)` 都用列名 `\(column)`",
      en: "the facts `\(name)` and `\(other)` both go by the column `\(column)`", at: location,
      secondary: first.map { [firstHere($0)] } ?? [],
      help: LocalizedText(
        zh: "从其中一个的 `columns` 中去掉它", en: "remove it from the `columns` of one of them"))
  }

  static func grantsField(_ field: String, type: String, at location: SourceLocation?)
    -> Diagnostic
  {
    make(
      .grantsFields, zh: "事实 `grants` 须为列表，其字段 `\(field)` 的类型须为 \(type)",
      en: "the fact `grants` must be a list with a field `\(field)` of type \(type)",
      at: location,
      help: LocalizedText(
        zh: "补上该字段，或删去 `grants` 以使用标准声明",
        en: "add the field, or remove `grants` to have the standard one"))
  }

  static func cyclicDerive(_ cycle: [String], at places: [SourceLocation]) -> Diagnostic {
    cyclic(
      .cyclicDerive, cycle, at: places,
      LocalizedText(zh: "事实互相推算", en: "these facts are derived from each other"),
      help: LocalizedText(
        zh: "去掉其中一个 `derive`，或改从记录中的事实推算",
        en: "remove one `derive`, or derive it from what records hold"))
  }

  static func unusedParameter(_ parameter: Parameter) -> Diagnostic {
    make(
      .unusedParameter, .warning, zh: "没有规则使用参数 `\(parameter.name)`",
      en: "no rule uses the parameter `\(parameter.name)`", at: parameter.location,
      help: LocalizedText(
        zh: "删除它，或在条件中写 `\(parameter.variable)`",
        en: "remove it, or refer to it as `\(parameter.variable)`"))
  }

  static func deriveType(_ fact: Fact, at location: SourceLocation) -> Diagnostic {
    make(
      .deriveType, zh: "事实 `\(fact.name)` 是 decimal，推算结果是 int",
      en: "the fact `\(fact.name)` is a decimal, what is derived is an int", at: location,
      help: LocalizedText(zh: "用 `decimal(…)` 转换", en: "convert it with `decimal(…)`"))
  }

  // MARK: Cases

  static func duplicateCase(_ name: String, at location: SourceLocation, first: SourceLocation)
    -> Diagnostic
  {
    make(
      .duplicateCase, .warning, zh: "测试用例名称 `\(name)` 重复",
      en: "two cases are called `\(name)`", at: location, secondary: [firstHere(first)],
      help: LocalizedText(
        zh: "改名，以便在报告中区分", en: "rename one, so that reports can tell them apart"))
  }

  // MARK: Cycles

  private static func cyclic(
    _ code: RuleCode, _ cycle: [String], at places: [SourceLocation], _ what: LocalizedText,
    help: LocalizedText
  ) -> Diagnostic {
    let path = (cycle + cycle.prefix(1)).map { "`\($0)`" }.joined(separator: " → ")
    return make(
      code, zh: "\(what.zh)：\(path)", en: "\(what.en): \(path)", at: places.first,
      secondary: places.dropFirst().map {
        Label($0, LocalizedText(zh: "经过此处", en: "by way of this"))
      }, help: help)
  }
}
