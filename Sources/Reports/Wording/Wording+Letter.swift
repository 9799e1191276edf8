import Diagnostics
import Evaluation

/// What a letter to hand over says besides the answers.
extension Wording {
  /// Stands over the reasons.
  static func reasonsHeading(_ status: Status) -> LocalizedText {
    switch status {
    case .eligible: metConditions
    case .ineligible: whyNot
    case .undetermined: whyUnknown
    case .error: whyError
    }
  }

  static let answersHeading = LocalizedText(zh: "核对结果", en: "The answers")
  static let answerColumn = LocalizedText(zh: "结果", en: "Answer")
  static let nextSteps = LocalizedText(zh: "下一步", en: "What to do next")

  static func apply(to provider: LocalizedText?) -> LocalizedText {
    guard let provider else {
      return LocalizedText(zh: "可以提出申请。", en: "You can apply now.")
    }
    return LocalizedText(
      zh: "可以向\(provider.zh)提出申请。", en: "You can apply now to \(provider.en).")
  }

  static let askOffice = LocalizedText(
    zh: "请联系工会工作人员核查后重新核对。",
    en: "Ask the union's office to look into it and to check again.")

  // MARK: Review by a person

  static let reviewHeading = LocalizedText(
    zh: "如需说明或人工复核", en: "To have it explained, or reviewed by a person")

  /// The right, as the Personal Information Protection Law of the People's Republic of China has it
  /// in the third paragraph of Article 24.
  static let reviewRight = LocalizedText(
    zh: """
      本结果由程序按所列规则和会员记录自动得出。《中华人民共和国个人信息保护法》第二十四条规定：\
      通过自动化决策方式作出对个人权益有重大影响的决定，个人有权要求个人信息处理者予以说明，\
      并有权拒绝个人信息处理者仅通过自动化决策的方式作出决定。
      """,
    en: """
      A program worked this out from the rules named and the member's record. Under Article 24 of \
      the Personal Information Protection Law of China, whoever is concerned by an automated \
      decision with a significant effect on their rights and interests may ask for an explanation, \
      and may refuse a decision made by automated means alone.
      """)

  /// How to use it.
  static let reviewSteps = [
    LocalizedText(
      zh: "向出具本函的工会提出，说明是哪个项目、哪项条件；口头或书面均可。",
      en: """
        Turn to the union's office that gave you this letter, in person or in writing, and name the \
        programme and the condition.
        """),
    LocalizedText(
      zh: "请带本函，以及能说明情况的材料；记录有误或不全的，可同时要求更正、补充。",
      en: """
        Bring this letter and what shows how things are; if the record is wrong or incomplete, ask \
        for it to be put right.
        """),
    LocalizedText(
      zh: "可要求由工作人员人工复核，并说明理由。",
      en: "You can ask that a member of staff decides anew, and tells you the reasons."),
  ]

  static let officer = LocalizedText(zh: "经办人", en: "Officer")
  static let handedOver = LocalizedText(zh: "交付日期", en: "Handed over on")
}
