public import Diagnostics

/// Why an expression has no value in one row, such as a division by zero.
public struct EvaluationError: Error, Hashable, Sendable {
  /// `cel.divide-by-zero`, `cel.overflow` …
  public var code: DiagnosticCode
  /// What went wrong, in both languages, as a headline.
  public var message: LocalizedText

  /// Pairs a code with its message.
  public init(_ code: DiagnosticCode, _ message: LocalizedText) {
    self.code = code
    self.message = message
  }
}
