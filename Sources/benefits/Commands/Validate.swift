import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Reports

/// `benefits validate [RULES]`: proves the rule files sound before they go live.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: help(zh: "检查规则文件，一次指出全部错误", en: "Check rule files, and show every fault at once"),
    discussion: help(
      zh: """
        每个问题都指明文件、行、列。

        退出码：0 无问题；1 只有警告；2 文件读不出；3 有错误。
        """,
      en: """
        Each finding names file, line and column.

        Exit codes: 0 sound; 1 warnings only; 2 files that cannot be read; 3 errors.
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

  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = rules.load(.everything, languageOption.language, path: path)
    let diagnostics = loaded.sink.diagnostics
    try output.write(render(loaded, diagnostics))
    if loaded.sink.hasErrors { throw loaded.exitOfErrors }
    if diagnostics.contains(where: { $0.severity == .warning }) { throw Exit.answeredNo }
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
        color: output.isStandardOutput && StandardStream.output.allowsColour)
    let findings = diagnostics.isEmpty ? "" : renderer.render(diagnostics)
    let gap = diagnostics.isEmpty || format == .concise ? "" : "\n"
    let summary = ValidationSummary(loaded.book, diagnostics: diagnostics)
    return findings + gap + omitted(loaded) + summary.render(language) + "\n"
  }
}
