import Diagnostics
import Records
import YAMLTree

/// Reads what a fact and a field of a list's elements have in common.
enum FieldDecoder {
  /// `nil` if its type can't be read.
  static func decode(
    _ name: String, isKey: Bool, _ fields: inout YAMLDecodingCursor,
    _ context: inout DecodingContext
  ) -> Field? {
    let columns = fields.optional("columns", .oneOrMore(of: .anyText), &context.sink) ?? []
    let label = LocalizedTextDecoder.optional("label", .bothAdvised, in: &fields, &context)
    let unit = LocalizedTextDecoder.optional("unit", .verbatimAllowed, in: &fields, &context)
    let description = LocalizedTextDecoder.optional(
      "description", .bothAdvised, in: &fields, &context)
    let isSensitive = fields.optional("sensitive", .bool, &context.sink) ?? false
    let absent = fields.takeFilled("absent")
    let remedy = RemedyDecoder(&fields, &context)
    guard let type = FieldTypeDecoder.decode(&fields, &context) else { return nil }
    return Field(
      name: name, type: type, columns: columns, label: label, isKey: isKey,
      isSensitive: isSensitive, unit: unit,
      absent: absent.flatMap { AbsentValueDecoder.decode($0, of: type, &context) },
      remedy: remedy.remedy(of: type, &context), description: description)
  }

  /// The fields of a list's elements, from `of:`.
  static func decodeElements(
    _ entries: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [Field] {
    entries.takeAll().compactMap { entry in
      if !NameRules.isIdentifier(entry.name.value) {
        context.report(
          RuleMessages.badIdentifier(.field, entry.name.value, at: entry.name.location))
      }
      guard var fields = entry.value.fields(&context) else { return nil }
      let field = decode(entry.name.value, isKey: false, &fields, &context)
      fields.rejectUnknownKeys(&context.sink)
      return field
    }
  }
}
