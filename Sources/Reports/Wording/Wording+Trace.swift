import Columns
import Diagnostics
import Evaluation

/// The trace of how conditions were decided.
extension Wording {
  static let traceHeading = LocalizedText(
    zh: "各项条件的判定过程", en: "How each condition was decided")

  static let mustBeFalse = LocalizedText(zh: "（须为否）", en: "(must be false)")

  /// Of a condition in an `any` group.
  static let oneOfGroup = LocalizedText(
    zh: "（同组满足一项即可）", en: "(one of its group is enough)")

  /// `✗ one of these is enough`, above the conditions of a group.
  static func group(_ group: RequirementGroup) -> LocalizedText {
    let mark = mark(of: group.status)
    return group.needsAll
      ? LocalizedText(zh: "\(mark) 以下各项须全部满足", en: "\(mark) all of these")
      : LocalizedText(zh: "\(mark) 以下满足一项即可", en: "\(mark) one of these is enough")
  }

  static let valueColumn = LocalizedText(zh: "值", en: "Value")
  static let expressionColumn = LocalizedText(zh: "表达式", en: "Expression")

  static func claimHeading(_ number: Int) -> LocalizedText {
    LocalizedText(zh: "第 \(number) 项申报", en: "Claim \(number)")
  }

  static func since(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(zh: "自 \(day) 起", en: "since \(day)")
  }
}
