import ArgumentParser
import Diagnostics
import Evaluation
import Programmes
import Records

/// `benefits sample --count N`: synthetic members to try rules on, made from the declared facts.
struct Sample: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: help(
      zh: "按规则中的事实生成虚构会员（CSV、TSV 或 NDJSON）",
      en: "Make synthetic members from the rules' facts (CSV, TSV or NDJSON)"),
    discussion: help(
      zh: """
        枚举值按权重出现，数字落在条件所比较的数值附近，日期分布在 --as-of 前后；
        证件号码校验位正确但不属于任何人。每 25 个值约有一个留空，主键除外。
        由其他事实推算的事实不写出（出生日期和性别除外，每两名会员约有一名写出）。
        规则、--as-of、--seed 相同，生成的会员就逐字节相同，与机器无关；
        --count 较小时即较大时的开头部分；CSV 与 NDJSON 写的是同样的会员。

        示例：
          benefits sample --count 1000 --as-of 2024-05-01 --output members.csv

        退出码：0 完成；2 参数、配置或读写错误；3 规则文件有错。
        """,
      en: """
        Enum values come by weight, numbers lie around those that conditions compare with, dates \
        around --as-of; ID numbers have valid check characters and belong to nobody. One value in \
        25 is left out, but never the key. Facts that are derived from others are not written, \
        except a birth date and a sex, in every second record.
        The same rules, --as-of and --seed give the same members byte for byte on any machine; \
        fewer members are the first of more; CSV and NDJSON hold the same members.

        Example:
          benefits sample --count 1000 --as-of 2024-05-01 --output members.csv

        Exit codes: 0 done; 2 usage, configuration or I/O; 3 rule files invalid.
        """))

  @Option(help: .init(help(zh: "会员人数", en: "How many members")))
  var count: Int

  @Option(
    help: .init(
      help(zh: "随机种子，0 到 2^64-1", en: "Seed of the random numbers, 0 to 2^64-1")))
  var seed: UInt64 = 1

  @Option(help: .init(help(zh: "输出格式", en: "Form of the output")))
  var format: RecordFormat = .csv

  @OptionGroup var rules: RuleOptions
  @OptionGroup var day: DayOption
  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var output: OutputOptions

  /// Members made at a time, a piece of a few megabytes.
  private static let chunkSize = 4_096

  func validate() throws {
    guard count < 0 || count > Self.most else { return }
    throw ValidationError(
      help(
        zh: "--count 应为 0 到 \(Self.most)", en: "--count takes a number from 0 to \(Self.most)"))
  }

  private static let most = 1_000_000_000

  func run() async throws {
    let checked = try rules.place.loadChecked(languageOption.language).requireSound()
    let sampler = MemberSampler(checked, asOf: try day.orToday(), seed: seed, format: format)
    let file = try AtomicFile(output.output)
    try file.write(sampler.header)
    var first = 1
    try await OrderedPipeline(width: Processors.count).run(
      next: {
        guard first <= count else { return nil }
        defer { first += Self.chunkSize }
        return first...min(first + Self.chunkSize - 1, count)
      },
      transform: { sampler.records($0) },
      emit: { try file.write($0) })
    try file.commit()
  }
}
