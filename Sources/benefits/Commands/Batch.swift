import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Records
import Reports
import SystemPackage

/// `benefits batch MEMBERS`: a file of members in, one line of answers per member out.
struct Batch: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: help(
      zh: "对整个会员文件逐人判定（CSV、TSV 或 NDJSON）",
      en: "Decide for every member of a file (CSV, TSV or NDJSON)"),
    discussion: help(
      zh: """
        CSV 表头可用事实名或其 columns 别名。
        读不出的记录会被退回，写入 --rejects 文件并在标准错误上计数，
        其余照常处理。

        CSV 输出：主键列，然后每个项目三列：
        <id>.status、<id>.reasons、<id>.amount。
        NDJSON 输出：每行一名会员，内容同 check --format json。
        --summary 写出各项目人数、原因与缺少信息的 JSON；--report 写出可打印的网页。

        退出码：0 完成；2 参数、配置或读写错误；3 规则文件有错；
        5 被退回的记录多于 --max-rejects。
        """,
      en: """
        CSV headers are fact names or their `columns` aliases. A record that cannot be read is \
        rejected: it goes to the --rejects file, is counted on standard error, and the run goes on.

        CSV output: the key column, then <id>.status, <id>.reasons and <id>.amount for each \
        programme. NDJSON output: a member a line, as check --format json prints it. --summary \
        writes the counts by programme, reason and missing fact as JSON; --report writes them as a \
        page with charts, to be printed.

        Exit codes: 0 done; 2 usage, configuration or I/O; 3 rule files invalid; \
        5 more rejected records than --max-rejects.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ndjson

    /// Bytes of members to answer at a time. A full answer is a hundred times the length of its
    /// member's record, so those are made of smaller pieces, lest memory fill with them.
    var chunkSize: Int {
      switch self {
      case .csv: RecordLimits.chunkBytes
      case .ndjson: 64 << 10
      }
    }
  }

  @Argument(
    help: .init(help(zh: "会员文件；- 为标准输入", en: "File of members; - is standard input")))
  var members: String

  @OptionGroup var question: QuestionOptions
  @OptionGroup var languageOption: LanguageOption

  @Option(help: .init(help(zh: "输出格式", en: "Form of the output")))
  var format: Format = .csv

  @Option(
    help: .init(
      help(
        zh: "输入格式（默认按扩展名；标准输入为 csv）",
        en: "Form of the input (default: by the name's ending; csv for standard input)")))
  var inputFormat: RecordFormat?

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var joins: JoinOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var privacy: PrivacyOptions

  @Option(
    help: .init(
      help(
        zh: "退回记录写入此 CSV（默认在输出文件旁，名为 <输出>.rejects.csv）",
        en: "CSV for rejected records (default: beside the output, as <output>.rejects.csv)"),
      valueName: "file"))
  var rejects: String?

  @Option(
    help: .init(
      help(
        zh: "把汇总写成 JSON 文件：各项目人数、原因、缺少的信息",
        en: "Write what it came to as JSON: counts by programme, reason, missing fact"),
      valueName: "file"))
  var summary: String?

  @Option(
    help: .init(
      help(
        zh: "把汇总写成单个网页（HTML），含图表，可打印",
        en: "Write what it came to as one HTML page with charts, fit to print"),
      valueName: "file"))
  var report: String?

  @Option(
    help: .init(
      help(
        zh: "退回记录多于此数时退出码为 5（默认不限）",
        en: "Exit with 5 when more records than this are rejected (default: no limit)"),
      valueName: "count"))
  var maxRejects: Int?

  @Option(
    help: .init(
      help(zh: "并行线程数（默认为处理器核数）", en: "Threads to use (default: one per core)"),
      valueName: "count"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(
        help(zh: "--threads 应为 1 到 256", en: "--threads takes a number from 1 to 256"))
    }
    if let maxRejects, maxRejects < 0 {
      throw ValidationError(
        help(zh: "--max-rejects 不能为负", en: "--max-rejects cannot be negative"))
    }
    try requireFilesOfTheirOwn()
  }

  /// No file may be written over another: not the answers over the members, say.
  private func requireFilesOfTheirOwn() throws {
    let read = ([members] + joins.fileNames).filter { $0 != "-" }
    let names = read + [output.output, rejects, summary, report].compactMap { $0 }
    let paths = names.filter { $0 != "/dev/null" }.map { FilePath($0).lexicallyNormalized() }
    guard Set(paths).count < paths.count else { return }
    throw ValidationError(
      help(
        zh: "会员文件、--with、--output、--rejects、--summary 与 --report 不能是同一个文件",
        en: """
          the members, --with, --output, --rejects, --summary and --report cannot be the same file
          """))
  }

  func run() async throws {
    do {
      try await answer()
    } catch FileFailure.closedPipe {
      // Whoever reads half of the answers should not take them for all.
      throw CommandFailure(.closedPipe)
    }
  }

  private func answer() async throws {
    let language = languageOption.language
    let form = try inputFormat ?? MemberArgument(members).formOfMany()
    let program = try question.compile(language)
    let source = try CountingSource(members)
    let progress = ProgressBar(
      language, bytesInAll: source.bytesInAll, isScreenFree: !output.place.isStandardOutput)
    let reader = try open(source, form, program, language)
    let files = try BatchFiles(
      answers: output.output, rejects: rejects, summary: summary, page: report)
    defer { progress?.clear() }
    var rejectLog = try rejectLog(files, besides: progress, language)
    let lists = try joins.load(for: program, besides: reader.binding, encoding, language) {
      try rejectLog.write($0, of: $1)
    }
    var run = try BatchRun(
      program: program, format: format, showSensitive: privacy.showSensitive, files: files,
      rejects: rejectLog, of: members, lists: lists)
    try await run.process(consume reader, threads: threads ?? Processors.count) { soFar in
      progress?.update(
        members: soFar.members, rejects: soFar.rejects, bytesRead: source.bytesRead)
    }
    progress?.clear()
    let outcome = BatchReport(
      run.summary, program.checked.book, asOf: program.asOf, members: members,
      findings: run.findings)
    try run.finish(outcome, language: language)
    StandardStream.error.write(
      outcome.text(language: language, width: StandardStream.error.width))
    let rejected = run.summary.rejects + run.findings.lists.map(\.rejects).reduce(0, +)
    if let maxRejects, rejected > maxRejects { throw Exit.tooManyRejects }
  }

  private func open(
    _ source: CountingSource, _ form: RecordFormat, _ program: RuleProgram, _ language: Language
  ) throws -> RecordReader {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let projection = Projection(program.checked.schema, fields: program.neededFacts)
    let reader = try RecordReader.open(
      encoding.decoding(source, members, language), name: members, format: form, projection,
      files: &files, into: &sink, chunkSize: format.chunkSize)
    DiagnosticOutput(files: files, language: language).show(sink.diagnostics)
    guard let reader else { throw Exit.unusable }
    return reader
  }

  private func rejectLog(
    _ files: BatchFiles, besides progress: ProgressBar?, _ language: Language
  ) throws -> RejectLog {
    guard let file = files.rejects else {
      return .screen(RejectScreen(language, besides: progress))
    }
    return .file(try RejectWriter(to: file, in: language))
  }
}
