import Diagnostics
import Records
import YAMLTree

/// Reads a `parameters` document.
enum ParametersDecoder {
  static func decode(
    _ document: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Parameter] {
    SourcesDecoder.decode(&document, &context)
    guard var entries = document.requireValue("parameters", &context)?.fields(&context) else {
      return []
    }
    return entries.takeAll().compactMap { entry in
      let parameter = decode(entry, &context)
      if parameter == nil { context.unreadable.parameters.insert(entry.name.value) }
      return parameter
    }
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> Parameter? {
    let name = entry.name
    let isNamed = NameRules.isPath(name.value)
    if !isNamed {
      context.report(RuleMessages.badPath(.parameter, name.value, at: name.location))
    }
    guard var fields = entry.value.fields(&context) else { return nil }
    let label = LocalizedTextDecoder.optional("label", .bothAdvised, in: &fields, &context)
    let unit = LocalizedTextDecoder.optional("unit", .verbatimAllowed, in: &fields, &context)
    let type = decodeType(&fields, &context)
    let values = fields.requireValue("history", &context)
    let history =
      values.map { ParameterHistoryDecoder.decode($0, of: type, &context) } ?? []
    fields.rejectUnknownKeys(&context.sink)
    guard let type, isNamed else { return nil }
    return Parameter(
      name: name.value, type: type, label: label, unit: unit, history: history,
      sources: context.sources.sources, location: name.location)
  }

  private static func decodeType(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> FieldType? {
    let words: [FieldTypeDecoder.Word] = [.string, .int, .decimal, .bool, .date, .list]
    let type = FieldTypeDecoder.decode(&fields, allowing: words, &context)
    guard case .list(element: .object) = type else { return type }
    context.report(RuleMessages.parameterOfRecords(at: fields.location(ofKey: "of")))
    return nil
  }
}
