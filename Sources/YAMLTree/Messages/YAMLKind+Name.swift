public import Diagnostics

extension YAMLKind {
  /// The kind as a message says it, with its article: `found a list`.
  public var name: LocalizedText {
    switch self {
    case .mapping: LocalizedText(zh: "键值表", en: "a mapping")
    case .list: LocalizedText(zh: "列表", en: "a list")
    case .text: LocalizedText(zh: "文字", en: "a text")
    case .integer: LocalizedText(zh: "整数", en: "a whole number")
    case .decimal: LocalizedText(zh: "小数", en: "a decimal number")
    case .bool: LocalizedText(zh: "true 或 false", en: "true or false")
    case .null: LocalizedText(zh: "空值", en: "nothing")
    }
  }
}
