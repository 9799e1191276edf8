import ArgumentParser
import Columns
import Diagnostics
import Evaluation
import Programmes

/// What is asked: by which rules, on which day, about which programmes.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var rules: RuleOptions

  @OptionGroup var day: DayOption

  @Option(
    name: .customLong("programme"),
    help: .init(
      help(zh: "只判定这个项目，可重复（默认全部）", en: "Decide only this programme; repeatable (default: all)"),
      valueName: "id"))
  var programmes: [String] = []

  /// The rules compiled for the day and programmes asked for.
  /// - Throws: an `Exit` after the findings were shown; `CommandFailure` for an unknown id.
  func compile(_ language: Language) throws -> RuleProgram {
    try compile(load(language), on: day.orToday())
  }

  /// The rules, found to be sound and to hold the programmes asked for.
  /// - Throws: as `compile`.
  func load(_ language: Language) throws -> CheckedRuleBook {
    let checked = try rules.loadChecked(language).requireSound()
    try requireKnown(in: checked.book)
    return checked
  }

  /// `checked` compiled for the programmes asked for.
  func compile(_ checked: CheckedRuleBook, on day: CalendarDate) -> RuleProgram {
    RuleProgram(checked, asOf: day, programmes: programmes.isEmpty ? nil : programmes)
  }

  private func requireKnown(in book: RuleBook) throws {
    let known = book.programmeIDs
    for id in programmes where !known.contains(id) {
      let near = nearest(to: id, among: known).first
      throw CommandFailure(
        LocalizedText(zh: "规则中没有项目 `\(id)`", en: "the rules have no programme `\(id)`"),
        help: near.map { LocalizedText(zh: "是否要写 `\($0)`？", en: "did you mean `\($0)`?") }
          ?? LocalizedText(
            zh: "可选项目：\(known.joined(separator: "、"))",
            en: "the programmes are: \(known.joined(separator: ", "))"))
    }
  }
}
