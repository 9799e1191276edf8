import ArgumentParser
import Diagnostics
import Records

/// `benefits check MEMBER`: one member, every programme, with the reasons.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: help(
      zh: "判定一名会员能享受哪些项目，并逐条说明理由",
      en: "Decide for one member, and explain condition by condition"),
    discussion: help(
      zh: """
        MEMBER 是 YAML 或 JSON 文件，按事实名分组书写；- 表示标准输入。例如：

          member: {id: M001, birthDate: 1995-03-12}
          membership: {status: active, district: haidian}

        没写的事实视为未知，不当作“否”或零。
        --format html 写出可打印、可交给会员的单个网页。

        退出码：0 完成；1 有项目不符合条件（仅在用 --fail 时）；
        2 参数、文件或会员记录有误；3 规则文件有错；
        4 有项目尚不能确定（仅在用 --fail 时）。
        """,
      en: """
        MEMBER is a YAML or JSON file with the facts, grouped by their names; \
        - is standard input. For example:

          member: {id: M001, birthDate: 1995-03-12}
          membership: {status: active, district: haidian}

        A fact that is left out is unknown; it is never taken for false or zero. \
        --format html writes one page to print and hand over.

        Exit codes: 0 done; 1 a programme is not eligible (only with --fail); \
        2 arguments, files or the member record; 3 rule files invalid; \
        4 a programme is undetermined (only with --fail).
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  enum Depth: String, ExpressibleByArgument, CaseIterable {
    case short, full
  }

  @Argument(
    help: .init(
      help(
        zh: "会员文件（YAML 或 JSON）；- 为标准输入",
        en: "Member file, YAML or JSON; - is standard input")))
  var member: String

  @OptionGroup var question: QuestionOptions
  @OptionGroup var languageOption: LanguageOption

  @Option(help: .init(help(zh: "输出格式", en: "Form of the output")))
  var format: Format = .text

  @OptionGroup var output: OutputOptions
  @OptionGroup var encoding: EncodingOption
  @OptionGroup var privacy: PrivacyOptions

  @Option(
    help: .init(
      help(
        zh: "full 另列出每项条件的判定过程：各部分的值、参数及其依据、规则位置",
        en: "full adds how each condition was decided: every part, parameters, places in the rules"
      )))
  var explain: Depth = .short

  @Flag(
    help: .init(
      help(
        zh: "另列出前后十年内何时可以申请",
        en: "Also say from when and until when, ten years before and after")))
  var windows = false

  @Flag(
    help: .init(
      help(
        zh: "另列出怎样才能符合，或什么会使资格丧失",
        en: "Also say what would change the answer, and who can change it")))
  var changes = false

  @Flag(
    help: .init(
      help(
        zh: "有项目不符合条件时退出码为 1，尚不能确定时为 4",
        en: "Exit with 1 if any programme is not eligible, with 4 if any is undetermined")))
  var fail = false

  func run() throws {
    try MemberCheck(
      member: member, question: question.question, language: languageOption.language,
      format: format, output: output.place, encoding: encoding.encoding,
      showSensitive: privacy.showSensitive, explain: explain, windows: windows, changes: changes,
      fail: fail
    ).runToEnd()
  }
}
