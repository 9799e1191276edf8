import Diagnostics

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

  static func unreadable(_ name: String, reason: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.unreadable"),
      .init(zh: "无法读取 `\(name)`：\(reason)", en: "cannot read `\(name)`: \(reason)"))
  }

  static func unwritable(_ name: String, reason: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.unwritable"),
      .init(zh: "无法写入 `\(name)`：\(reason)", en: "cannot write `\(name)`: \(reason)"),
      help: .init(
        zh: "检查目录是否存在、是否可写、磁盘是否已满",
        en: "check that the directory exists and can be written, and that the disk is not full"))
  }

  static let closedPipe = Diagnostic(
    DiagnosticCode("file.closed-pipe"),
    .init(zh: "读取输出的程序已结束", en: "the reader of the output has gone away"))

  static func tooLarge(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("file.too-large"),
      .init(
        zh: "`\(name)` 大于 \(limit) 字节，不像是一份会员记录",
        en: "`\(name)` is larger than \(limit) bytes, too large for one member"))
  }
}
