import ArgumentParser
import Diagnostics
import Evaluation

/// How a question is put on the command line.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var rules: RuleOptions

  @OptionGroup var day: DayOption

  @Option(
    name: .customLong("programme"),
    help: .init(
      help(zh: "只判定这个项目，可重复（默认全部）", en: "Decide only this programme; repeatable (default: all)"),
      valueName: "id"))
  var programmes: [String] = []

  var question: RuleQuestion {
    RuleQuestion(rules: rules.place, day: day.asOf, programmes: programmes)
  }

  /// As `RuleQuestion.compile`.
  func compile(_ language: Language) throws -> RuleProgram { try question.compile(language) }
}
