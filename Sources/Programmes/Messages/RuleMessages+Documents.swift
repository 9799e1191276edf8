import Columns
import Diagnostics

/// What a document, and the texts, dates and numbers in it, can get wrong.
extension RuleMessages {
  static func noDocumentKind(_ found: Located<String>) -> Diagnostic {
    let kinds = DocumentDecoder.Kind.allCases.map(\.rawValue)
    return make(
      .documentKind, zh: "看不出这是哪种文档", en: "this document is of no known kind",
      at: found.location,
      help: didYouMean(
        found.value, among: kinds,
        otherwise: LocalizedText(
          zh: "文档须有 \(list(kinds).zh) 之一", en: "a document has one of \(list(kinds).en)")))
  }

  static func secondDocumentKind(_ second: Located<String>, first: Located<String>) -> Diagnostic {
    make(
      .documentKind, zh: "一个文档中既有 `\(first.value)` 又有 `\(second.value)`",
      en: "one document holds both `\(first.value)` and `\(second.value)`", at: second.location,
      secondary: [firstHere(first.location)],
      help: LocalizedText(
        zh: "在两者之间另起一行写 `---`", en: "put a line `---` between the two"))
  }

  // MARK: Texts

  static func oneLanguage(
    at location: SourceLocation, missing: Language?, _ severity: Severity
  ) -> Diagnostic {
    let headline: LocalizedText =
      switch missing {
      case .zh: LocalizedText(zh: "缺少中文", en: "the Chinese text is missing")
      case .en: LocalizedText(zh: "缺少英文", en: "the English text is missing")
      case nil:
        LocalizedText(zh: "没有标明语言", en: "this text does not say which language it is in")
      }
    let key = missing?.rawValue ?? "zh"
    return make(
      .missingTranslation, severity, zh: headline.zh, en: headline.en, at: location,
      help: missing == nil
        ? LocalizedText(
          zh: "写成 `{zh: 中文, en: English}`", en: "write `{zh: 中文, en: English}`")
        : LocalizedText(zh: "补上 `\(key): …`", en: "add `\(key): …`"))
  }

  static func missingFactLabel(_ name: Located<String>) -> Diagnostic {
    make(
      .missingLabel, .warning, zh: "事实 `\(name.value)` 没有名称",
      en: "the fact `\(name.value)` has no label", at: name.location, help: addLabel("label"))
  }

  static func missingConditionLabel(_ id: Located<String>) -> Diagnostic {
    make(
      .missingLabel, zh: "条件 `\(id.value)` 没有名称",
      en: "the condition `\(id.value)` has no label", at: id.location, help: addLabel("label"))
  }

  static func missingTitle(_ id: String, at location: SourceLocation) -> Diagnostic {
    make(
      .missingLabel, zh: "项目 `\(id)` 没有名称", en: "the programme `\(id)` has no title",
      at: location, help: addLabel("title"))
  }

  private static func addLabel(_ key: String) -> LocalizedText {
    LocalizedText(
      zh: "补上 `\(key): {zh: …, en: …}`", en: "add `\(key): {zh: …, en: …}`")
  }

  // MARK: Dates and numbers

  static func badDate(_ text: String, at location: SourceLocation) -> Diagnostic {
    make(
      .badDate, zh: "`\(text)` 不是日期", en: "`\(text)` is not a date", at: location,
      help: looksLikeDate(text)
        ? LocalizedText(zh: "该月没有这一天", en: "there is no such day in the calendar")
        : LocalizedText(
          zh: "写成 年-月-日，如 `2024-05-01`", en: "write year-month-day, such as `2024-05-01`"))
  }

  /// `dddd-dd-dd`.
  private static func looksLikeDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.joined().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  static func badDecimal(_ text: String, at location: SourceLocation) -> Diagnostic {
    make(
      .badDecimal, zh: "`\(text)` 不能精确表示", en: "`\(text)` cannot be held exactly",
      at: location,
      help: LocalizedText(
        zh: "写成不带指数的小数，如 `3000` 或 `0.05`",
        en: "write plain digits without an exponent, such as `3000` or `0.05`"))
  }

  // MARK: Periods

  static func emptyPeriod(at location: SourceLocation) -> Diagnostic {
    make(
      .badPeriod, zh: "有效期没有起止日期", en: "the period has neither a first nor a last day",
      at: location,
      help: LocalizedText(zh: "写上 `from`、`until` 或两者", en: "give `from`, `until` or both"))
  }

  static func reversedPeriod(
    from: Located<CalendarDate>, until: Located<CalendarDate>
  ) -> Diagnostic {
    make(
      .badPeriod, zh: "有效期在 \(from.value) 开始之前就已结束",
      en: "the period ends before it begins on \(from.value)", at: until.location,
      secondary: [Label(from.location, LocalizedText(zh: "从此日起", en: "begins here"))],
      help: LocalizedText(
        zh: "`until` 是最后一个有效日，不能早于 `from`",
        en: "`until` is the last day and is not before `from`"))
  }

  static func historyOrder(_ entry: ParameterValue, after previous: ParameterValue) -> Diagnostic {
    make(
      .historyOrder, zh: "参数的各段有效期须按时间先后排列，且不重叠",
      en: "the values of a parameter follow each other in time and do not overlap",
      at: entry.location,
      secondary: [Label(previous.location, LocalizedText(zh: "前一段", en: "the one before"))],
      help: LocalizedText(
        zh: "使 `from` 晚于前一段的 `until`", en: "let `from` be later than the `until` before it"))
  }

  // MARK: Lists

  static func emptyList(_ key: String, at location: SourceLocation) -> Diagnostic {
    make(
      .emptyList, zh: "`\(key)` 是空的", en: "`\(key)` is empty", at: location,
      help: LocalizedText(zh: "至少写一项，或删去这个键", en: "give at least one, or remove the key"))
  }
}
