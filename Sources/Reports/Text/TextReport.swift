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

  private let options: Options
  private let builder: LetterBuilder
  private let book: RuleBook
  private let asOf: CalendarDate

  /// - Parameter asOf: the day of the determinations; parameters are shown as they stood then.
  public init(_ book: RuleBook, asOf: CalendarDate, options: Options) {
    self.options = options
    self.book = book
    self.asOf = asOf
    builder = LetterBuilder(
      book, asOf: asOf, showSensitive: options.showSensitive, opensAll: options.isDetailed)
  }

  /// The whole letter; ends in a line break.
  public func render(_ member: MemberDeterminations) -> String {
    String(decoding: utf8(member), as: UTF8.self)
  }

  /// The letter of `render` in UTF-8, as it goes into a file: to make a text of it first takes longer
  /// than to write it.
  public func utf8(_ member: MemberDeterminations) -> [UInt8] {
    let letter = builder.letter(member)
    var text = TextLetter(options)
    text.opening(letter)
    text.summary(letter.sections)
    if let missing = letter.missing { text.missing(missing) }
    for section in letter.sections { text.programme(section) }
    return text.layout.utf8 + (member.traces.map { Array("\n\(self.text(of: $0))".utf8) } ?? [])
  }

  private func text(of traces: [ConditionTrace]) -> String {
    let report = TraceReport(
      book, asOf: asOf, language: options.language, width: options.width,
      showSensitive: options.showSensitive)
    return report.render(traces)
  }
}
