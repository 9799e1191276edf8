import Diagnostics

/// What an expression came to, where it is no value.
extension Wording {
  static func waits(for names: [String]) -> LocalizedText {
    LocalizedText(
      zh: "未知：缺少 \(names.joined(separator: "、"))",
      en: "unknown: missing \(names.joined(separator: ", "))")
  }

  static func failed(_ message: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "出错：\(message.zh)", en: "error: \(message.en)")
  }

  /// In place of a message that might show a sensitive fact.
  static let hiddenError = LocalizedText(
    zh: "涉及敏感信息，未显示原因", en: "the reason is hidden, for it may show a sensitive fact")

  static func moreElements(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "… 另有 \(count) 个元素", en: "… \(count) more elements")
  }
}
