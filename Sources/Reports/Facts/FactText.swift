import CEL
import Columns
import Diagnostics
import Evaluation
import Records

/// A fact's value as a person reads it.
enum FactText {
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

  /// A fact with its label, and what it was worked out from: `年龄：34 周岁（由出生日期推算）`.
  static func record(
    _ fact: FactValue, _ vocabulary: Vocabulary, showSensitive: Bool
  ) -> LocalizedText {
    let value = text(of: fact, vocabulary, showSensitive: showSensitive)
    let line = Wording.labelled(vocabulary.label(fact.name), value)
    guard let origin = derivation(of: fact, vocabulary, showSensitive: showSensitive) else {
      return line
    }
    return .parenthesized(line, origin)
  }

  /// `由用工形式（快递员）推算`; values that are masked or missing are named alone.
  private static func derivation(
    of fact: FactValue, _ vocabulary: Vocabulary, showSensitive: Bool
  ) -> LocalizedText? {
    let parts = fact.derivedFrom.filter(\.isOfMember).map { part in
      let label = Wording.quoted(vocabulary.label(part.name))
      let isShown = showSensitive || !vocabulary[part.name].isSensitive
      guard part.origin != .missing, isShown else { return label }
      return .parenthesized(label, text(of: part, vocabulary, showSensitive: showSensitive))
    }
    guard !parts.isEmpty else { return nil }
    let list = Wording.list(parts)
    return fact.origin == .missing ? Wording.derivable(from: list) : Wording.derived(from: list)
  }

  /// A value on its own, as in `会籍状态：在册`; texts go without quotation marks.
  static func text(
    of value: Value, _ entry: Vocabulary.Entry, showSensitive: Bool
  ) -> LocalizedText {
    if entry.isSensitive, !showSensitive { return LocalizedText(verbatim: mask(plain(value))) }
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
    case .object(let object):
      LocalizedText(verbatim: object.fields.first.map { plain($0.value) } ?? "")
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
    let shown =
      isRecords
      ? []
      : values.prefix(shownEntries).map { value in
        text(of: value, entry, showSensitive: true)
      }
    return Wording.entries(values.count, shown: Array(shown))
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .date(let date): date.description
    case .decimal(let number): number.description
    default: value.description
    }
  }
}

extension FactValue {
  /// Whether it is a fact of the member, and neither a parameter nor the date.
  var isOfMember: Bool { origin != .parameter && origin != .today }
}
