import Columns
import Diagnostics
import Evaluation
import Programmes

/// What traces say of places and parameters.
struct TraceTexts {
  let files: SourceFiles
  let asOf: CalendarDate

  init(_ book: RuleBook, asOf: CalendarDate) {
    files = book.files
    self.asOf = asOf
  }

  /// Where the condition's expression stands.
  func place(of condition: Condition) -> String { place(condition.expression.location) }

  func place(_ location: SourceLocation) -> String {
    let file = files[location.file]
    return "\(file.name):\(file.position(of: location.span.start).line)"
  }

  /// `params.age = 18  since 2019-01-01  《…》, Evening News, 27 November 2019`.
  func text(of parameter: Parameter) -> LocalizedText {
    guard let entry = parameter.value(on: asOf) else {
      return LocalizedText(verbatim: parameter.variable)
    }
    let basis = BasisText(entry.basis, parameter.sources.map(SourceText.init)).line
    let since = entry.period.from.map { Wording.since($0) }
    func text(_ language: Language) -> String {
      let parts = ["\(parameter.variable) = \(entry.value)", since?[language], basis[language]]
      return parts.compactMap { $0 }.joined(separator: "  ")
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }
}

extension Parameter {
  /// The publications its document declares, by id.
  var sourcesByID: [String: Source] {
    Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
