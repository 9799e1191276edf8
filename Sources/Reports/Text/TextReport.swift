public import Columns
public import Diagnostics
import Evaluation
public import Programmes

/// The answers for a member as a letter an officer can hand over: a summary of all programmes, then
/// each programme with its reasons, what the record says beside what is required, and what to bring.
///
///     let report = TextReport(checked.book, asOf: today, options: .init(language: .zh))
///     print(report.render(member))
///
/// Columns are aligned by display width, so Chinese and Latin text line up in a terminal.
public struct TextReport: Sendable {
  /// What the reader of the letter chooses.
  public struct Options: Sendable {
    /// The language of the whole letter.
    public var language: Language
    /// Columns of a line.
    public var width = 80
    /// Whether to write ANSI colours.
    public var color = false
    /// Whether conditions that are met are opened up like those that are not.
    public var isDetailed = false
    /// Whether sensitive facts are shown as they are; they are masked otherwise.
    public var showSensitive = false

    /// A letter of 80 columns without colours, with sensitive facts masked, unless given otherwise.
    public init(
      language: Language, width: Int = 80, color: Bool = false, isDetailed: Bool = false,
      showSensitive: Bool = false
    ) {
      self.language = language
      self.width = width
      self.color = color
      self.isDetailed = isDetailed
      self.showSensitive = showSensitive
    }
  }

  let options: Options
  let vocabulary: Vocabulary

  /// - Parameter asOf: the day of the determinations; parameters are shown as they stood then.
  public init(_ book: RuleBook, asOf: CalendarDate, options: Options) {
    self.options = options
    vocabulary = Vocabulary(book, asOf: asOf)
  }

  /// The whole letter; ends in a line break.
  public func render(_ member: MemberDeterminations) -> String {
    var letter = Letter(report: self)
    letter.opening(member)
    letter.summary(member.determinations)
    for determination in member.determinations { letter.programme(determination) }
    return letter.layout.text
  }
}

/// A letter being written.
struct Letter {
  let vocabulary: Vocabulary
  let options: TextReport.Options
  var layout: TextLayout
  /// Of the programme being written about.
  var asOf = CalendarDate.earliest
  var claim: Claim?

  init(report: TextReport) {
    vocabulary = report.vocabulary
    options = report.options
    layout = TextLayout(
      width: report.options.width, style: TextStyle(isEnabled: report.options.color))
  }

  func say(_ text: LocalizedText) -> String { text[options.language] }

  mutating func opening(_ member: MemberDeterminations) {
    layout.paragraph(say(Wording.reportTitle(member: member.member)), role: .strong)
    layout.paragraph(say(Wording.asOf(member.asOf)), role: .faint)
  }

  /// One line a programme: its mark, its title, what came of it.
  mutating func summary(_ determinations: [Determination]) {
    let eligible = determinations.filter { $0.status == .eligible }.count
    layout.blank()
    layout.paragraph(say(Wording.overview(eligible: eligible, of: determinations.count)))
    layout.blank()
    let widest = determinations.map { say($0.programme.title).displayWidth }.max() ?? 0
    let column = min(widest, max(20, layout.width * 3 / 5))
    for determination in determinations {
      let title = say(determination.programme.title).truncated(toWidth: column)
      let role = TextStyle.role(of: determination.status)
      layout.paragraph(
        say(Outline(determination, vocabulary).result), indent: 2,
        lead: "\(Wording.mark(of: determination.status)) \(title.padded(toWidth: column))  ",
        role: role, leadRole: .plain)
    }
  }
}
