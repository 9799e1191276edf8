import Diagnostics
import YAMLTree

/// Reads expressions with the map that leads from their text back into the file.
enum ExpressionDecoder {
  static func decode(_ value: YAMLValue, _ context: inout DecodingContext) -> ExpressionSource? {
    guard let text = value.decode(.anyText, &context) else { return nil }
    // Only a message asks for places, and most expressions are sound.
    let map = Lazy { [node = value.node, file = context.file] in node.sourceMap(in: file) }
    return ExpressionSource(text: text, location: value.location) { map.value.span($0) }
  }

  static func optional(
    _ key: String, in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> ExpressionSource? {
    fields.takeFilled(key).flatMap { decode($0, &context) }
  }

  /// Stands where a condition's expression could not be read, so that the rest of the condition
  /// can be checked; its book is incomplete and is never run.
  static func placeholder(at location: SourceLocation) -> ExpressionSource {
    ExpressionSource(text: "true", location: location) { _ in location.span }
  }
}
