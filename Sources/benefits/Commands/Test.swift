import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Reports

/// `benefits test [RULES]`: runs the worked examples that stand beside the rules.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: help(zh: "运行规则旁的用例（cases）", en: "Run the worked examples (cases) beside the rules"),
    discussion: help(
      zh: "退出码：0 全部通过；1 有用例未通过；2 文件读不出；3 规则文件有错。",
      en: "Exit codes: 0 all pass; 1 some fail; 2 files that cannot be read; 3 rules invalid."))

  @Argument(
    help: .init(
      help(
        zh: "规则目录或文件（默认同 --rules）", en: "Rule directory or file (default: as --rules)")))
  var path: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = RulePlace(path: path ?? rules.path).load(languageOption.language)
    var runner = CaseRunner(try loaded.requireSound())
    let results = runner.runAll()
    let report = CaseReport(loaded.book, results: results)
    try output.place.write(report.render(loaded.language))
    if results.contains(where: { !$0.isPassed }) { throw Exit.answeredNo }
  }
}
