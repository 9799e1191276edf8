import Diagnostics

extension LocalizedText {
  /// Both languages at once; Chinese parts are set with the spaces they need.
  static func sentence(_ parts: LocalizedText...) -> LocalizedText {
    var sentence = LocalizedText(verbatim: "")
    for part in parts {
      Wording.glue(part.zh, to: &sentence.zh)
      if !sentence.en.isEmpty, !part.en.isEmpty { sentence.en += " " }
      sentence.en += part.en
    }
    return sentence
  }

  /// `甲（乙）`, `a (b)`.
  static func parenthesized(_ text: LocalizedText, _ remark: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)（\(remark.zh)）", en: "\(text.en) (\(remark.en))")
  }

  /// With a capital letter where English begins a sentence.
  var capitalized: LocalizedText {
    guard let first = en.first else { return self }
    return LocalizedText(zh: zh, en: first.uppercased() + String(en.dropFirst()))
  }
}
