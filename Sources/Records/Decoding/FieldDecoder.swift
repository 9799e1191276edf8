import Columns
import Diagnostics

/// How the cells of one field are read. Made once per run, used for every batch.
struct FieldDecoder: Sendable {
  /// What to do with a present cell, with everything that can be prepared.
  enum Plan: Sendable {
    case bool
    case int(ClosedRange<Int64>)
    case decimal(min: Decimal?, max: Decimal?)
    case double
    case date(ClosedRange<CalendarDate>)
    case string(StringFormat?)
    case enumeration(EnumerationDecoder)
    case list(ListDecoder)
  }

  let field: Field
  let slot: Int
  let plan: Plan
  /// What an absent cell is read as.
  let absentText: [UInt8]?

  init(_ field: Field, slot: Int) {
    self.field = field
    self.slot = slot
    plan = Plan(field)
    absentText =
      if case .text(let text)? = field.absent { Array(text.utf8) } else { nil }
  }
}

extension FieldDecoder.Plan {
  init(_ field: Field) {
    switch field.type {
    case .bool: self = .bool
    case .int(let min, let max):
      self = .int((min ?? .min)...Swift.max(min ?? .min, max ?? .max))
    case .decimal(let min, let max): self = .decimal(min: min, max: max)
    case .double: self = .double
    case .date(let min, let max):
      let first = min ?? .earliest
      self = .date(first...Swift.max(first, max ?? .latest))
    case .string(let format): self = .string(format)
    case .enumeration(let enumeration): self = .enumeration(EnumerationDecoder(enumeration))
    case .list(let element): self = .list(ListDecoder(element))
    }
  }
}

/// The texts an enum fact can have in a file, and the code each means.
final class EnumerationDecoder: Sendable {
  let dictionary: StringDictionary
  /// The same texts, for a quick look at many.
  let knownTexts: Lazy<KnownTexts>
  private let texts: StringDictionary
  /// The dictionary code of each of `texts`.
  private let codes: [UInt32]

  /// A text that two values claim means the first; a code wins over labels and aliases.
  init(_ enumeration: Enumeration) {
    let dictionary = enumeration.dictionary
    var texts = StringDictionary()
    var plainTexts: [(text: [UInt8], code: UInt32)] = []
    func add(_ text: String, _ code: UInt32) {
      let plain = HalfWidth.trimmed(Array(text.utf8))
      guard texts.code(adding: plain.span) == plainTexts.count else { return }
      plainTexts.append((plain, code))
    }
    let codes = enumeration.values.map { dictionary.code(of: $0.code) ?? 0 }
    for (value, code) in zip(enumeration.values, codes) { add(value.code, code) }
    for (value, code) in zip(enumeration.values, codes) {
      for text in value.otherTexts { add(text, code) }
    }
    self.dictionary = dictionary
    self.texts = texts
    self.codes = plainTexts.map(\.code)
    let known = plainTexts.filter { !$0.text.isEmpty }
    knownTexts = Lazy { KnownTexts(known) }
  }

  func code(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    guard let code = texts.code(of: text) else { throw .unknownValue }
    return codes[Int(code)]
  }
}
