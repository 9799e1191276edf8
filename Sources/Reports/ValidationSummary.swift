public import Diagnostics
public import Programmes

/// The closing line of `validate`: `13 programmes, 96 conditions, 0 errors, 2 warnings`.
public struct ValidationSummary: Sendable {
  private let text: LocalizedText

  /// Counts the programmes by id, whatever their versions, and the diagnostics by severity.
  public init(_ book: RuleBook, diagnostics: [Diagnostic]) {
    func count(_ severity: Severity) -> Int {
      diagnostics.filter { $0.severity == severity }.count
    }
    text = Wording.validationCount(
      programmes: Set(book.programmes.map(\.id)).count,
      conditions: book.programmes.map(\.conditions.count).reduce(0, +),
      errors: count(.error), warnings: count(.warning))
  }

  /// The line, without a line break.
  public func render(_ language: Language) -> String { text[language] }
}
