import Diagnostics
import YAMLTree

/// Reads `limits:`, how often a benefit is given.
enum LimitsDecoder {
  static func optional(
    in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Limit] {
    let items = fields.takeFilled("limits")?.items(&context) ?? []
    return items.compactMap { decode($0, &context) }
  }

  private static func decode(_ value: YAMLValue, _ context: inout DecodingContext) -> Limit? {
    guard var fields = value.fields(&context) else { return nil }
    let count = fields.require(
      "count", YAMLDecoder<Int>.integer(in: 1...1_000_000), &context.sink)
    let period = fields.require("per", YAMLDecoder<Limit.Period>.choice(), &context.sink)
    fields.rejectUnknownKeys(&context.sink)
    guard let count, let period else { return nil }
    return Limit(count: count, period: period)
  }
}
