import Diagnostics
import Evaluation

extension Wording {
  /// The answer in words.
  static func name(of status: Status) -> LocalizedText {
    switch status {
    case .eligible: LocalizedText(zh: "符合条件", en: "Eligible")
    case .ineligible: LocalizedText(zh: "不符合条件", en: "Not eligible")
    case .undetermined: LocalizedText(zh: "暂不能确定", en: "Not known yet")
    case .error: LocalizedText(zh: "核定出错", en: "Could not be worked out")
    }
  }

  /// The sign that stands before a programme.
  static func mark(of status: Status) -> String {
    switch status {
    case .eligible: "✓"
    case .ineligible: "✗"
    case .undetermined: "?"
    case .error: "!"
    }
  }

  /// The sign that stands before a condition.
  static func mark(of status: ConditionStatus) -> String {
    switch status {
    case .met: "✓"
    case .unmet: "✗"
    case .unknown: "?"
    case .error: "!"
    }
  }

  /// What came of a programme in a batch, for counts: `1,204 eligible`.
  static func countName(of status: Status) -> LocalizedText {
    switch status {
    case .eligible: LocalizedText(zh: "符合", en: "eligible")
    case .ineligible: LocalizedText(zh: "不符合", en: "not eligible")
    case .undetermined: LocalizedText(zh: "待定", en: "not known yet")
    case .error: LocalizedText(zh: "出错", en: "errors")
    }
  }
}
