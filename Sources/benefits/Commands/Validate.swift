import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// `benefits validate [RULES]`: proves the rule files sound before they go live, and with `--members` a
/// file of members before it is run.
struct Validate: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: help(zh: "检查规则文件，一次指出全部错误", en: "Check rule files, and show every fault at once"),
    discussion: help(
      zh: """
        每个问题都指明文件、行、列。

        --members 在批量判定之前查看会员文件：哪一列是哪个事实、哪些事实没有列、
        哪些列用不上、每列最先读不出的单元格。

        退出码：0 无问题；1 只有警告，或会员文件中有读不出的记录；
        2 文件读不出；3 规则有错误。
        """,
      en: """
        Each finding names file, line and column.

        --members looks through a file of members before it is run: which column is which fact, \
        facts without a column, columns that no fact uses, the first bad cells of each column.

        Exit codes: 0 sound; 1 warnings only, or records that cannot be read; \
        2 files that cannot be read; 3 errors in the rules.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, concise, json
  }

  @Argument(
    help: .init(
      help(
        zh: "规则目录或文件（默认同 --rules）", en: "Rule directory or file (default: as --rules)")))
  var path: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var languageOption: LanguageOption

  @Option(help: .init(help(zh: "输出格式", en: "Form of the output")))
  var format: Format = .text

  @Option(
    help: .init(
      help(
        zh: "批量判定前查看这个会员文件；- 为标准输入",
        en: "Look through this file of members before it is run; - is standard input"),
      valueName: "file"))
  var members: String?

  @Option(
    help: .init(
      help(
        zh: "会员文件的格式（默认按扩展名；标准输入为 csv）",
        en: "Form of the members (default: by the name's ending; csv for standard input)")))
  var inputFormat: RecordFormat?

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard let members, members != "-", members == output.output else { return }
    throw ValidationError(
      help(
        zh: "--members 与 --output 不能是同一个文件", en: "--members and --output cannot be the same file"))
  }

  func run() async throws {
    let loaded = RulePlace(path: path ?? rules.path).load(languageOption.language)
    let diagnostics = loaded.sink.diagnostics
    let hasWarnings = diagnostics.contains { $0.severity == .warning }
    guard let members, !loaded.sink.hasErrors else {
      try output.place.write(render(loaded, diagnostics))
      if loaded.sink.hasErrors { throw loaded.exitOfErrors }
      if hasWarnings { throw Exit.answeredNo }
      return
    }
    let survey = try await survey(members, loaded)
    let report = MembersReport(survey, loaded.book, name: members)
    try output.place.write(
      format == .json
        ? report.json()
        : render(loaded, diagnostics) + "\n" + report.text(language: loaded.language))
    if hasWarnings || survey.hasFaults { throw Exit.answeredNo }
  }

  private func survey(_ members: String, _ loaded: LoadedRules) async throws -> MemberSurvey {
    let validation = MemberValidation(
      name: members, format: try inputFormat ?? MemberArgument(members).formOfMany(),
      encoding: encoding, language: loaded.language)
    return try await validation.survey(loaded.book)
  }

  /// What to say of findings beyond those that are kept.
  private func omitted(_ loaded: LoadedRules) -> String {
    let count = loaded.sink.overflow
    guard count > 0 else { return "" }
    let text = LocalizedText(
      zh: "另有 \(count) 个问题未显示", en: "\(count) more findings are not shown")
    return text[loaded.language] + "\n"
  }

  private func render(_ loaded: LoadedRules, _ diagnostics: [Diagnostic]) -> String {
    let language = loaded.language
    if format == .json { return JSONRenderer(files: loaded.book.files).render(diagnostics) }
    let renderer: any DiagnosticRenderer =
      format == .concise
      ? ConciseRenderer(files: loaded.book.files, language: language)
      : FullRenderer(
        files: loaded.book.files, language: language,
        color: output.place.isStandardOutput && StandardStream.output.allowsColour)
    let findings = diagnostics.isEmpty ? "" : renderer.render(diagnostics)
    let gap = diagnostics.isEmpty || format == .concise ? "" : "\n"
    let summary = ValidationSummary(loaded.book, diagnostics: diagnostics)
    return findings + gap + omitted(loaded) + summary.render(language) + "\n"
  }
}
