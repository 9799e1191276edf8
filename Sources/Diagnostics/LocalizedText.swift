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
