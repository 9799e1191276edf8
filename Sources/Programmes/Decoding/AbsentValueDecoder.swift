import Columns
import Diagnostics
import Records
import YAMLTree

/// Reads `absent:`, the value an absent fact stands for, and holds it against the fact's type.
enum AbsentValueDecoder {
  static func decode(
    _ value: YAMLValue, of type: FieldType, _ context: inout DecodingContext
  ) -> AbsentValue? {
    if type.isList {
      guard let items = value.items(&context) else { return nil }
      if items.isEmpty { return .emptyList }
      context.report(RuleMessages.absentList(at: value.location))
      return nil
    }
    guard let text = value.decode(.anyText, &context) else { return nil }
    if fits(text, type) { return .text(text) }
    context.report(RuleMessages.badAbsent(text, at: value.location))
    return nil
  }

  /// Whether the text is a value of the type, written as rules write it.
  static func fits(_ text: String, _ type: FieldType) -> Bool {
    switch type {
    case .string: true
    case .int(let min, let max): within(Int64(text), min, max)
    case .decimal(let min, let max): within(Decimal(text), min, max)
    case .date(let min, let max): within(CalendarDate(text), min, max)
    case .double: Double(text) != nil
    case .bool: text == "true" || text == "false"
    case .enumeration(let enumeration): enumeration[text] != nil
    case .list: false
    }
  }

  private static func within<Value: Comparable>(
    _ value: Value?, _ least: Value?, _ greatest: Value?
  ) -> Bool {
    guard let value else { return false }
    return (least.map { $0 <= value } ?? true) && (greatest.map { value <= $0 } ?? true)
  }
}
