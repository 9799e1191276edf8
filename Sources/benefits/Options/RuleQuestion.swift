import Columns
import Diagnostics
import Evaluation
import Programmes

/// What is asked: by which rules, on which day, about which programmes.
struct RuleQuestion {
  var rules: RulePlace
  /// `nil` for the day it is.
  var day: CalendarDate?
  /// Their ids; none for all programmes.
  var programmes: [String] = []

  /// The rules compiled for the day and programmes asked for.
  /// - Throws: an `Exit` after the findings were shown; `CommandFailure` for an unknown id.
  func compile(_ language: Language) throws -> RuleProgram {
    let loaded = rules.loadChecked(language)
    let checked = try loaded.requireSound()
    try requireKnown(in: checked.book)
    let day = try day ?? .today()
    guard programmes.isEmpty else {
      return RuleProgram(checked, asOf: day, programmes: programmes)
    }
    return RuleProgram(checked, asOf: day, keptIn: loaded.programs)
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
