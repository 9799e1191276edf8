import Columns
import Diagnostics

/// The words of the letter that `check` prints.
extension Wording {
  /// - Parameter member: the member's key, if the record has one.
  static func reportTitle(member: String?) -> LocalizedText {
    guard let member else {
      return LocalizedText(zh: "会员待遇核对结果", en: "Benefits check")
    }
    return LocalizedText(zh: "会员 \(member) 的待遇核对结果", en: "Benefits check for member \(member)")
  }

  static func asOf(_ date: CalendarDate) -> LocalizedText {
    let day = Wording.date(date)
    return LocalizedText(zh: "核定日：\(day.zh)", en: "As of \(day.en)")
  }

  /// How many programmes came to which answer.
  static func overview(eligible: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      zh: "共核对 \(total) 个项目，其中 \(eligible) 个符合条件。",
      en: "\(total) \(total == 1 ? "programme was" : "programmes were") checked; "
        + "\(eligible) \(eligible == 1 ? "is" : "are") open to the member.")
  }

  static let provider = LocalizedText(zh: "主办", en: "Provider")
  static let amount = LocalizedText(zh: "金额", en: "Amount")
  static let benefit = LocalizedText(zh: "待遇", en: "Benefit")
  static let whyNot = LocalizedText(zh: "不符合的原因", en: "Why not")
  static let whyUnknown = LocalizedText(zh: "尚待确定的条件", en: "What is not known yet")
  static let whyError = LocalizedText(zh: "出错的条件", en: "What could not be worked out")
  static let metConditions = LocalizedText(zh: "已满足的条件", en: "What is met")
  static let otherConditions = LocalizedText(
    zh: "其他条件（不影响结论）", en: "Other conditions (they do not change the answer)")
  static let claims = LocalizedText(zh: "逐项核对", en: "Claim by claim")
  static let needed = LocalizedText(zh: "还需提供", en: "Still needed")
  static let documents = LocalizedText(zh: "申请时请带", en: "Please bring")
  static let documentsLater = LocalizedText(zh: "符合条件后申请时请带", en: "To bring once eligible")
  static let standing = LocalizedText(zh: "次数与其他项目", en: "Limits and other programmes")
  static let references = LocalizedText(zh: "依据", en: "Sources")

  static let finding = LocalizedText(zh: "认定", en: "Finding")
  static let required = LocalizedText(zh: "要求", en: "Required")
  static let record = LocalizedText(zh: "记录", en: "On record")
  static let source = LocalizedText(zh: "依据", en: "Source")
  static let assumption = LocalizedText(zh: "假设", en: "Assumption")
  static let remedy = LocalizedText(zh: "建议", en: "What to do")
  static let problem = LocalizedText(zh: "问题", en: "Problem")

  static let missing = LocalizedText(zh: "未提供", en: "not provided")
  static let closest = LocalizedText(zh: "最接近", en: "closest")

  static let notInForceBriefly = LocalizedText(zh: "不在有效期内", en: "Not in force")
  static let nothingToClaim = LocalizedText(zh: "没有可申报的事项", en: "Nothing to claim for")

  /// The one condition that failed, in the summary.
  static func unmet(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "不符：\(label.zh)", en: "Not met: \(label.en)")
  }

  /// The one condition under `none` that failed: the case is there that must not be.
  static func applies(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "存在：\(label.zh)", en: "Applies: \(label.en)")
  }

  /// A condition under `none` that is met: the case is not there.
  static func doesNotApply(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "无此情形：\(label.zh)", en: "Does not apply: \(label.en)")
  }

  static func unmetCount(_ count: Int) -> LocalizedText {
    Wording.count(count, zh: "项条件不符", en: "condition not met", plural: "conditions not met")
  }

  static func needed(_ fact: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "还需提供：\(fact.zh)", en: "Still needed: \(fact.en)")
  }

  static func neededCount(_ count: Int) -> LocalizedText {
    let facts = Wording.count(count, zh: "项信息", en: "fact")
    return LocalizedText(zh: "还缺 \(facts.zh)", en: "\(facts.en) still needed")
  }

  static func amountWaits(for facts: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "金额待补充信息后核算（\(facts.zh)）",
      en: "amount to be worked out once this is known: \(facts.en)")
  }

  /// What a missing value could be worked out from.
  static func derivable(from facts: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "可由\(facts.zh)推算", en: "can be worked out from \(facts.en)")
  }

  /// How a value came about that the record does not hold.
  static func derived(from facts: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "由\(facts.zh)推算", en: "worked out from \(facts.en)")
  }

  static func noEffect(of title: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "与“\(title.zh)”不可兼得", en: "Cannot be had together with “\(title.en)”")
  }

  static func prerequisite(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "须先享有“\(title.zh)”", en: "Requires “\(title.en)”")
  }

  static func alternatives(_ titles: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "同时符合\(titles.zh)的条件，但不可兼得，只能择一申请",
      en: "The member could also have \(titles.en), but only one of them")
  }

  /// `专利第 1 项`, `Patents, entry 1`.
  static func claim(_ list: LocalizedText, number: Int) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)第 \(number) 项", en: "\(list.en), entry \(number)")
  }

  static let claim = LocalizedText(zh: "申报事项", en: "Claim")

  /// An answer and what is to be had: `符合条件，3,000.00 元`.
  static func verdict(_ status: LocalizedText, _ benefit: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(status.zh)，\(benefit.zh)", en: "\(status.en), \(benefit.en)")
  }

  static func labelled(_ label: LocalizedText, _ value: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
  }

  /// Between facts of one line.
  static let separator = LocalizedText(zh: "；", en: "; ")

  static func quoted(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "“\(text.zh)”", en: "“\(text.en)”")
  }

  /// A published source: `《题名》，北京晚报，2019年11月27日`.
  static func source(
    title: String, publisher: String?, date: CalendarDate?
  ) -> LocalizedText {
    let isChinese = title.unicodeScalars.contains(where: isHan)
    var source = LocalizedText(
      zh: "《\(title)》", en: isChinese ? "《\(title)》" : "“\(title)”")
    if let publisher { source = detailed(source, LocalizedText(verbatim: publisher)) }
    if let date { source = detailed(source, Wording.date(date)) }
    return source
  }

  private static func detailed(
    _ text: LocalizedText, _ detail: LocalizedText
  ) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)，\(detail.zh)", en: "\(text.en), \(detail.en)")
  }

  /// A list in a fact: its first values and how many there are.
  static func entries(_ count: Int, shown: [LocalizedText]) -> LocalizedText {
    if count == 0 { return LocalizedText(zh: "无", en: "none") }
    let total = Wording.count(count, zh: "项", en: "entry", plural: "entries")
    if shown.isEmpty { return total }
    let items = list(shown)
    return shown.count == count
      ? items : LocalizedText(zh: "\(items.zh)等 \(total.zh)", en: "\(items.en) … (\(total.en))")
  }
}
