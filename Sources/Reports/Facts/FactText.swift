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
    case .value(.object(let object)):
      entryName(.object(object), of: fact.name, vocabulary, showSensitive: showSensitive)
        ?? Wording.entry
    case .value(let value): text(of: value, vocabulary[fact.name], showSensitive: showSensitive)
    case .unknown: Wording.missing
    case .error(let error): Wording.problem(error)
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
      return entry.name(ofCode: text) ?? LocalizedText(verbatim: text)
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
    case .string(let text):
      entry.name(ofCode: text) ?? Wording.quoted(LocalizedText(verbatim: text))
    case .list(let values): list(values, entry)
    case .object: Wording.entry
    case .optional(let inner?): phrase(of: inner, entry)
    case .null, .optional(nil): Wording.missing
    default: LocalizedText(verbatim: plain(value))
    }
  }

  /// What a node of a condition came to, as it stands within a sentence.
  static func told(
    _ outcome: Outcome, _ phraser: Phraser, _ id: NodeID, _ entry: Vocabulary.Entry
  ) -> LocalizedText {
    switch outcome {
    case .unknown: return Wording.missing
    case .error: return Wording.noValue
    case .value(let value):
      if phraser.isSensitive(id), !phraser.showSensitive {
        return LocalizedText(verbatim: mask(plain(value)))
      }
      let list = phraser.recordList(id)
      return entryName(value, of: list, phraser.vocabulary, showSensitive: phraser.showSensitive)
        ?? phrase(of: value, entry)
    }
  }

  /// What tells an entry of a list of records from the others: the first of its fields that may be
  /// shown; `nil` for a plain value and for a record that has none.
  static func entryName(
    _ value: Value, of list: String?, _ vocabulary: Vocabulary, showSensitive: Bool
  ) -> LocalizedText? {
    guard case .object(let object) = value else { return nil }
    let name = list ?? object.type
    let shown = object.fields.first {
      showSensitive || !vocabulary["\(name).\($0.name)"].isSensitive
    }
    return shown.map {
      text(of: $0.value, vocabulary["\(name).\($0.name)"], showSensitive: showSensitive)
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
    case .uint(let number): String(number)
    case .residentID(let number): number.text
    case .timestamp(let time): time.description
    case .duration(let span): span.description
    case .optional(let inner?): plain(inner)
    case .list(let values): values.map(plain).joined(separator: ", ")
    case .map(let map):
      zip(map.keys, map.values).map { "\(plain($0)): \(plain($1))" }.joined(separator: ", ")
    case .object, .opaque, .type, .bytes: "…"
    case .null, .bool, .int, .double, .optional(nil): value.description
    }
  }
}

extension FactValue {
  /// Whether it is a fact of the member, and neither a parameter nor the date.
  var isOfMember: Bool { origin != .parameter && origin != .today }
}
