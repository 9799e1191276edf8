import Diagnostics
import YAMLTree

/// Reads `benefit:`, what an entitled member gets.
enum BenefitDecoder {
  /// Stands where the benefit could not be read; its book is incomplete and is never run.
  private static let placeholder = Benefit(
    kind: .service, amount: nil, currency: defaultCurrency, description: nil)
  private static let defaultCurrency = "CNY"

  static func require(
    in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> Benefit {
    guard let value = fields.requireValue("benefit", &context),
      var benefit = value.fields(&context)
    else { return placeholder }
    return decode(&benefit, &context)
  }

  private static func decode(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> Benefit {
    let kind = fields.require("kind", YAMLDecoder<Benefit.Kind>.choice(), &context.sink)
    let amount = decodeAmount(&fields, kind, &context)
    let currency = decodeCurrency(&fields, &context)
    let description = LocalizedTextDecoder.optional(
      "description", .bothAdvised, in: &fields, &context)
    fields.rejectUnknownKeys(&context.sink)
    return Benefit(
      kind: kind ?? placeholder.kind, amount: amount, currency: currency,
      description: description)
  }

  /// Cash has an amount, and nothing else has.
  private static func decodeAmount(
    _ fields: inout YAMLDecodingCursor, _ kind: Benefit.Kind?, _ context: inout DecodingContext
  ) -> ExpressionSource? {
    if kind == .cash {
      return fields.requireValue("amount", &context)
        .flatMap { ExpressionDecoder.decode($0, &context) }
    }
    let amount = ExpressionDecoder.optional("amount", in: &fields, &context)
    if let kind, let place = fields.location(ofKey: "amount") {
      context.report(RuleMessages.amountWithoutCash(kind, at: place))
    }
    return amount
  }

  private static func decodeCurrency(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> String {
    let currency = fields.optional(
      "currency", YAMLDecoder<String>.anyText.located, &context.sink)
    guard let currency else { return defaultCurrency }
    let letters = currency.value.utf8
    let isCode =
      letters.count == 3
      && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if !isCode { context.report(RuleMessages.badCurrency(currency)) }
    return currency.value
  }
}
