import CEL
import Columns
import Diagnostics
import Evaluation

/// A fact's value as a person reads it.
enum FactText {
  /// What stands in place of what the reader may not see.
  static let mask = "••••"
  /// Entries of a list that are written out.
  private static let shownEntries = 3

  /// The value, masked where sensitive, or that there is none.
  static func text(
    of fact: FactValue, _ vocabulary: Vocabulary, showSensitive: Bool
  ) -> LocalizedText {
    switch fact.outcome {
    case .value(let value): text(of: value, vocabulary[fact.name], showSensitive: showSensitive)
    case .unknown: Wording.missing
    case .error(let error): error.message
    }
  }

  /// A value on its own, as in `会籍状态：在册`; texts go without quotation marks.
  static func text(
    of value: Value, _ entry: Vocabulary.Entry, showSensitive: Bool
  ) -> LocalizedText {
    if entry.isSensitive, !showSensitive { return masked(value, entry) }
    if case .string(let text) = value {
      return entry.codes[text] ?? LocalizedText(verbatim: text)
    }
    return phrase(of: value, entry)
  }

  /// A value within a sentence; texts stand in quotation marks, codes do not.
  static func phrase(of value: Value, _ entry: Vocabulary.Entry) -> LocalizedText {
    switch value {
    case .bool(let flag): Wording.bool(flag)
    case .int(let number): quantity(Decimal(number), String(number), entry)
    case .decimal(let number): quantity(number, number.description, entry)
    case .date(let date): Wording.date(date)
    case .string(let text): entry.codes[text] ?? Wording.quoted(LocalizedText(verbatim: text))
    case .list(let values): list(values, entry)
    case .object(let object): LocalizedText(verbatim: object.fields.first.map { plain($0.value) } ?? "")
    case .optional(let inner?): phrase(of: inner, entry)
    case .null, .optional(nil): Wording.missing
    default: LocalizedText(verbatim: plain(value))
    }
  }

  private static func quantity(
    _ number: Decimal, _ digits: String, _ entry: Vocabulary.Entry
  ) -> LocalizedText {
    if let currency = entry.currency { return Wording.shortMoney(number, currency: currency) }
    if let unit = entry.unit { return Wording.quantity(digits, unit: unit) }
    return LocalizedText(verbatim: digits)
  }

  /// The first plain values of a list and its length; of records, the length alone.
  private static func list(_ values: [Value], _ entry: Vocabulary.Entry) -> LocalizedText {
    let isRecords = values.contains { if case .object = $0 { true } else { false } }
    let shown = isRecords ? [] : values.prefix(shownEntries).map { value in
      text(of: value, entry, showSensitive: true)
    }
    return Wording.entries(values.count, shown: Array(shown))
  }

  private static func plain(_ value: Value) -> String {
    if case .string(let text) = value { return text }
    return value.description
  }

  private static func masked(_ value: Value, _ entry: Vocabulary.Entry) -> LocalizedText {
    LocalizedText(verbatim: mask)
  }
}
