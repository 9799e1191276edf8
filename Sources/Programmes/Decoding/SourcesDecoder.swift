import Columns
import Diagnostics
import YAMLTree

/// Reads `sources:`, the publications a document rests on.
enum SourcesDecoder {
  static func decode(_ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext) {
    guard var entries = fields.takeFilled("sources")?.fields(&context) else { return }
    for entry in entries.takeAll() {
      if !NameRules.isID(entry.name.value) {
        context.report(RuleMessages.badID(.source, entry.name.value, at: entry.name.location))
      }
      // An unreadable source is declared all the same: what rests on it is not at fault.
      let source = decode(entry, &context)
      context.sources.sources.append(source)
    }
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> Source {
    var source = Source(id: entry.name.value, title: "", location: entry.name.location)
    guard var fields = entry.value.fields(&context) else { return source }
    source.title = fields.require("title", .string, &context.sink) ?? ""
    source.publisher = fields.optional("publisher", .string, &context.sink)
    source.date = fields.optional("date", YAMLDecoder<CalendarDate>.date, &context.sink)
    source.url = fields.optional("url", .string, &context.sink)
    fields.rejectUnknownKeys(&context.sink)
    return source
  }
}
