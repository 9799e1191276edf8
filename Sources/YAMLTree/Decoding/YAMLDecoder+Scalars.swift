public import Diagnostics

/// The decoders of single scalars that fields are read with again and again, made once.
private enum ScalarDecoders {
  static let string = YAMLDecoder(.text) { $0.resolved == .string ? $0.text : nil }

  static let anyText = YAMLDecoder(.text) { $0.isNull ? nil : $0.text }

  static let decimalText = YAMLDecoder(.decimal, .integer) { scalar in
    let meaning =
      scalar.resolved == .string ? YAMLScalar.Meaning(plain: scalar.text) : scalar.resolved
    switch meaning {
    case .integer, .largeInteger, .decimal: return scalar.text
    default: return nil
    }
  }

  static let bool = YAMLDecoder(.bool) { scalar in
    if case .bool(let flag) = scalar.resolved { flag } else { nil }
  }
}

extension YAMLDecoder where Value == String {
  /// A text. A number, `true` or an empty value is refused: quotes make it a text.
  public static var string: Self { ScalarDecoders.string }

  /// A scalar of any kind but the empty one, as written: `007`, `12` or `true` keep their text.
  public static var anyText: Self { ScalarDecoders.anyText }

  /// An exact number as its digits, quoted or not: `3000`, `0.05`, `"3000.00"`.
  public static var decimalText: Self { ScalarDecoders.decimalText }

  /// One of `names`; another is refused with the nearest.
  public static func choice(_ names: [String]) -> Self {
    anyText.compactMap { name, value, sink in
      if names.contains(name) { return name }
      sink.add(DecodingMessages.unknownChoice(name, value, known: names))
      return nil
    }
  }
}

extension YAMLDecoder where Value == Bool {
  /// `true` or `false`; `yes` and `no` are texts in YAML 1.2.
  public static var bool: Self { ScalarDecoders.bool }
}

extension YAMLDecoder where Value == Int {
  /// A whole number of 64 bits.
  public static var integer: Self { integer(in: Int.min...Int.max) }

  /// A whole number within `range`.
  public static func integer(in range: ClosedRange<Int>) -> Self {
    YAMLDecoder { value, sink in
      switch value.node.scalar?.resolved {
      case .integer(let number) where range.contains(Int(number)): return Int(number)
      case .integer, .largeInteger: sink.add(DecodingMessages.integerRange(value, range))
      default: sink.add(DecodingMessages.wrongKind(value, expected: [.integer]))
      }
      return nil
    }
  }
}

extension YAMLDecoder where Value == YAMLScalar {
  /// Any scalar, an empty one too.
  public static var scalar: Self { YAMLDecoder(.text) { $0 } }
}

extension YAMLDecoder
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// A case of an enumeration, by its raw value.
  @inlinable
  public static func choice(_ type: Value.Type = Value.self) -> Self {
    YAMLDecoder<String>.choice(Value.allCases.map { $0.rawValue }).compactMap { name, _, _ in
      Value(rawValue: name)
    }
  }
}

extension YAMLDecoder where Value == LocalizedText {
  /// `{zh: …, en: …}`, where one may stand for both, or a text that reads the same in both.
  public static var localizedText: Self {
    YAMLDecoder { value, sink in
      if let both = value.node.localizedText { return both }
      if value.node.scalar != nil {
        return value.decode(.string, &sink).map(LocalizedText.init(verbatim:))
      }
      guard var fields = value.fields(&sink) else { return nil }
      let zh = fields.optional("zh", .string, &sink)
      let en = fields.optional("en", .string, &sink)
      fields.rejectUnknownKeys(&sink)
      if let either = zh ?? en { return LocalizedText(zh: zh ?? either, en: en ?? either) }
      // Any other key has been reported already, and explains why neither is there.
      if fields.keys.isEmpty { sink.add(DecodingMessages.noLanguage(value)) }
      return nil
    }
  }
}

extension YAMLNode {
  /// The text of a mapping with both languages and nothing else, as nearly all are written; `nil` of
  /// any other node.
  public var localizedText: LocalizedText? {
    guard case .mapping(let entries) = content, entries.count == 2,
      let zh = Self.text("zh", in: entries), let en = Self.text("en", in: entries)
    else { return nil }
    return LocalizedText(zh: zh, en: en)
  }

  private static func text(_ key: String, in entries: [YAMLEntry]) -> String? {
    guard let index = entries.firstIndex(where: { $0.name == key }),
      case .scalar(let scalar) = entries[index].value.content, scalar.resolved == .string
    else { return nil }
    return scalar.text
  }
}
