import Columns
import Diagnostics

/// What values a type takes, in words.
enum ExpectedText {
  static let list = LocalizedText(
    zh: "JSON 数组，如 [] 或 [{…}]", en: "a JSON array such as [] or [{…}]")

  static func of(_ type: FieldType) -> LocalizedText {
    switch type {
    case .bool: LocalizedText(zh: "是 或 否（true/false、1/0）", en: "true or false (yes/no, 1/0)")
    case .int(let min, let max):
      bounded("整数", "a whole number", min.map { "\($0)" }, max.map { "\($0)" })
    case .decimal(let min, let max):
      bounded("小数，如 12.50", "a decimal such as 12.50", min?.description, max?.description)
    case .double: LocalizedText(zh: "数字", en: "a number")
    case .date(let min, let max):
      bounded("日期，如 2024-05-01", "a date such as 2024-05-01", min?.description, max?.description)
    case .string(.residentID):
      LocalizedText(zh: "18 位公民身份号码", en: "a resident ID of 18 characters")
    case .string(nil): LocalizedText(zh: "文字", en: "text")
    case .enumeration(let enumeration): values(of: enumeration)
    case .list: list
    }
  }

  private static func bounded(
    _ zh: String, _ en: String, _ min: String?, _ max: String?
  ) -> LocalizedText {
    switch (min, max) {
    case (nil, nil): LocalizedText(zh: zh, en: en)
    case (let min?, nil): LocalizedText(zh: "\(zh)，不小于 \(min)", en: "\(en), at least \(min)")
    case (nil, let max?): LocalizedText(zh: "\(zh)，不大于 \(max)", en: "\(en), at most \(max)")
    case (let min?, let max?):
      LocalizedText(zh: "\(zh)，\(min) 至 \(max)", en: "\(en), from \(min) to \(max)")
    }
  }

  /// At most eight values; more would hide the message.
  private static func values(of enumeration: Enumeration) -> LocalizedText {
    let shown = enumeration.values.prefix(8)
    let more = enumeration.values.count > shown.count ? "…" : ""
    let zh = shown.map { value in value.label.map { "\(value.code)（\($0.zh)）" } ?? value.code }
    let en = shown.map(\.code)
    return LocalizedText(
      zh: "以下之一：" + zh.joined(separator: "、") + more,
      en: "one of " + en.joined(separator: ", ") + more)
  }
}
