import Diagnostics
import YAMLTree

/// Reads texts for people, and asks that both languages be there.
enum LocalizedTextDecoder {
  /// What a text in one language only means.
  enum Strictness {
    /// Everybody meets it, so it must be readable in both.
    case bothRequired
    case bothAdvised
    /// A plain text is a code that reads the same in both: `CNY`.
    case verbatimAllowed
  }

  /// The text; a missing language is reported and read from the other one.
  static func decode(
    _ value: YAMLValue, _ strictness: Strictness, _ context: inout DecodingContext
  ) -> LocalizedText? {
    if let both = value.node.localizedText { return both }
    guard value.node.kind == .mapping else {
      guard let text = value.decode(.localizedText, &context) else { return nil }
      if strictness != .verbatimAllowed {
        report(value.location, missing: nil, strictness, &context)
      }
      return text
    }
    if let language = missingLanguage(value) {
      report(value.location, missing: language, strictness, &context)
    }
    return value.decode(.localizedText, &context)
  }

  /// The text under `key`, if any.
  static func optional(
    _ key: String, _ strictness: Strictness, in fields: inout YAMLDecodingCursor,
    _ context: inout DecodingContext
  ) -> LocalizedText? {
    fields.takeFilled(key).flatMap { decode($0, strictness, &context) }
  }

  /// The one language that is not there; `nil` when both or none are.
  static func missingLanguage(_ value: YAMLValue) -> Language? {
    let missing = Language.allCases.filter { value.node[$0.rawValue]?.isNull ?? true }
    return missing.count == 1 ? missing.first : nil
  }

  static func report(
    _ location: SourceLocation, missing: Language?, _ strictness: Strictness,
    _ context: inout DecodingContext
  ) {
    let severity: Severity = strictness == .bothRequired ? .error : .warning
    context.report(RuleMessages.oneLanguage(at: location, missing: missing, severity))
  }
}
