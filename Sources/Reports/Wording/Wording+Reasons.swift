import Diagnostics
import Evaluation
import Programmes

extension Wording {
  static func notInForce(_ programme: Programme) -> LocalizedText {
    let period = effectivePeriod(programme.effective)
    return LocalizedText(
      zh: "该日期不在项目有效期内（\(period.zh)）",
      en: "The programme is not in force on this date (it runs \(period.en))")
  }

  private static func effectivePeriod(_ period: EffectivePeriod) -> LocalizedText {
    switch (period.from.map(date), period.until.map(date)) {
    case (let from?, let until?):
      LocalizedText(zh: "\(from.zh)至\(until.zh)", en: "from \(from.en) to \(until.en)")
    case (let from?, nil): LocalizedText(zh: "\(from.zh)起", en: "from \(from.en)")
    case (nil, let until?): LocalizedText(zh: "至\(until.zh)止", en: "until \(until.en)")
    case (nil, nil): LocalizedText(zh: "长期", en: "without end")
    }
  }

  /// The list that is claimed for is empty.
  static func noClaim(list: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "记录中没有可申报的“\(list.zh)”", en: "The record holds nothing to claim for under “\(list.en)”")
  }

  /// Nobody knows whether there is anything in the list that is claimed for.
  static func claimNotKnown(list: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "记录未说明是否有可申报的“\(list.zh)”",
      en: "The record does not say whether there is anything to claim for under “\(list.en)”")
  }

  static let limitUsed = LocalizedText(zh: "次数已用完", en: "The limit is used up")

  static func requires(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "须先享有“\(title.zh)”，或当前符合其条件",
      en: "“\(title.en)” must have been granted, or be open to the member now")
  }

  static func excludedBy(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "已享有“\(title.zh)”，两者不可兼得",
      en: "“\(title.en)” has been granted; the two cannot both be had")
  }

  /// `每自然年限 1 次`, `At most 1 per calendar year`.
  static func limit(_ limit: Limit) -> LocalizedText {
    switch limit.period {
    case .calendarYear:
      LocalizedText(zh: "每自然年限 \(limit.count) 次", en: "At most \(limit.count) per calendar year")
    case .lifetime:
      LocalizedText(zh: "终身限 \(limit.count) 次", en: "At most \(limit.count) in a lifetime")
    }
  }

  static func used(_ count: Int?) -> LocalizedText {
    guard let count else {
      return LocalizedText(zh: "已享受次数不详", en: "how often it was granted is not known")
    }
    return LocalizedText(zh: "已享受 \(count) 次", en: "granted \(count) so far")
  }

  /// How a required programme stands.
  static func prerequisite(granted: Bool, status: Status?) -> LocalizedText {
    if granted { return LocalizedText(zh: "已享有", en: "granted") }
    switch status {
    case .eligible: return LocalizedText(zh: "当前符合条件", en: "open to the member now")
    case .ineligible: return LocalizedText(zh: "尚未享有，当前也不符合条件", en: "not granted and not open now")
    case .error: return LocalizedText(zh: "核定出错", en: "could not be worked out")
    case .undetermined, nil: return LocalizedText(zh: "尚不能确定", en: "not known yet")
    }
  }

  /// How an excluding programme stands.
  static func exclusion(_ status: ConditionStatus) -> LocalizedText {
    switch status {
    case .met: LocalizedText(zh: "未享有", en: "not granted")
    case .unmet: LocalizedText(zh: "已享有", en: "granted")
    case .unknown: LocalizedText(zh: "尚不能确定", en: "not known yet")
    case .error: LocalizedText(zh: "核定出错", en: "could not be worked out")
    }
  }
}
