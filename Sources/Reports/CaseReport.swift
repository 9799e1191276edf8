public import Diagnostics
public import Evaluation
public import Programmes

/// What came of the worked examples: each that failed, with what was expected and what was found,
/// and a closing count. What `test` prints.
public struct CaseReport: Sendable {
  private let files: SourceFiles
  private let results: [CaseResult]

  /// `results` are those of the cases of `book`, in order.
  public init(_ book: RuleBook, results: [CaseResult]) {
    files = book.files
    self.results = results
  }

  /// Ends in a line break.
  public func render(_ language: Language) -> String {
    let failed = results.filter { !$0.isPassed }
    let blocks = failed.map { block($0, language) + "\n\n" }
    return blocks.joined() + Wording.caseCount(results.count, failed: failed.count)[language]
      + "\n"
  }

  private func block(_ result: CaseResult, _ language: Language) -> String {
    let heading = "✗ \(files.describe(result.sample.location)): \(result.sample.name)"
    let failures = result.failures.flatMap { lines($0, language) }
    let faults = result.unreadable.map { "  \($0.headline[language])" }
    return ([heading] + failures + faults).map(\.printable).joined(separator: "\n")
  }

  private func lines(_ failure: CaseFailure, _ language: Language) -> [String] {
    let labels = [Wording.expected[language], Wording.found[language]]
    let column = labels.map(\.displayWidth).max() ?? 0
    let aspect = Wording.name(of: failure.aspect)[language]
    return ["  \(failure.programme), \(aspect)"]
      + zip(labels, [failure.expected, failure.found]).map { label, text in
        "    \(label.padded(toWidth: column))  \(text)"
      }
  }
}
