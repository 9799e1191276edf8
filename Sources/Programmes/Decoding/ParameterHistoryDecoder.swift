import CEL
import Columns
import Diagnostics
import Records
import YAMLTree

/// Reads the values a parameter had over time.
enum ParameterHistoryDecoder {
  /// - Parameter type: `nil` when it could not be read; the values are then not looked at.
  static func decode(
    _ value: YAMLValue, of type: FieldType?, _ context: inout DecodingContext
  ) -> [ParameterValue] {
    guard let items = value.items(&context) else { return [] }
    if items.isEmpty { context.report(RuleMessages.emptyList("history", at: value.location)) }
    let entries = items.compactMap { decode($0, of: type, &context) }
    return ordered(entries, &context)
  }

  private static func decode(
    _ item: YAMLValue, of type: FieldType?, _ context: inout DecodingContext
  ) -> ParameterValue? {
    guard var fields = item.fields(&context) else { return nil }
    if !fields.has("from") { _ = fields.requireValue("from", &context) }
    let period = PeriodDecoder.decode(&fields, &context)
    let written = fields.requireValue("value", &context)
    let value = type.flatMap { written?.decode(.value(of: $0), &context) }
    let basis = BasisDecoder.decode(
      &fields, owner: fields.keys.first?.location ?? item.location, &context)
    fields.rejectUnknownKeys(&context.sink)
    guard let value, period.from != nil else { return nil }
    return ParameterValue(period: period, value: value, basis: basis, location: item.location)
  }

  /// Ends each open entry the day before the next begins, and reports those out of order.
  private static func ordered(
    _ entries: [ParameterValue], _ context: inout DecodingContext
  ) -> [ParameterValue] {
    var result: [ParameterValue] = []
    for entry in entries {
      guard let last = result.indices.last, let from = entry.period.from else {
        result.append(entry)
        continue
      }
      let previous = result[last]
      if from <= previous.period.until ?? previous.period.from ?? from {
        context.report(RuleMessages.historyOrder(entry, after: previous))
      } else if previous.period.until == nil {
        result[last].period.until = from.adding(days: -1)
      }
      result.append(entry)
    }
    return result
  }
}
