import Diagnostics
import Records
import YAMLTree

/// Reads `values:` of an enum fact: codes, each with its texts.
enum EnumerationDecoder {
  /// `nil` when there are no values.
  static func decode(_ value: YAMLValue, _ context: inout DecodingContext) -> Enumeration? {
    guard var entries = value.fields(&context) else { return nil }
    let named = entries.takeAll()
    guard !named.isEmpty else {
      context.report(RuleMessages.emptyList("values", at: value.location))
      return nil
    }
    let values = named.map { decode($0, &context) }
    reportAmbiguous(values, named.map(\.name), &context)
    return Enumeration(values: values)
  }

  /// Reports the texts that stand for more than one value, with the first that has them.
  private static func reportAmbiguous(
    _ values: [EnumerationValue], _ names: [Located<String>], _ context: inout DecodingContext
  ) {
    var owners: [String: Int] = [:]
    // A code, two labels and mostly an alias each; growing would hash all that is there anew.
    owners.reserveCapacity(values.count * 4)
    for (index, value) in values.enumerated() {
      var doubtful: Set<String> = []
      func claim(_ text: String) {
        if let owner = owners.updateValue(index, forKey: text), owner != index {
          owners[text] = owner
          doubtful.insert(text)
        }
      }
      claim(value.code)
      value.aliases.forEach(claim)
      if let label = value.label {
        claim(label.zh)
        claim(label.en)
      }
      guard !doubtful.isEmpty else { continue }
      for text in doubtful.sorted() {
        context.report(
          RuleMessages.ambiguousAlias(
            text, of: names[index].value, and: names[owners[text] ?? index],
            at: names[index].location))
      }
    }
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> EnumerationValue {
    let code = entry.name.value
    guard !entry.value.isNull else { return EnumerationValue(code: code) }
    if let both = entry.value.node.localizedText {
      return EnumerationValue(code: code, label: both)
    }
    guard entry.value.node.kind == .mapping else {
      return EnumerationValue(
        code: code, label: entry.value.decode(.localizedText, &context))
    }
    guard var fields = entry.value.fields(&context) else { return EnumerationValue(code: code) }
    let zh = fields.optional("zh", .string, &context.sink)
    let en = fields.optional("en", .string, &context.sink)
    let aliases = fields.optional("aliases", .oneOrMore(of: .anyText), &context.sink) ?? []
    fields.rejectUnknownKeys(&context.sink)
    if zh == nil || en == nil, let missing = LocalizedTextDecoder.missingLanguage(entry.value) {
      LocalizedTextDecoder.report(
        entry.name.location, missing: missing, .bothAdvised, &context)
    }
    let label = (zh ?? en).map { LocalizedText(zh: zh ?? $0, en: en ?? $0) }
    return EnumerationValue(code: code, label: label, aliases: aliases)
  }
}
