import ArgumentParser
import Columns
import Diagnostics
import Evaluation
import Glibc
import Programmes

/// What is asked: by which rules, on which day, about which programmes.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var rules: RuleOptions

  @Option(
    help: .init(
      help(
        zh: "按哪一天判定，如 2024-05-01（默认今天）", en: "The day to decide for, as 2024-05-01 (default: today)"
      ),
      valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?

  @Option(
    name: .customLong("programme"),
    help: .init(
      help(zh: "只判定这个项目，可重复（默认全部）", en: "Decide only this programme; repeatable (default: all)"),
      valueName: "id"))
  var programmes: [String] = []

  /// The rules compiled for the day and programmes asked for.
  /// - Throws: an `Exit` after the findings were shown; `CommandFailure` for an unknown id.
  func compile(_ language: Language) throws -> RuleProgram {
    let checked = try rules.load(language).requireSound()
    try requireKnown(in: checked.book)
    return RuleProgram(
      checked, asOf: try asOf ?? .today(), programmes: programmes.isEmpty ? nil : programmes)
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

extension CalendarDate {
  /// A day given as an argument.
  fileprivate init(argument: String) throws {
    guard let date = CalendarDate(argument) else {
      throw ValidationError(
        help(
          zh: "没有这一天；请写成 2024-05-01 的样子",
          en: "There is no such day; write it as 2024-05-01."))
    }
    self = date
  }

  /// The day it is where this process runs.
  /// - Throws: `CommandFailure` when the system clock cannot be read.
  static func today() throws -> CalendarDate {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil,
      let date = CalendarDate(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    else {
      throw CommandFailure(
        LocalizedText(zh: "无法读取系统日期", en: "cannot read the system's date"),
        help: LocalizedText(zh: "请用 --as-of 指定日期", en: "name the day with --as-of"))
    }
    return date
  }
}
