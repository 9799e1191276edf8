import ArgumentParser
import CEL
import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// `benefits eval EXPR`: one expression, with the rules' facts and parameters at hand.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: help(
      zh: "计算一个表达式，可用规则中的事实和参数",
      en: "Evaluate an expression with the rules' facts and parameters"),
    discussion: help(
      zh: """
        表达式与规则文件中的相同。today 是判定日期；没有 --member 时，事实都是未知；
        没有指定规则、也没有 Rules 目录时，只计算表达式本身。

        示例：
          benefits eval 'today.addMonths(6)'
          benefits eval 'member.age >= 18' --member Examples/courier.yaml --explain
          benefits eval 'member.age' --check

        退出码：0 有值；1 值未知或出错；2 表达式、参数或文件有误；3 规则文件有错。
        """,
      en: """
        The expression is as in rule files. `today` is the as-of date; without --member every \
        fact is unknown. Where no rules are named and there is no directory Rules, the \
        expression stands alone.

        Examples:
          benefits eval 'today.addMonths(6)'
          benefits eval 'member.age >= 18' --member Examples/courier.yaml --explain
          benefits eval 'member.age' --check

        Exit codes: 0 a value; 1 unknown or an error; 2 the expression, arguments or files; \
        3 rule files invalid.
        """))

  @Argument(help: .init(help(zh: "表达式（CEL）", en: "Expression (CEL)")))
  var expression: String

  @Option(
    help: .init(
      help(
        zh: "会员文件（YAML 或 JSON）；- 为标准输入",
        en: "Member file, YAML or JSON; - is standard input"),
      valueName: "file"))
  var member: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var day: DayOption
  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var privacy: PrivacyOptions

  @Flag(
    help: .init(
      help(
        zh: "列出表达式每一部分的值", en: "Show what every part of the expression came to")))
  var explain = false

  @Flag(
    help: .init(
      help(zh: "只检查并显示类型，不计算", en: "Only check, and show the type; do not evaluate")))
  var check = false

  func run() throws {
    let language = languageOption.language
    let rules = try rules.place.loadIfAny(language).requireSound()
    let checked = try compile(rules.environment, language)
    if check { return StandardStream.output.write("\(checked.type)\n") }
    let program = RuleProgram(rules, asOf: try day.orToday(), programmes: [])
    let trace = program.trace(checked, for: try readMember(rules.book, language))
    let report = ExpressionReport(
      rules.book, language: language, width: StandardStream.output.width,
      showSensitive: privacy.showSensitive)
    StandardStream.output.write(report.result(trace))
    if explain { StandardStream.output.write("\n" + report.explanation(trace)) }
    guard case .value = trace.outcome else { throw Exit.answeredNo }
  }

  private func compile(
    _ environment: Environment, _ language: Language
  ) throws -> CheckedExpression {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let file = files.add(SourceFile(name: "EXPR", text: expression))
    let checked = environment.compile(expression, file: file, into: &sink)
    DiagnosticOutput(files: files, language: language).show(sink.diagnostics)
    guard let checked else { throw Exit.unusable }
    return checked
  }

  private func readMember(_ book: RuleBook, _ language: Language) throws -> RecordBatch? {
    guard let member else { return nil }
    let argument = MemberArgument(member)
    try argument.requireOneMember()
    return try argument.readOne(book.schema, language)
  }
}
