import Columns
import Diagnostics
import YAMLTree

/// Reads the days something holds: `from`, `until`, or both.
enum PeriodDecoder {
  /// `effective:` of a programme; open at both ends when it can't be read.
  static func decodeEffective(
    _ value: YAMLValue, _ context: inout DecodingContext
  ) -> EffectivePeriod {
    guard var fields = value.fields(&context) else { return EffectivePeriod() }
    let period = decode(&fields, &context)
    if !fields.has("from"), !fields.has("until") {
      context.report(RuleMessages.emptyPeriod(at: value.location))
    }
    fields.rejectUnknownKeys(&context.sink)
    return period
  }

  /// The `from` and `until` among other fields.
  static func decode(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> EffectivePeriod {
    let from = fields.optional("from", YAMLDecoder<CalendarDate>.date.located, &context.sink)
    let until = fields.optional("until", YAMLDecoder<CalendarDate>.date.located, &context.sink)
    if let from, let until, until.value < from.value {
      context.report(RuleMessages.reversedPeriod(from: from, until: until))
    }
    return EffectivePeriod(from: from?.value, until: until?.value)
  }
}
