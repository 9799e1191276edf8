import Columns
import Diagnostics

/// Years, and time that goes by, within a requirement.
extension Wording {
  static let today = LocalizedText(zh: "核定日", en: "the date of this check")

  /// `核定日（2024年5月1日）`.
  static func explained(_ text: LocalizedText, by day: CalendarDate) -> LocalizedText {
    let day = date(day)
    return LocalizedText(zh: "\(text.zh)（\(day.zh)）", en: "\(text.en) (\(day.en))")
  }

  /// A parameter's value and its name: `60 学时〔学时要求〕`, `60 hours (“Hours required”)`.
  static func explained(_ text: LocalizedText, by label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)〔\(label.zh)〕", en: "\(text.en) (“\(label.en)”)")
  }

  /// `须在上一自然年（2023 年）`.
  ///
  /// - Parameter offset: the year counted from the as-of date's; `nil` for a year written out.
  static func calendarYear(
    _ relation: Relation, _ year: String, offset: Int64?, _ mood: Sense.Mood
  ) -> LocalizedText {
    let name = yearName(year, offset: offset)
    let words: (required: String, stated: String, en: String) =
      switch relation {
      case .equal: ("须在", "在", "be in")
      case .notEqual: ("不得在", "不在", "not be in")
      case .less: ("须早于", "早于", "be before")
      case .lessOrEqual: ("不得晚于", "不晚于", "be no later than")
      case .greater: ("须晚于", "晚于", "be after")
      case .greaterOrEqual: ("不得早于", "不早于", "be no earlier than")
      }
    return switch mood {
    case .required: .sentence(LocalizedText(zh: words.required, en: "must \(words.en)"), name)
    case .stated: .sentence(LocalizedText(zh: words.stated, en: stated(words.en)), name)
    }
  }

  /// What follows "must" as a statement: `be in` is `is in`, `not be in` is `is not in`,
  /// `not come after` is `does not come after`.
  static func stated(_ verb: String) -> String {
    if verb.hasPrefix("not be") { return "is not" + String(verb.dropFirst(6)) }
    if verb.hasPrefix("be") { return "is" + String(verb.dropFirst(2)) }
    if verb.hasPrefix("have ") { return "has" + String(verb.dropFirst(4)) }
    if verb.hasPrefix("not ") { return "does \(verb)" }
    guard let space = verb.firstIndex(of: " ") else { return verb + "s" }
    return "\(verb[..<space])s\(verb[space...])"
  }

  private static func yearName(_ year: String, offset: Int64?) -> LocalizedText {
    switch offset {
    case -1: LocalizedText(zh: "上一自然年（\(year) 年）", en: "the previous calendar year (\(year))")
    case 0: LocalizedText(zh: "本自然年（\(year) 年）", en: "the current calendar year (\(year))")
    case 1: LocalizedText(zh: "下一自然年（\(year) 年）", en: "the next calendar year (\(year))")
    default: LocalizedText(zh: "\(year) 年", en: year)
    }
  }

  static func name(of unit: Phraser.TimeUnit) -> LocalizedText {
    switch unit {
    case .days: LocalizedText(zh: "天", en: "days")
    case .months: LocalizedText(zh: "个月", en: "months")
    case .years: LocalizedText(zh: "年", en: "years")
    }
  }

  /// `自入会日期起至今须满 1 年`, `at least 1 year must have passed since “Joined on”`.
  static func passage(
    since start: LocalizedText, _ relation: Relation, _ amount: LocalizedText, isPlural: Bool,
    _ mood: Sense.Mood
  ) -> LocalizedText {
    let words: (required: String, stated: String, en: String, may: Bool) =
      switch relation {
      case .equal, .notEqual: ("须恰为", "恰为", "exactly", false)
      case .less: ("须不满", "不满", "less than", true)
      case .lessOrEqual: ("不得超过", "不超过", "no more than", true)
      case .greater: ("须超过", "超过", "more than", false)
      case .greaterOrEqual: ("须满", "满", "at least", false)
      }
    let has = isPlural ? "have passed" : "has passed"
    let verb = mood == .stated ? has : words.may ? "may have passed" : "must have passed"
    return LocalizedText(
      zh: chineseGlue(
        "自\(start.zh)起至今", mood == .required ? words.required : words.stated, amount.zh),
      en: "\(words.en) \(amount.en) \(verb) since \(start.en)")
  }

  /// The day just told, as the start of a passage of time.
  static let then = LocalizedText(zh: "该日", en: "then")

  static func timeBetween(
    _ start: LocalizedText, _ end: LocalizedText, _ unit: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(start.zh)至\(end.zh)的整\(unit.zh)数",
      en: "the number of whole \(unit.en) from \(start.en) to \(end.en)")
  }

  /// `入学日期后 30 个月`, `30 months after “Enrolled on”`.
  static func shifted(
    _ date: LocalizedText, by amount: LocalizedText, isLater: Bool
  ) -> LocalizedText {
    LocalizedText(
      zh: chineseGlue(date.zh, isLater ? "后" : "前", amount.zh),
      en: "\(amount.en) \(isLater ? "after" : "before") \(date.en)")
  }
}
