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

  static func moreElements(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "… 另有 \(count) 个元素", en: "… \(count) more elements")
  }
}
