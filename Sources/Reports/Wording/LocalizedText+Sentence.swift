import Diagnostics

extension LocalizedText {
  /// Both languages at once; Chinese parts are set with the spaces they need.
  static func sentence(_ parts: LocalizedText...) -> LocalizedText {
    var zh = ""
    for part in parts { zh = Wording.chineseGlue(zh, part.zh) }
    return LocalizedText(zh: zh, en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// `甲（乙）`, `a (b)`.
  static func parenthesized(_ text: LocalizedText, _ remark: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)（\(remark.zh)）", en: "\(text.en) (\(remark.en))")
  }

  /// With a capital letter where English begins a sentence.
  var capitalized: LocalizedText {
    LocalizedText(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
  }
}
