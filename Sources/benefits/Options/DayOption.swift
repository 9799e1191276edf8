import ArgumentParser
import Columns
import Diagnostics
import Glibc

/// `--as-of`.
struct DayOption: ParsableArguments {
  @Option(
    help: .init(
      help(
        zh: "按哪一天判定，如 2024-05-01（默认今天）",
        en: "The day to decide for, as 2024-05-01 (default: today)"),
      valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?

  /// The day asked for, else the one it is.
  /// - Throws: `CommandFailure` when the system clock cannot be read.
  func orToday() throws -> CalendarDate { try asOf ?? .today() }
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
