public import Columns
public import Diagnostics
public import Programmes

/// The letter as one page to print and hand over: the answers, the reasons with what they rest on,
/// what to bring, what to do next, and how to have it reviewed by a person.
///
///     let report = HTMLReport(checked.book, asOf: today, language: .zh)
///     try file.write(report.render(member))
///
/// The page stands alone: no script, no picture, no font is fetched.
public struct HTMLReport: Sendable {
  private let language: Language
  private let builder: LetterBuilder
  private let digest: String
  private let traces: TraceSummaryBuilder

  /// - Parameters:
  ///   - asOf: the day of the determinations; parameters are shown as they stood then.
  ///   - showSensitive: whether sensitive facts are shown as they are; they are masked otherwise.
  public init(
    _ book: RuleBook, asOf: CalendarDate, language: Language, showSensitive: Bool = false
  ) {
    self.language = language
    builder = LetterBuilder(book, asOf: asOf, showSensitive: showSensitive)
    digest = book.digest
    traces = TraceSummaryBuilder(
      book, asOf: asOf, language: language, showSensitive: showSensitive)
  }

  /// The whole document.
  public func render(_ member: MemberDeterminations) -> String {
    let letter = builder.letter(member)
    return Page(title: letter.title[language], language: language).render { html in
      let page = LetterPage(language: language, digest: digest)
      page.write(letter, &html)
      if let traces = member.traces { page.write(TraceSummary(traces, self.traces), &html) }
    }
  }
}
