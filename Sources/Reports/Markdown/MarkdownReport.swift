public import Columns
public import Diagnostics
import Evaluation
public import Programmes

/// The letter as Markdown: for mail, tickets and chat.
///
///     let report = MarkdownReport(checked.book, asOf: today, language: .en)
///     print(report.render(member))
public struct MarkdownReport: Sendable {
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

  /// The whole document; ends in a line break.
  public func render(_ member: MemberDeterminations) -> String {
    var letter = MarkdownLetter(language: language)
    letter.write(builder.letter(member), digest: digest)
    if let traces = member.traces { letter.write(TraceSummary(traces, self.traces)) }
    return letter.markdown.markup
  }
}

/// A letter being written as Markdown.
struct MarkdownLetter {
  let language: Language
  var markdown = MarkdownWriter()

  init(language: Language) { self.language = language }

  private func say(_ text: LocalizedText) -> String { text[language] }

  mutating func write(_ letter: Letter, digest: String) {
    markdown.heading(1, say(letter.title))
    markdown.paragraph(say(letter.asOf))
    markdown.paragraph(say(letter.overview))
    markdown.table(
      [say(Wording.programmeColumn), say(Wording.answerColumn)],
      letter.sections.map {
        ["\(Wording.mark(of: $0.status)) \(say($0.title))", say($0.result)]
      })
    if let missing = letter.missing { self.missing(missing) }
    for section in letter.sections { programme(section) }
    markdown.heading(2, say(Wording.reviewHeading))
    markdown.paragraph(say(Wording.reviewRight))
    for step in Wording.reviewSteps { markdown.item(say(step)) }
    markdown.paragraph(
      say(Wording.labelled(Wording.ruleDigest, LocalizedText(verbatim: digest))))
  }

  private mutating func missing(_ missing: LetterMissing) {
    markdown.heading(2, say(Wording.missingFactsHeading))
    markdown.table(
      [say(Wording.factColumn), say(Wording.useColumn)],
      missing.facts.map { [say($0.name), say($0.use)] })
    if let more = missing.more { markdown.paragraph(say(more)) }
  }

  private mutating func programme(_ section: LetterSection) {
    let mark = Wording.mark(of: section.status)
    markdown.heading(2, "\(mark) \(say(section.title))")
    markdown.strong(say(section.verdict))
    for line in [section.provider, section.alternatives, section.claim].compactMap({ $0 }) {
      markdown.paragraph(say(line))
    }
    if let heading = section.reasonsHeading { markdown.heading(3, say(heading)) }
    for reason in section.reasons {
      markdown.item(say(reason), lead: "\(mark) ", isStrong: true)
    }
    if !section.claims.isEmpty { markdown.heading(3, say(Wording.claims)) }
    for claim in section.claims {
      markdown.heading(4, "\(Wording.mark(of: claim.status)) \(say(claim.title))")
      conditions(claim.conditions, level: 5)
    }
    conditions(section.conditions, level: 3)
    if !section.standing.isEmpty { markdown.heading(3, say(Wording.standing)) }
    for item in section.standing {
      markdown.item(say(item.text), lead: "\(Wording.mark(of: item.status)) ")
    }
    for list in section.outlook { self.list(list) }
    if !section.steps.isEmpty {
      list(LetterList(heading: Wording.nextSteps, items: section.steps))
    }
    if let documents = section.documents { list(documents) }
  }

  private mutating func list(_ list: LetterList) {
    markdown.heading(3, say(list.heading))
    for item in list.items { markdown.item(say(item)) }
  }

  private mutating func conditions(_ conditions: LetterConditions, level: Int) {
    for condition in conditions.deciding {
      markdown.item(
        say(condition.label), lead: "\(Wording.mark(of: condition.status)) ", isStrong: true)
      for row in condition.rows {
        markdown.item(say(Wording.labelled(row.label, row.text)), depth: 1)
      }
    }
    let footnotes = conditions.footnotes
    for (heading, list) in [
      (Wording.metConditions, conditions.met), (Wording.otherConditions, conditions.others),
    ] where !list.isEmpty {
      markdown.heading(level, say(heading))
      for condition in list { line(condition, footnotes) }
    }
    if !footnotes.lines.isEmpty { markdown.heading(level + 1, say(Wording.references)) }
    for (index, line) in footnotes.lines.enumerated() {
      markdown.item(say(line), lead: "[\(index + 1)] ")
    }
  }

  /// A condition in a line: label, what the record says, the number of its source.
  private mutating func line(_ condition: LetterCondition, _ footnotes: Footnotes) {
    let facts = say(condition.told.joined(by: Wording.separator))
    let text = [say(condition.label), facts].filter { !$0.isEmpty }.joined(separator: " — ")
    markdown.item(
      "\(text) [\(footnotes.number(of: condition))]",
      lead: "\(Wording.mark(of: condition.status)) ")
  }
}
