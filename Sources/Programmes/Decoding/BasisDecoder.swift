import Diagnostics
import YAMLTree

/// Reads what a condition or a figure rests on: exactly one of `source` and `assumption`.
enum BasisDecoder {
  /// - Parameter owner: the place to point at when there is neither.
  static func decode(
    _ fields: inout YAMLDecodingCursor, owner: SourceLocation, _ context: inout DecodingContext
  ) -> Basis {
    let source = fields.takeFilled("source")
    let assumption = fields.takeFilled("assumption")
    if source != nil, assumption != nil, let second = fields.location(ofKey: "assumption") {
      context.report(RuleMessages.twoBases(at: second))
    }
    if let source { return decodeSource(source, &context) }
    guard let assumption else {
      context.report(RuleMessages.missingBasis(at: owner))
      return .assumption(LocalizedText(verbatim: ""))
    }
    let text = LocalizedTextDecoder.decode(assumption, .bothAdvised, &context)
    return .assumption(text ?? LocalizedText(verbatim: ""))
  }

  private static func decodeSource(
    _ value: YAMLValue, _ context: inout DecodingContext
  ) -> Basis {
    guard let id = value.decode(.anyText, &context) else { return .source("") }
    context.sources.references.append(SourceReference(id: id, location: value.location))
    return .source(id)
  }
}
