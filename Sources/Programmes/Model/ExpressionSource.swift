public import Diagnostics

/// An expression as it stands in a rule file: its text, and where each of its bytes is in the file.
public struct ExpressionSource: Sendable {
  /// CEL text, after quotes, escapes and folds.
  public let text: String
  /// The YAML scalar that holds it.
  public let location: SourceLocation
  /// Turns byte offsets within `text` into places in the file.
  package let locate: @Sendable (SourceSpan) -> SourceSpan

  /// `locate` must give places in the file of `location`.
  package init(
    text: String, location: SourceLocation,
    locate: @escaping @Sendable (SourceSpan) -> SourceSpan
  ) {
    self.text = text
    self.location = location
    self.locate = locate
  }
}
