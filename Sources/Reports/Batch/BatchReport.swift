public import Columns
import Diagnostics
import Evaluation
public import Programmes

/// What a run over many members came to, for people and for other programs: a table for the
/// terminal, JSON, and a page to print.
///
///     let report = BatchReport(summary, book, asOf: program.asOf, members: "members.csv")
///     print(report.text(language: .zh, width: 80))
public struct BatchReport: Sendable {
  let summary: BatchSummary
  let asOf: CalendarDate
  let members: String
  /// Of the rule files; the table for the terminal does without it.
  let digest: Lazy<String>
  let labels: ReasonLabels
  let findings: FileFindings

  /// - Parameters:
  ///   - asOf: the day of the answers.
  ///   - members: the file of members as the user named it.
  ///   - findings: what the run found out about its files as wholes.
  public init(
    _ summary: BatchSummary, _ book: RuleBook, asOf: CalendarDate, members: String,
    findings: FileFindings = FileFindings()
  ) {
    self.summary = summary
    self.findings = findings
    self.asOf = asOf
    self.members = members
    digest = Lazy { book.digest }
    labels = ReasonLabels(book, asOf: asOf)
  }

  /// What a cash programme costs; `nil` for one that pays nothing.
  func total(_ programme: BatchSummary.Programme) -> LocalizedText? {
    guard let currency = labels.currency(programme.id) else { return nil }
    return programme.total.map { Wording.money($0, currency: currency) } ?? Wording.tooLarge
  }

  /// The reasons that were given to members who are refused, or whose answer is open, most frequent
  /// first, then in rule-file order.
  func ranked(
    _ programme: BatchSummary.Programme, by count: KeyPath<BatchSummary.ReasonCount, Int>
  ) -> [BatchSummary.ReasonCount] {
    programme.reasons.enumerated().filter { $1[keyPath: count] > 0 }
      .sorted { (-$0.1[keyPath: count], $0.0) < (-$1.1[keyPath: count], $1.0) }
      .map(\.element)
  }
}

extension BatchSummary.Programme {
  /// Members with this answer.
  func count(_ status: Status) -> Int { counts[status] ?? 0 }
}
