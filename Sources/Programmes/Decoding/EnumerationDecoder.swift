import Diagnostics
import Records
import YAMLTree

/// Reads `values:` of an enum fact: codes, each with its texts.
enum EnumerationDecoder {
  /// `nil` when there are no values.
  static func decode(_ value: YAMLValue, _ context: inout DecodingContext) -> Enumeration? {
    guard var entries = value.fields(&context) else { return nil }
    guard !entries.keys.isEmpty else {
      context.report(RuleMessages.emptyList("values", at: value.location))
      return nil
    }
    var owners: [String: Located<String>] = [:]
    let values = entries.takeAll().map { entry in
      let decoded = decode(entry, &context)
      for text in Set([decoded.code] + decoded.aliases + texts(decoded)).sorted() {
        guard let owner = owners[text] else {
          owners[text] = entry.name
          continue
        }
        context.report(
          RuleMessages.ambiguousAlias(
            text, of: entry.name.value, and: owner, at: entry.name.location))
      }
      return decoded
    }
    return Enumeration(values: values)
  }

  private static func texts(_ value: EnumerationValue) -> [String] {
    value.label.map { [$0.zh, $0.en] } ?? []
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> EnumerationValue {
    let code = entry.name.value
    guard !entry.value.isNull else { return EnumerationValue(code: code) }
    guard entry.value.node.entries != nil else {
      return EnumerationValue(
        code: code, label: entry.value.decode(.localizedText, &context))
    }
    guard var fields = entry.value.fields(&context) else { return EnumerationValue(code: code) }
    let zh = fields.optional("zh", .string, &context.sink)
    let en = fields.optional("en", .string, &context.sink)
    let aliases = fields.optional("aliases", .oneOrMore(of: .anyText), &context.sink) ?? []
    fields.rejectUnknownKeys(&context.sink)
    if let missing = LocalizedTextDecoder.missingLanguage(entry.value) {
      LocalizedTextDecoder.report(
        entry.name.location, missing: missing, .bothAdvised, &context)
    }
    let label = (zh ?? en).map { LocalizedText(zh: zh ?? $0, en: en ?? $0) }
    return EnumerationValue(code: code, label: label, aliases: aliases)
  }
}
