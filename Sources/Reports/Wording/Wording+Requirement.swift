import CEL
import Columns
import Diagnostics

/// The words between the nouns of a requirement.
extension Wording {
  /// What stands between the two sides of a comparison; `nil` if texts are put in an order.
  static func relation(
    _ relation: Relation, _ scale: Scale, _ mood: Sense.Mood
  ) -> LocalizedText? {
    guard let words = words(relation, scale) else { return nil }
    return switch mood {
    case .required: LocalizedText(zh: words.required, en: "must \(words.en)")
    case .stated: LocalizedText(zh: words.stated, en: stated(words.en))
    }
  }

  private struct RelationWords {
    var required: String
    var stated: String
    /// After "must".
    var en: String

    init(_ required: String, _ stated: String, _ en: String) {
      (self.required, self.stated, self.en) = (required, stated, en)
    }
  }

  private static func words(_ relation: Relation, _ scale: Scale) -> RelationWords? {
    switch (scale, relation) {
    case (_, .equal): RelationWords("须为", "为", "be")
    case (_, .notEqual): RelationWords("不得为", "不为", "not be")
    case (.number, .less): RelationWords("须小于", "小于", "be less than")
    case (.number, .lessOrEqual): RelationWords("须不大于", "不大于", "be at most")
    case (.number, .greater): RelationWords("须大于", "大于", "be more than")
    case (.number, .greaterOrEqual): RelationWords("须不小于", "不小于", "be at least")
    case (.date, .less): RelationWords("须早于", "早于", "be before")
    case (.date, .lessOrEqual): RelationWords("不得晚于", "不晚于", "be no later than")
    case (.date, .greater): RelationWords("须晚于", "晚于", "be after")
    case (.date, .greaterOrEqual): RelationWords("不得早于", "不早于", "be no earlier than")
    case (.text, _): nil
    }
  }

  /// After a boolean fact's label.
  static func flag(_ value: Bool, _ mood: Sense.Mood) -> LocalizedText {
    let answer = bool(value)
    return switch mood {
    case .required: LocalizedText(zh: "须为“\(answer.zh)”", en: "must be “\(answer.en)”")
    case .stated: LocalizedText(zh: "为“\(answer.zh)”", en: "is “\(answer.en)”")
    }
  }

  static func presence(_ sense: Sense) -> LocalizedText {
    switch (sense.mood, sense.isPositive) {
    case (.required, true): LocalizedText(zh: "须已填写", en: "must be given")
    case (.required, false): LocalizedText(zh: "不得填写", en: "must not be given")
    case (.stated, true): LocalizedText(zh: "已填写", en: "is given")
    case (.stated, false): LocalizedText(zh: "未填写", en: "is not given")
    }
  }

  /// What a call asks of its receiver, before and after its argument; `nil` for functions that
  /// have no plain words.
  static func predicate(
    _ function: String, _ sense: Sense
  ) -> (before: LocalizedText, after: LocalizedText)? {
    let nothing = LocalizedText(verbatim: "")
    switch function {
    case "startsWith":
      return (
        verb(zh: "以", en: "begin with", sense), LocalizedText(zh: "开头", en: "")
      )
    case "endsWith":
      return (verb(zh: "以", en: "end with", sense), LocalizedText(zh: "结尾", en: ""))
    case "contains": return (including(sense, en: "contain"), nothing)
    case "isValid":
      return (
        verb(zh: "是有效的居民身份证号", en: "be a valid resident ID number", sense), nothing
      )
    default: return nil
    }
  }

  static func including(_ sense: Sense, en: String = "include") -> LocalizedText {
    verb(zh: "包含", en: en, sense)
  }

  private static func verb(zh: String, en: String, _ sense: Sense) -> LocalizedText {
    switch (sense.mood, sense.isPositive) {
    case (.required, true): LocalizedText(zh: "须\(zh)", en: "must \(en)")
    case (.required, false): LocalizedText(zh: "不得\(zh)", en: "must not \(en)")
    case (.stated, true): LocalizedText(zh: zh, en: "does \(en)")
    case (.stated, false): LocalizedText(zh: "不\(zh)", en: "does not \(en)")
    }
  }

  static func between(
    _ low: LocalizedText, _ high: LocalizedText, _ mood: Sense.Mood
  ) -> LocalizedText {
    let verb = mood == .required ? "must be" : "is"
    return LocalizedText(
      zh: chineseGlue(mood == .required ? "须在" : "在", low.zh, "至", high.zh, "之间（含两端）"),
      en: "\(verb) between \(low.en) and \(high.en), both included")
  }
}

extension Wording {
  static func both(_ parts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，且"), en: parts.map(\.en).joined(separator: ", and "))
  }

  static func either(_ parts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，或"), en: parts.map(\.en).joined(separator: ", or "))
  }

  static func atLeastOne(of parts: [LocalizedText]) -> LocalizedText {
    let numbered = parts.enumerated()
    return LocalizedText(
      zh: "至少满足一项：" + numbered.map { "（\($0 + 1)）\($1.zh)" }.joined(separator: "；"),
      en: "at least one of these must hold: "
        + numbered.map { "(\($0 + 1)) \($1.en)" }.joined(separator: "; "))
  }

  static func rule(if premise: LocalizedText, then conclusion: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "若\(premise.zh)，则\(conclusion.zh)", en: "if \(premise.en), then \(conclusion.en)")
  }

  static func otherwise(_ rule: LocalizedText, _ other: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(rule.zh)；否则\(other.zh)", en: "\(rule.en); otherwise \(other.en)")
  }
}
