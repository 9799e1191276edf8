import ArgumentParser
import Diagnostics
import Glibc

/// The command line: arguments in, one library call, exit code out.
@main
struct Benefits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benefits",
    abstract: help(
      zh: "按 YAML 规则判定会员能否享受工会福利项目，并说明理由",
      en: "Tell which union benefits a member is entitled to, and why"),
    discussion: help(
      zh: """
        规则目录用 --rules 指定（默认 Rules，或环境变量 BENEFITS_RULES）。
        核对无误的规则存于 $BENEFITS_CACHE（默认 ~/.cache/benefits；off 为不存），\
        下次不必重新核对。

        示例：
          benefits check Examples/courier.yaml --as-of 2024-05-01
          benefits batch Examples/members.csv --output answers.csv
          benefits validate Rules
          benefits eval 'today.addMonths(6)'
          benefits sample --count 1000 --output members.csv

        退出码：0 完成；1 有发现、用例未通过、表达式没有值，或（用 --fail 时）不符合条件；
        2 参数、配置或读写错误；3 规则文件有错；4（用 --fail 时）尚不能确定；
        5 被退回的记录多于 --max-rejects。
        """,
      en: """
        Rules are read from --rules (default: Rules, or $BENEFITS_RULES). Those found sound are \
        kept in $BENEFITS_CACHE (default: ~/.cache/benefits; off: not at all), not to be checked \
        again.

        Examples:
          benefits check Examples/courier.yaml --as-of 2024-05-01
          benefits batch Examples/members.csv --output answers.csv
          benefits validate Rules
          benefits eval 'today.addMonths(6)'
          benefits sample --count 1000 --output members.csv

        Exit codes: 0 done; 1 findings, failed cases, no value or (with --fail) not eligible; \
        2 usage, configuration or I/O; 3 rule files invalid; 4 (with --fail) undetermined; \
        5 more rejected records than --max-rejects.
        """),
    version: "0.1.0",
    subcommands: [
      Check.self, Ask.self, Batch.self, Validate.self, Test.self, Eval.self, Sample.self,
    ])

  static func main() {
    // A reader that closes the pipe early has seen enough: writes then fail with EPIPE.
    signal(SIGPIPE, SIG_IGN)
    StandardStream.occupyClosed()
    do {
      // An interruption leaves no half of a file that matters: only the rules that are kept are
      // written, and what is left of a draft the next one removes.
      if let check = MemberCheck(plain: CommandLine.arguments.dropFirst()) {
        Allocator.keepTogether()
        try check.runToEnd()
      }
      // Before there is much in memory.
      Allocator.keepEven()
      Interruption.discardsUnfinishedFiles()
      try requireKnownCommand()
      var command = try parseAsRoot()
      if let command = command as? any ConcurrentCommand {
        try command.runToEnd()
      } else {
        try command.run()
      }
    } catch {
      Exit.report(error).leave()
    }
  }

  /// Says of a first word that names no command which one was meant.
  private static func requireKnownCommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return }
    let near = nearest(to: word, among: names).first
    throw CommandFailure(
      LocalizedText(zh: "没有命令 `\(word)`", en: "there is no command `\(word)`"),
      help: near.map { LocalizedText(zh: "是否要写 `\($0)`？", en: "did you mean `\($0)`?") }
        ?? LocalizedText(
          zh: "可用命令：\(names.joined(separator: "、"))；详见 benefits --help",
          en: "the commands are: \(names.joined(separator: ", ")); see benefits --help"))
  }
}
