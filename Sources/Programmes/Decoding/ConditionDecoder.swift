import Diagnostics
import YAMLTree

/// Reads one condition.
enum ConditionDecoder {
  /// `nil` only if it is no mapping; what can't be read is reported and replaced, so that the rest
  /// of the condition is still checked.
  static func decode(
    _ value: YAMLValue, isNegated: Bool, _ context: inout DecodingContext
  ) -> Condition? {
    guard var fields = value.fields(&context) else { return nil }
    let id = decodeID(&fields, value, &context)
    let label = decodeLabel(&fields, of: id, &context)
    let expression = fields.requireValue("expr", &context)
      .flatMap { ExpressionDecoder.decode($0, &context) }
    let basis = BasisDecoder.decode(&fields, owner: id.location, &context)
    let remedy = LocalizedTextDecoder.optional("remedy", .bothAdvised, in: &fields, &context)
    let met = OutcomeWordingDecoder.optional("met", in: &fields, &context)
    let unmet = OutcomeWordingDecoder.optional("unmet", in: &fields, &context)
    fields.rejectUnknownKeys(&context.sink)
    return Condition(
      id: id.value, label: label,
      expression: expression ?? ExpressionDecoder.placeholder(at: value.location),
      basis: basis, remedy: remedy, met: met, unmet: unmet, isNegated: isNegated,
      location: id.location)
  }

  private static func decodeID(
    _ fields: inout YAMLDecodingCursor, _ value: YAMLValue, _ context: inout DecodingContext
  ) -> Located<String> {
    let id = fields.require("id", YAMLDecoder<String>.anyText.located, &context.sink)
    guard let id else {
      // Unique, and no id an author can write.
      return Located(
        "?\(value.location.span.start)", at: fields.keys.first?.location ?? value.location)
    }
    if ReservedReason.plain.contains(id.value) || ReservedReason.programme(in: id.value) != nil {
      context.report(RuleMessages.reservedName(.condition, id.value, at: id.location))
    } else if !NameRules.isID(id.value) {
      context.report(RuleMessages.badID(.condition, id.value, at: id.location))
    }
    return id
  }

  private static func decodeLabel(
    _ fields: inout YAMLDecodingCursor, of id: Located<String>, _ context: inout DecodingContext
  ) -> LocalizedText {
    let fallback = LocalizedText(verbatim: id.value)
    guard let label = fields.takeFilled("label") else {
      context.report(RuleMessages.missingConditionLabel(id))
      return fallback
    }
    return LocalizedTextDecoder.decode(label, .bothRequired, &context) ?? fallback
  }
}
