import Columns
import Diagnostics
import YAMLTree

/// Reads a `cases` document.
enum CasesDecoder {
  static func decode(
    _ document: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Case] {
    let items = document.requireValue("cases", &context)?.items(&context) ?? []
    return items.compactMap { decode($0, &context) }
  }

  private static func decode(_ value: YAMLValue, _ context: inout DecodingContext) -> Case? {
    guard var fields = value.fields(&context) else { return nil }
    let name = fields.require("name", YAMLDecoder<String>.anyText.located, &context.sink)
    let asOf = fields.require("asOf", YAMLDecoder<CalendarDate>.date, &context.sink)
    let member = fields.requireValue("member", &context)
    let isMapping = member?.fields(&context) != nil
    let expectations =
      fields.requireValue("expect", &context)
      .map { ExpectationDecoder.decode($0, &context) } ?? []
    fields.rejectUnknownKeys(&context.sink)
    guard let name, let member, isMapping else { return nil }
    // A case whose day can't be read still has names to check; its book is never run.
    return Case(
      name: name.value, asOf: asOf ?? .earliest, member: member.node,
      expectations: expectations, location: name.location)
  }
}
