import Columns
import Diagnostics
import Records
import YAMLTree

/// Reads `type:` and the keys that belong to particular types.
enum FieldTypeDecoder {
  /// The words of `type:`.
  enum Word: String, CaseIterable {
    case string, int, decimal, double, bool, date
    case enumeration = "enum"
    case list
  }

  /// The keys that only some types have.
  private static let particularKeys: [(key: String, words: [Word])] = [
    ("values", [.enumeration]), ("min", [.int, .decimal, .date]),
    ("max", [.int, .decimal, .date]), ("format", [.string]), ("of", [.list]),
  ]

  /// `nil` if the type can't be told.
  static func decode(
    _ fields: inout YAMLDecodingCursor, allowing words: [Word] = Word.allCases,
    _ context: inout DecodingContext
  ) -> FieldType? {
    let parts = Parts(&fields)
    guard let name = fields.require("type", .choice(words.map { $0.rawValue }), &context.sink),
      let word = Word(rawValue: name)
    else { return nil }
    for (key, owners) in particularKeys where !owners.contains(word) {
      guard let place = fields.location(ofKey: key) else { continue }
      context.report(
        RuleMessages.inapplicableKey(
          key, type: name, owners: owners.map(\.rawValue), at: place))
    }
    return type(word, parts, fields, &context)
  }

  /// What the particular keys say; `nil` of one that is empty or not written.
  private struct Parts {
    let values, min, max, format, of: YAMLValue?

    init(_ fields: inout YAMLDecodingCursor) {
      values = fields.takeFilled("values")
      min = fields.takeFilled("min")
      max = fields.takeFilled("max")
      format = fields.takeFilled("format")
      of = fields.takeFilled("of")
    }
  }

  private static func type(
    _ word: Word, _ parts: Parts, _ fields: YAMLDecodingCursor,
    _ context: inout DecodingContext
  ) -> FieldType? {
    switch word {
    case .string:
      let format = parts.format?.decode(YAMLDecoder<StringFormat>.choice(), &context)
      return .string(format: format)
    case .int:
      let bounds = bounds(.integer, parts, &context)
      return .int(min: bounds.min.map(Int64.init), max: bounds.max.map(Int64.init))
    case .decimal:
      let bounds = bounds(.decimal, parts, &context)
      return .decimal(min: bounds.min, max: bounds.max)
    case .date:
      let bounds = bounds(.date, parts, &context)
      return .date(min: bounds.min, max: bounds.max)
    case .double: return .double
    case .bool: return .bool
    case .enumeration:
      return require("values", parts.values, fields, &context)
        .flatMap { EnumerationDecoder.decode($0, &context) }.map { .enumeration($0) }
    case .list:
      return require("of", parts.of, fields, &context)
        .flatMap { element($0, &context) }.map { .list(element: $0) }
    }
  }

  private static func require(
    _ key: String, _ part: YAMLValue?, _ fields: YAMLDecodingCursor,
    _ context: inout DecodingContext
  ) -> YAMLValue? {
    if let part { return part }
    var fields = fields
    return fields.requireValue(key, &context)
  }

  private static func bounds<Bound: Comparable>(
    _ decoder: YAMLDecoder<Bound>, _ parts: Parts, _ context: inout DecodingContext
  ) -> (min: Bound?, max: Bound?) {
    let least = parts.min?.decode(decoder, &context)
    let greatest = parts.max?.decode(decoder, &context)
    if let least, let greatest, greatest < least, let place = parts.max?.location {
      context.report(RuleMessages.reversedBounds(min: "\(least)", max: "\(greatest)", at: place))
      return (nil, nil)
    }
    return (least, greatest)
  }

  /// What `of:` says: one type when it has a plain `type:`, else the fields of records.
  private static func element(
    _ value: YAMLValue, _ context: inout DecodingContext
  ) -> ListElement? {
    guard var fields = value.fields(&context) else { return nil }
    guard value.node["type"]?.scalar != nil else {
      let elements = FieldDecoder.decodeElements(&fields, &context)
      if fields.keys.isEmpty { context.report(RuleMessages.emptyList("of", at: value.location)) }
      // Without one of its fields the list's users would be blamed for naming it.
      return elements.count == fields.keys.count ? .object(elements) : nil
    }
    let scalars = Word.allCases.filter { $0 != .list }
    let type = decode(&fields, allowing: scalars, &context)
    fields.rejectUnknownKeys(&context.sink)
    return type.map { .scalar($0) }
  }
}
