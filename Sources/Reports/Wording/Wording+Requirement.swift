import CEL
import Columns
import Diagnostics

/// The words between the nouns of a requirement.
extension Wording {
  /// What stands between the two sides of a comparison; `nil` for an order of what has none.
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
    case (.text, .less): RelationWords("须在排序上先于", "在排序上先于", "come before")
    case (.text, .lessOrEqual): RelationWords("不得在排序上后于", "不在排序上后于", "not come after")
    case (.text, .greater): RelationWords("须在排序上后于", "在排序上后于", "come after")
    case (.text, .greaterOrEqual): RelationWords("不得在排序上先于", "不在排序上先于", "not come before")
    case (.other, _): nil
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
  /// have no plain words. A pattern is not for reading, so it is not repeated.
  static func predicate(
    _ function: String, _ sense: Sense
  ) -> (before: LocalizedText, after: LocalizedText, takesArgument: Bool)? {
    let nothing = LocalizedText(verbatim: "")
    switch function {
    case "startsWith":
      return (
        verb(zh: "以", en: "begin with", sense), LocalizedText(zh: "开头", en: ""), true
      )
    case "endsWith":
      return (verb(zh: "以", en: "end with", sense), LocalizedText(zh: "结尾", en: ""), true)
    case "contains": return (including(sense, en: "contain"), nothing, true)
    case "matches":
      return (verb(zh: "符合规定的格式", en: "have the prescribed form", sense), nothing, false)
    case "isValid":
      return (
        verb(zh: "是有效的居民身份证号", en: "be a valid resident ID number", sense), nothing, false
      )
    default: return nil
    }
  }

  static func including(_ sense: Sense, en: String = "include") -> LocalizedText {
    verb(zh: "包含", en: en, sense)
  }

  /// `须与“甲”一致`.
  static func sameAs(_ other: LocalizedText, _ sense: Sense) -> LocalizedText {
    let verb = stem(sense)
    return LocalizedText(
      zh: chineseGlue("\(verb.zh)与", other.zh, "一致"), en: "\(verb.en) the same as \(other.en)")
  }

  /// `须在…之中`.
  static func among(_ list: LocalizedText, _ sense: Sense) -> LocalizedText {
    let verb = stem(sense)
    return LocalizedText(
      zh: chineseGlue("\(verb.zh)在", list.zh, "之中"), en: "\(verb.en) among \(list.en)")
  }

  /// `must be`, `must not be`, `is`, `is not`.
  private static func stem(_ sense: Sense) -> LocalizedText {
    switch (sense.mood, sense.isPositive) {
    case (.required, true): LocalizedText(zh: "须", en: "must be")
    case (.required, false): LocalizedText(zh: "不得", en: "must not be")
    case (.stated, true): LocalizedText(zh: "", en: "is")
    case (.stated, false): LocalizedText(zh: "不", en: "is not")
    }
  }

  /// What `sets.…` asks of a list beside another.
  static func setRelation(
    _ function: String, _ other: LocalizedText, isFlipped: Bool, _ sense: Sense
  ) -> LocalizedText? {
    switch (function, isFlipped) {
    case ("sets.contains", false):
      let verb = verb(zh: "包含以下各项：", en: "include all of", sense)
      return .sentence(verb, other)
    case ("sets.contains", true):
      let verb = verb(zh: "只含以下各项：", en: "hold nothing but", sense)
      return .sentence(verb, other)
    case ("sets.intersects", _):
      return .sentence(verb(zh: "包含以下至少一项：", en: "include one of", sense), other)
    case ("sets.equivalent", _):
      return .sentence(verb(zh: "恰为以下各项：", en: "hold just", sense), other)
    default: return nil
    }
  }

  static func always(_ holds: Bool) -> LocalizedText {
    holds
      ? LocalizedText(zh: "无须其他条件", en: "nothing else is asked")
      : LocalizedText(zh: "任何人均不符合", en: "nobody meets this")
  }

  private static func verb(zh: String, en: String, _ sense: Sense) -> LocalizedText {
    switch (sense.mood, sense.isPositive) {
    case (.required, true): LocalizedText(zh: "须\(zh)", en: "must \(en)")
    case (.required, false): LocalizedText(zh: "不得\(zh)", en: "must not \(en)")
    case (.stated, true): LocalizedText(zh: zh, en: stated(en))
    case (.stated, false): LocalizedText(zh: "不\(zh)", en: stated("not \(en)"))
    }
  }

  /// Two bounds that are not both included: `须不小于 18 周岁且小于 60 周岁`.
  static func bounds(
    _ low: (relation: Relation, text: LocalizedText),
    _ high: (relation: Relation, text: LocalizedText), isAll: Bool, _ scale: Scale,
    _ mood: Sense.Mood
  ) -> LocalizedText? {
    guard let a = relation(low.relation, scale, mood),
      let b = relation(high.relation, scale, isAll ? mood : .stated)
    else { return nil }
    let joint = isAll ? LocalizedText(zh: "且", en: "and") : LocalizedText(zh: "或", en: "or")
    let rest = b.en.split(separator: " ").drop { ["must", "be", "is"].contains($0) }
    let zh = b.zh.hasPrefix("须") && a.zh.hasPrefix("须") ? String(b.zh.dropFirst()) : b.zh
    return LocalizedText(
      zh: chineseGlue(a.zh, low.text.zh, joint.zh + zh, high.text.zh),
      en: "\(a.en) \(low.text.en) \(joint.en) \(rest.joined(separator: " ")) \(high.text.en)")
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
    parts.joined(zh: "，且", en: ", and ")
  }

  static func either(_ parts: [LocalizedText]) -> LocalizedText {
    parts.joined(zh: "，或", en: ", or ")
  }

  static func atLeastOne(of parts: [LocalizedText]) -> LocalizedText {
    let numbered = numbered(parts)
    return LocalizedText(
      zh: "至少满足一项：\(numbered.zh)", en: "at least one of these must hold: \(numbered.en)")
  }

  /// `（1）……；（2）……`
  static func numbered(_ parts: [LocalizedText]) -> LocalizedText {
    parts.enumerated().map { index, part in
      LocalizedText(zh: "（\(index + 1)）\(part.zh)", en: "(\(index + 1)) \(part.en)")
    }.joined(zh: "；", en: "; ")
  }

  static func rule(if premise: LocalizedText, then conclusion: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "若\(premise.zh)，则\(conclusion.zh)", en: "if \(premise.en), then \(conclusion.en)")
  }

  static func otherwise(_ rule: LocalizedText, _ other: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(rule.zh)；否则\(other.zh)", en: "\(rule.en); otherwise \(other.en)")
  }
}
