import CEL
import Diagnostics

/// Lists, their entries, and values put together.
extension Wording {
  /// An entry of the list a sentence is about.
  static let entry = LocalizedText(zh: "该项", en: "the entry")

  /// How many entries a list must have, for the questions that have short words.
  static func entryCount(
    _ relation: Relation, _ count: Int64, _ mood: Sense.Mood
  ) -> LocalizedText? {
    let must = mood == .required
    let have = must ? "must have" : "has"
    switch (relation, count) {
    case (.greater, 0), (.greaterOrEqual, 1), (.notEqual, 0):
      return LocalizedText(zh: must ? "须至少有 1 项" : "至少有 1 项", en: "\(have) at least one entry")
    case (.equal, 0), (.less, 1), (.lessOrEqual, 0):
      return LocalizedText(
        zh: must ? "须为空" : "为空", en: must ? "must be empty" : "is empty")
    case (.greaterOrEqual, _):
      return LocalizedText(
        zh: "\(must ? "须" : "")至少有 \(count) 项", en: "\(have) at least \(count) entries")
    case (.lessOrEqual, _):
      return LocalizedText(
        zh: "\(must ? "不得" : "不")超过 \(count) 项",
        en: "\(must ? "may have" : "has") at most \(count) entries")
    default: return nil
    }
  }

  static func numberOfEntries(_ list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)的项数", en: "the number of entries in \(list.en)")
  }

  /// How many entries must fit; English without the list's name: `at least one entry of`.
  static func quantifier(_ form: Comprehension.Form, _ sense: Sense) -> LocalizedText? {
    let must = sense.mood == .required
    switch (form, sense.isPositive) {
    case (.exists, true):
      return LocalizedText(
        zh: must ? "中须至少有一项符合" : "中至少有一项符合",
        en: must ? "at least one entry must fit" : "at least one entry fits")
    case (.exists, false):
      return LocalizedText(
        zh: must ? "中不得有任何一项符合" : "中没有一项符合",
        en: must ? "no entry may fit" : "no entry fits")
    case (.all, true):
      return LocalizedText(
        zh: must ? "中每一项均须符合" : "中每一项均符合",
        en: must ? "every entry must fit" : "every entry fits")
    case (.all, false):
      return LocalizedText(
        zh: must ? "中须至少有一项不符合" : "中至少有一项不符合",
        en: must ? "at least one entry must not fit" : "at least one entry does not fit")
    case (.existsOne, true):
      return LocalizedText(
        zh: must ? "中须恰有一项符合" : "中恰有一项符合",
        en: must ? "exactly one entry must fit" : "exactly one entry fits")
    case (.existsOne, false):
      return LocalizedText(
        zh: must ? "中符合的不得恰为一项" : "中符合的不恰为一项",
        en: must ? "not exactly one entry may fit" : "not exactly one entry fits")
    default: return nil
    }
  }

  /// `荣誉称号中须至少有一项符合：…`, `in “Honours”, at least one entry must fit: …`.
  static func entries(
    of list: LocalizedText, _ quantifier: LocalizedText, _ body: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(list.zh)\(quantifier.zh)：\(body.zh)",
      en: "in \(list.en), \(quantifier.en): \(body.en)")
  }

  static func matching(_ body: LocalizedText, in list: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "\(list.zh)中符合以下条件的各项（\(body.zh)）", en: "the entries of \(list.en) where \(body.en)")
  }

  /// Two values put together by an operator or function; `nil` for those without plain words.
  static func combination(
    _ function: String, _ a: LocalizedText, _ b: LocalizedText
  ) -> LocalizedText? {
    switch function {
    case "_+_":
      LocalizedText(zh: "\(a.zh)与\(b.zh)之和", en: "the sum of \(a.en) and \(b.en)")
    case "_-_": LocalizedText(zh: "\(a.zh)减去\(b.zh)之差", en: "\(a.en) less \(b.en)")
    case "_*_": LocalizedText(zh: "\(a.zh)与\(b.zh)之积", en: "\(a.en) times \(b.en)")
    case "_/_": LocalizedText(zh: "\(a.zh)除以\(b.zh)之商", en: "\(a.en) divided by \(b.en)")
    case "math.least":
      LocalizedText(zh: "\(a.zh)与\(b.zh)中较小者", en: "the lesser of \(a.en) and \(b.en)")
    case "math.greatest":
      LocalizedText(zh: "\(a.zh)与\(b.zh)中较大者", en: "the greater of \(a.en) and \(b.en)")
    default: nil
    }
  }

  static func alternative(
    if premise: LocalizedText, _ yes: LocalizedText, _ no: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(yes.zh)（若\(premise.zh)；否则为\(no.zh)）",
      en: "\(yes.en) (if \(premise.en); otherwise \(no.en))")
  }

  /// A part that a function takes of a value: the year of a date.
  static func part(_ function: String) -> LocalizedText? {
    switch function {
    case "year": LocalizedText(zh: "年份", en: "year")
    case "month": LocalizedText(zh: "月份", en: "month")
    case "day": LocalizedText(zh: "日", en: "day of the month")
    case "birthDate": LocalizedText(zh: "出生日期", en: "date of birth")
    case "sex": LocalizedText(zh: "性别", en: "sex")
    default: nil
    }
  }

  static func part(_ name: LocalizedText, of whole: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(whole.zh)中的\(name.zh)", en: "the \(name.en) in \(whole.en)")
  }
}
