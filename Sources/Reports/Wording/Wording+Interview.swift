public import Diagnostics

/// The words of the interview.
extension Wording {
  static func numbered(
    _ number: Int, _ text: LocalizedText, remark: LocalizedText?
  ) -> LocalizedText {
    let remarked = remark.map { LocalizedText.parenthesized(text, $0) } ?? text
    return LocalizedText(zh: "\(number). \(remarked.zh)", en: "\(number). \(remarked.en)")
  }

  static func asked(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(name.zh)？", en: "\(name.en)?")
  }

  /// How many programmes an answer could settle.
  static func waiting(_ programmes: Int) -> LocalizedText? {
    guard programmes > 0 else { return nil }
    return LocalizedText(
      zh: "\(programmes) 个项目待此确定",
      en: programmes == 1 ? "1 programme waits for it" : "\(programmes) programmes wait for it")
  }

  /// Facts that do as well and are asked for if the question is skipped.
  static func skippable(_ facts: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "也可跳过，改为回答\(facts.zh)", en: "or skip it, to be asked instead for: \(facts.en)")
  }

  static func howMany(_ list: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(list.zh)共几项", en: "\(list.en): how many")
  }

  static func place(_ number: Int, of count: Int, in list: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "\(list.zh)第 \(number) 项（共 \(count) 项）", en: "\(list.en), entry \(number) of \(count)")
  }

  static func choice(_ number: Int, _ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(number) \(label.zh)", en: "\(number) \(label.en)")
  }

  static func count(upTo most: Int) -> LocalizedText {
    LocalizedText(zh: "整数，没有请答 0，至多 \(most)", en: "a whole number, 0 for none, at most \(most)")
  }

  static let yesOrNo = LocalizedText(zh: "是 / 否（y / n）", en: "yes / no (y / n)")
  static let wholeNumber = LocalizedText(zh: "整数", en: "a whole number")
  static let decimal = LocalizedText(zh: "数字，如 12.50", en: "a number such as 12.50")
  static let dateForm = LocalizedText(zh: "日期，如 2024-05-01", en: "a date such as 2024-05-01")
  static let residentID = LocalizedText(zh: "18 位居民身份证号", en: "18 characters of the resident ID")

  /// A form of answer with its bounds and unit: `整数，0 至 150，周岁`.
  static func number(
    _ form: LocalizedText, _ min: String?, _ max: String?, unit: LocalizedText?
  ) -> LocalizedText {
    var parts = [form]
    switch (min, max) {
    case (let min?, let max?):
      parts.append(LocalizedText(zh: "\(min) 至 \(max)", en: "from \(min) to \(max)"))
    case (let min?, nil): parts.append(LocalizedText(zh: "不小于 \(min)", en: "at least \(min)"))
    case (nil, let max?): parts.append(LocalizedText(zh: "不大于 \(max)", en: "at most \(max)"))
    case (nil, nil): break
    }
    if let unit { parts.append(LocalizedText(zh: "单位：\(unit.zh)", en: "in \(unit.en)")) }
    return parts.joined(zh: "，", en: ", ")
  }
}

/// What an interview in a terminal says besides its questions.
public enum InterviewPhrases {
  /// Said once, before the first question.
  public static let introduction = LocalizedText(
    zh: "逐项提问，只问还会影响结果的事项。随时可输入：返回、跳过、保存、退出、帮助。",
    en: "Only what still matters is asked. At any time: back, skip, save, quit, help.")
  /// The reply to `help`.
  public static let help = LocalizedText(
    zh: """
      返回 back    改上一个回答
      跳过 skip    不回答这一项
      保存 save    把已答内容写成会员文件：save 文件名
      退出 quit    不再提问，给出目前的结果
      以 = 开头的一律是回答，如 =返回

      """,
    en: """
      back    change the last answer
      skip    leave this open
      save    write what was answered as a member file: save FILE
      quit    stop here and see the answers so far
      What begins with = is always an answer, as in =back

      """)
  /// Said when a reply is none of the choices.
  public static let chooseOne = LocalizedText(
    zh: "请输入所列的编号或名称。", en: "Reply with one of the numbers or names listed.")
  /// The reply to `back` at the first question.
  public static let nothingBefore = LocalizedText(
    zh: "这是第一个问题。", en: "This is the first question.")
  /// The reply to `save` where no file was named.
  public static let saveWhere = LocalizedText(
    zh: "请写明文件：保存 文件名", en: "Name the file: save FILE")
  /// Said before the answers when nothing is left to ask.
  public static let finished = LocalizedText(
    zh: "没有还会影响结果的事项了。", en: "Nothing is left that could change an answer.")

  /// Said once the record is written.
  public static func saved(_ file: String) -> LocalizedText {
    LocalizedText(zh: "已保存为 \(file)", en: "Saved as \(file)")
  }
}
