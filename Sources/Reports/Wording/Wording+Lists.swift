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

  /// How many entries a list has; of a description of entries, such as those that fit, how many.
  static func numberOfEntries(_ list: LocalizedText) -> LocalizedText {
    var zh = "\(list.zh)的项数"
    if list.zh.hasSuffix("的各项") { zh = "\(list.zh.dropLast(2))项数" }
    if list.zh.hasSuffix("的各段") { zh = "\(list.zh.dropLast(2))段数" }
    let isDescription = ["the entries in", "the parts of"].contains { list.en.hasPrefix($0) }
    return LocalizedText(
      zh: zh,
      en: isDescription
        ? "the number of \(list.en.dropFirst(4))" : "the number of entries in \(list.en)")
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
      zh: "\(list.zh)中符合条件（\(body.zh)）的各项", en: "the entries in \(list.en) where \(body.en)")
  }

  /// What is taken of every entry: `专利中各项的专利类型`.
  static func each(_ value: LocalizedText, of list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)中各项的\(value.zh)", en: "\(value.en) of each entry in \(list.en)")
  }

  static func sorted(_ list: LocalizedText, by key: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "按\(key.zh)排序的\(list.zh)", en: "\(list.en) in order of \(key.en)")
  }

  /// An entry's place in its list.
  static let position = LocalizedText(zh: "该项的序号（从 0 起）", en: "the entry's place (from 0)")

  static func entry(_ number: Int, of list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)第 \(number) 项", en: "entry \(number) of \(list.en)")
  }

  static func firstEntry(of list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)的第一项", en: "the first entry of \(list.en)")
  }

  static func lastEntry(of list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)的最后一项", en: "the last entry of \(list.en)")
  }

  static func field(_ field: LocalizedText, of record: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(record.zh)的\(field.zh)", en: "\(field.en) of \(record.en)")
  }

  /// A value beside the description it was worked out by.
  static func that(_ description: LocalizedText, is value: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: chineseGlue("\(description.zh)，即", value.zh), en: "\(description.en), that is \(value.en)"
    )
  }

  static func alternative(
    if premise: LocalizedText, _ yes: LocalizedText, _ no: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(yes.zh)（若\(premise.zh)；否则\(chineseGlue("为", no.zh))）",
      en: "\(yes.en) (if \(premise.en); otherwise \(no.en))")
  }
}
