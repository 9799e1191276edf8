import Diagnostics
import Records
import YAMLTree

/// Reads a `facts` document.
enum FactsDecoder {
  static func decode(
    _ document: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Fact] {
    guard var entries = document.requireValue("facts", &context)?.fields(&context) else {
      return []
    }
    return entries.takeAll().compactMap { decode($0, &context) }
  }

  private static func decode(
    _ entry: YAMLNamed<YAMLValue>, _ context: inout DecodingContext
  ) -> Fact? {
    checkName(entry.name, &context)
    guard var fields = entry.value.fields(&context),
      let fact = decode(entry.name, &fields, &context)
    else {
      context.unreadable.facts.insert(entry.name.value)
      return nil
    }
    return fact
  }

  private static func decode(
    _ name: Located<String>, _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> Fact? {
    let isKey = fields.optional("key", .bool, &context.sink) ?? false
    let derivation = ExpressionDecoder.optional("derive", in: &fields, &context)
    if !fields.has("label") { context.report(RuleMessages.missingFactLabel(name)) }
    let field = FieldDecoder.decode(name.value, isKey: isKey, &fields, &context)
    fields.rejectUnknownKeys(&context.sink)
    guard let field else { return nil }
    return Fact(field: field, derivation: derivation, location: name.location)
  }

  private static func checkName(_ name: Located<String>, _ context: inout DecodingContext) {
    if !NameRules.isPath(name.value) {
      context.report(RuleMessages.badPath(.fact, name.value, at: name.location))
    } else if NameRules.isReserved(name.value) {
      context.report(RuleMessages.reservedName(.fact, name.value, at: name.location))
    }
  }
}
