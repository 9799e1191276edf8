import Columns
import Diagnostics

/// From when and until when, and what would change an answer.
extension Wording {
  static let windows = LocalizedText(zh: "何时可以申请", en: "When")
  static let changes = LocalizedText(zh: "怎样才能符合", en: "What would change it")
  static let risks = LocalizedText(zh: "什么会使资格丧失", en: "What would lose it")

  // MARK: Windows

  /// Days in these sentences are written as forms ask for them.
  static func opens(on day: CalendarDate, _ reasons: LocalizedText?) -> LocalizedText {
    remarked(LocalizedText(zh: "可于 \(day) 起申请", en: "Eligible from \(day)"), reasons)
  }

  static func closes(on day: CalendarDate, _ reasons: LocalizedText?) -> LocalizedText {
    remarked(LocalizedText(zh: "可申请至 \(day)", en: "Eligible until \(day)"), reasons)
  }

  static func closed(on day: CalendarDate, _ reasons: LocalizedText?) -> LocalizedText {
    remarked(LocalizedText(zh: "申请窗口已于 \(day) 关闭", en: "Window closed on \(day)"), reasons)
  }

  static func withoutEnd(years: Int) -> LocalizedText {
    LocalizedText(
      zh: "按现有记录，今后 \(years) 年内一直可以申请",
      en: "Eligible for the next \(years) years, as things stand")
  }

  static func never(years: Int) -> LocalizedText {
    LocalizedText(
      zh: "按现有记录，前后 \(years) 年内都没有可以申请的日子",
      en: "On no day within \(years) years before or after, as things stand")
  }

  /// `届时满足：年满十八周岁`.
  static func thenMet(_ labels: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "届时满足：\(labels.zh)", en: "met by then: \(labels.en)")
  }

  /// `此后不再满足：在申报期限内`.
  static func thenUnmet(_ labels: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "此后不再满足：\(labels.zh)", en: "no longer met then: \(labels.en)")
  }

  static let thenInForce = LocalizedText(
    zh: "届时项目生效", en: "the programme comes into force")
  static let thenNotInForce = LocalizedText(
    zh: "此后项目不在有效期内", en: "the programme is not in force after that")

  static let inForce = LocalizedText(zh: "项目在有效期内", en: "the programme is in force")
  static let withinLimit = LocalizedText(zh: "次数未用完", en: "the limit is not used up")
  static let claimable = LocalizedText(zh: "有可申报的事项", en: "there is something to claim for")

  static func notApplying(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "无“\(label.zh)”的情形", en: "“\(label.en)” does not apply")
  }

  private static func remarked(_ text: LocalizedText, _ remark: LocalizedText?) -> LocalizedText {
    remark.map { .parenthesized(text, $0) } ?? text
  }

  // MARK: Changes

  static func timeDoesIt(on day: CalendarDate) -> LocalizedText {
    LocalizedText(zh: "只需等待：到 \(day) 即符合条件", en: "Time will do it: eligible on \(day)")
  }

  static func memberActs(_ changes: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "会员可以办到：\(changes.zh)", en: "The member can act: \(changes.en)")
  }

  static func cannotChange(_ changes: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "若是如下情况则符合（非会员自己所能改变）：\(changes.zh)",
      en: "It would take (not in the member's hands): \(changes.en)")
  }

  /// What the record does not say, and might.
  static func ifItTurnsOut(_ changes: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "补充信息后若是如下情况则符合：\(changes.zh)", en: "Eligible if it turns out that: \(changes.en)")
  }

  static func wouldLose(_ change: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "若\(change.zh)，即不再符合", en: "No longer eligible with \(change.en)")
  }

  /// `等到 2024-06-15`.
  static func waiting(until day: CalendarDate) -> LocalizedText {
    LocalizedText(zh: "等到 \(day)", en: "wait until \(day)")
  }

  /// `持卡为“是”（现为“否”）`, `Holds the card: yes (now no)`.
  static func changed(
    _ label: LocalizedText, to value: LocalizedText, from current: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(label.zh)为“\(value.zh)”（现为“\(current.zh)”）",
      en: "\(label.en): \(value.en) (now \(current.en))")
  }

  /// The same where the record says nothing.
  ///
  /// - Parameter isExample: of a day or a number, whether it is one of many that would do.
  static func turningOut(
    _ label: LocalizedText, _ value: LocalizedText, isExample: Bool
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(label.zh)\(isExample ? "例如" : "")为“\(value.zh)”（现未提供）",
      en: "\(label.en): \(isExample ? "for instance " : "")\(value.en) (not on record)")
  }

  /// `专利第 2 项的授权公告日`, `Patents, entry 2, “Granted on”`.
  static func field(_ field: LocalizedText, ofEntry entry: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(entry.zh)的\(field.zh)", en: "\(entry.en), “\(field.en)”")
  }

  /// A value that may not be shown.
  static func changedUnseen(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(label.zh)与现在不同", en: "another \(label.en)")
  }

  static func oneMore(_ list: LocalizedText, _ fields: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "新增一项\(list.zh)（例如\(fields.zh)）",
      en: "one more entry in \(list.en) (for instance \(fields.en))")
  }

  static func granted(_ title: LocalizedText, _ isGranted: Bool) -> LocalizedText {
    isGranted
      ? LocalizedText(zh: "已享有“\(title.zh)”", en: "“\(title.en)” already granted")
      : LocalizedText(zh: "未享有过“\(title.zh)”", en: "“\(title.en)” never granted")
  }

  /// A change and what to do for it.
  static func remedied(_ change: LocalizedText, by remedy: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(change.zh)——\(remedy.zh)", en: "\(change.en) – \(remedy.en)")
  }
}
