import CEL
import Columns
import Diagnostics
import Records
import YAMLTree

extension YAMLDecoder where Value == CalendarDate {
  /// A calendar day, `2024-05-01`, quoted or not.
  static var date: Self {
    YAMLDecoder<String>.anyText.compactMap { text, value, sink in
      if let date = CalendarDate(text) { return date }
      sink.add(RuleMessages.badDate(text, at: value.location))
      return nil
    }
  }
}

extension YAMLDecoder where Value == Decimal {
  /// An exact number, read from its digits.
  static var decimal: Self {
    YAMLDecoder<String>.decimalText.compactMap { text, value, sink in
      if let decimal = Decimal(text) { return decimal }
      sink.add(RuleMessages.badDecimal(text, at: value.location))
      return nil
    }
  }
}

extension YAMLDecoder where Value == CEL.Value {
  /// A value of the given type, for the figures of parameters.
  static func value(of type: FieldType) -> Self {
    switch type {
    case .int: YAMLDecoder<Int>.integer.map { .int(Int64($0)) }
    case .decimal: YAMLDecoder<Decimal>.decimal.map { .decimal($0) }
    case .bool: YAMLDecoder<Bool>.bool.map { .bool($0) }
    case .date: YAMLDecoder<CalendarDate>.date.map { .date($0) }
    case .list(element: .scalar(let element)):
      YAMLDecoder<[CEL.Value]>.list(of: .value(of: element)).map { .list($0) }
    case .string, .double, .enumeration, .list: YAMLDecoder<String>.string.map { .string($0) }
    }
  }
}
