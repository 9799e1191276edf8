import Diagnostics
import YAMLTree

/// Reads a condition's `met` or `unmet`, and where its texts are, for messages about placeholders.
enum OutcomeWordingDecoder {
  static func optional(
    _ key: String, in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> OutcomeWording? {
    guard let value = fields.takeFilled(key),
      let text = LocalizedTextDecoder.decode(value, .bothAdvised, &context)
    else { return nil }
    return OutcomeWording(text: text, sources: sources(value, &context))
  }

  private static func sources(
    _ value: YAMLValue, _ context: inout DecodingContext
  ) -> [ExpressionSource] {
    guard value.node.kind == .mapping else {
      return [ExpressionDecoder.decode(value, &context)].compactMap { $0 }
    }
    return Language.allCases.compactMap { value.node[$0.rawValue] }
      .filter { $0.scalar?.isNull == false }
      .compactMap { ExpressionDecoder.decode(value.replacing($0), &context) }
  }
}
