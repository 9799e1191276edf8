import Diagnostics
import SystemPackage

/// Every message of this module about files as wholes.
enum FileMessages {
  static func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.missing"),
      .init(zh: "没有文件 `\(name)`", en: "there is no file `\(name)`"),
      help: .init(zh: "检查路径和文件名", en: "check the path and the name"))
  }

  static func directory(_ name: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.directory"),
      .init(zh: "`\(name)` 是目录，不是文件", en: "`\(name)` is a directory, not a file"),
      help: .init(zh: "给出目录中的一个文件", en: "name a file in it"))
  }

  static func unreadable(_ name: String, reason: LocalizedText) -> Diagnostic {
    let shown = input(name)
    return Diagnostic(
      DiagnosticCode("file.unreadable"),
      .init(zh: "无法读取\(shown.zh)：\(reason.zh)", en: "cannot read \(shown.en): \(reason.en)"),
      help: .init(zh: "检查是否有读取权限", en: "check that you may read it"))
  }

  static func unwritable(_ name: String, reason: LocalizedText) -> Diagnostic {
    let shown = shown(name, LocalizedText(zh: "标准输出", en: "standard output"))
    return Diagnostic(
      DiagnosticCode("file.unwritable"),
      .init(zh: "无法写入\(shown.zh)：\(reason.zh)", en: "cannot write \(shown.en): \(reason.en)"),
      help: .init(
        zh: "检查目录是否存在、是否可写、磁盘是否已满",
        en: "check that the directory exists and can be written, and that the disk is not full"))
  }

  /// The name of what is read, in backticks; `-` in words.
  static func input(_ name: String) -> LocalizedText {
    shown(name, LocalizedText(zh: "标准输入", en: "standard input"))
  }

  /// The name in backticks, or what `-` stands for.
  private static func shown(_ name: String, _ stream: LocalizedText) -> LocalizedText {
    name == "-" ? stream : LocalizedText(zh: " `\(name)` ", en: "`\(name)`")
  }

  /// What an error of the system means, in both languages where it is a common one.
  static func reason(_ error: Errno) -> LocalizedText {
    switch error {
    case .noSuchFileOrDirectory:
      LocalizedText(zh: "目录不存在", en: "there is no such directory")
    case .permissionDenied, .notPermitted:
      LocalizedText(zh: "没有权限", en: "permission denied")
    case .noSpace: LocalizedText(zh: "磁盘已满", en: "the disk is full")
    case .fileTooLarge:
      LocalizedText(zh: "超过允许的文件大小", en: "the file would be larger than is allowed")
    case .readOnlyFileSystem:
      LocalizedText(zh: "文件系统只读", en: "the file system is read-only")
    case .badFileDescriptor: LocalizedText(zh: "它已关闭", en: "it is closed")
    default: LocalizedText(verbatim: error.description)
    }
  }

  static let closedPipe = Diagnostic(
    DiagnosticCode("file.closed-pipe"),
    .init(
      zh: "读取输出的程序已结束，结果没有全部写出",
      en: "the reader of the output has gone away; not all results were written"),
    help: .init(
      zh: "要全部结果，请用 --output 写入文件", en: "for all of them, write to a file with --output"))

  static func tooLarge(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.too-large"),
      .init(
        zh: "`\(name)` 大于 \(limit) 字节，不像是一份会员记录",
        en: "`\(name)` is larger than \(limit) bytes, too large for one member"))
  }

  static func tooManyElements(_ name: String, byteLimit: Int) -> Diagnostic {
    let file = input(name)
    let limit = byteLimit >> 20
    return Diagnostic(
      DiagnosticCode("file.too-many-elements"),
      .init(
        zh: "\(file.zh)中的列表占用内存超过 \(limit) MiB",
        en: "the lists in \(file.en) take more than \(limit) MiB of memory"),
      help: .init(
        zh: "把会员和列表按主键分成几份，或把列表写进会员的 NDJSON 文件",
        en: "split members and lists by key, or write the lists into an NDJSON file of members"))
  }
}
