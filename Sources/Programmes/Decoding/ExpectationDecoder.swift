import Columns
import Diagnostics
import YAMLTree

/// Reads `expect:` of a case: what each programme must answer.
enum ExpectationDecoder {
  private static let statuses = ["eligible", "ineligible", "undetermined", "error"]

  static func decode(
    _ value: YAMLValue, _ context: inout DecodingContext
  ) -> [Case.Expectation] {
    guard var entries = value.fields(&context) else { return [] }
    if entries.keys.isEmpty { context.report(RuleMessages.emptyList("expect", at: value.location)) }
    return entries.takeAll().compactMap { decode($0, &context) }
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> Case.Expectation? {
    var expectation = Case.Expectation(
      programme: entry.name.value, status: "", location: entry.name.location,
      reasonLocations: [], missingLocations: [])
    // `programme: eligible` says all there is to say of many.
    if entry.value.node.scalar != nil {
      expectation.status = entry.value.decode(.choice(statuses), &context) ?? ""
      return expectation
    }
    guard var fields = entry.value.fields(&context) else { return nil }
    expectation.status = fields.require("status", .choice(statuses), &context.sink) ?? ""
    expectation.amount = fields.optional("amount", YAMLDecoder<Decimal>.decimal, &context.sink)
    let reasons = names("reasons", &fields, &context)
    expectation.reasons = reasons?.map(\.value)
    expectation.reasonLocations = reasons?.map(\.location) ?? []
    let missing = names("missing", &fields, &context)
    expectation.missing = missing?.map(\.value)
    expectation.missingLocations = missing?.map(\.location) ?? []
    fields.rejectUnknownKeys(&context.sink)
    return expectation
  }

  private static func names(
    _ key: String, _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Located<String>]? {
    fields.optional(key, .oneOrMore(of: YAMLDecoder<String>.anyText.located), &context.sink)
  }
}
