/// A language that a person reads here.
public enum Language: String, Sendable, CaseIterable, Hashable {
  /// Simplified Chinese and English, by their ISO 639-1 codes.
  case zh, en
}

/// One text in the two languages of the product.
///
/// Everything an author, an officer or a member reads is a `LocalizedText` until the last moment,
/// when a renderer picks the language; nothing is looked up by key at run time.
///
///     LocalizedText(zh: "在册会员", en: "Active member")[.en]  // "Active member"
public struct LocalizedText: Hashable, Sendable {
  /// In simplified Chinese.
  public var zh: String
  /// In English.
  public var en: String

  /// Both are required: a text that is the same in both is `init(verbatim:)`.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that reads the same in both languages: a code, a name, a number.
  public init(verbatim text: String) {
    self.init(zh: text, en: text)
  }

  /// The text for a reader of `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension [LocalizedText] {
  /// One text after another, with what stands between any two in each language.
  ///
  ///     [cat, dog].joined(zh: "、", en: ", ")[.zh]  // "猫、狗"
  ///
  /// By hand beside the library's `joined`, which finds the types of a collection at run time: that
  /// takes as long as to write a hundred texts.
  public func joined(zh: String, en: String) -> LocalizedText {
    guard var result = first else { return LocalizedText(verbatim: "") }
    for text in dropFirst() {
      result.zh += zh
      result.zh += text.zh
      result.en += en
      result.en += text.en
    }
    return result
  }

  /// One text after another, with `separator` between any two.
  public func joined(by separator: LocalizedText) -> LocalizedText {
    joined(zh: separator.zh, en: separator.en)
  }
}
