import Diagnostics
import Records
import YAMLTree

/// Reads `actionable:` and `remedy:`, which say that and how a member can change a fact.
///
///     actionable: true              # to any value
///     actionable: [true]            # only to these: one can get a card, not be rid of it
///     remedy: {zh: 办理互助服务卡, en: Apply for the card}
struct RemedyDecoder {
  /// The values it can lead to, each where it stands; `nil` for any.
  private var values: [Located<String>]?
  private var text: LocalizedText?
  private var isActionable = false

  /// Takes the two keys, and reports one that stands without the other.
  init(_ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext) {
    let place = fields.location(ofKey: "actionable")
    let textPlace = fields.location(ofKey: "remedy")
    if let value = fields.takeFilled("actionable") { readActionable(value, &context) }
    text = LocalizedTextDecoder.optional("remedy", .bothAdvised, in: &fields, &context)
    if isActionable, text == nil, let place {
      context.report(RuleMessages.missingRemedy(at: place))
    } else if !isActionable, text != nil, let textPlace {
      context.report(RuleMessages.uselessRemedy(at: textPlace))
    }
  }

  private mutating func readActionable(_ value: YAMLValue, _ context: inout DecodingContext) {
    isActionable = true
    if value.node.items != nil {
      let items = value.items(&context) ?? []
      if items.isEmpty { context.report(RuleMessages.emptyList("actionable", at: value.location)) }
      values = items.compactMap { $0.decode(YAMLDecoder<String>.anyText.located, &context) }
    } else {
      isActionable = value.decode(.bool, &context) ?? true
    }
  }

  /// What was read, its values held against the type.
  func remedy(of type: FieldType, _ context: inout DecodingContext) -> Remedy? {
    for value in values ?? [] where !AbsentValueDecoder.fits(value.value, type) {
      context.report(RuleMessages.badActionable(value.value, at: value.location))
    }
    guard isActionable, let text else { return nil }
    return Remedy(text: text, values: values?.map(\.value))
  }
}
