public import Diagnostics

/// Every message about the encoding of a file.
public enum EncodingMessages {
  /// That `--encoding auto` took a file for GB18030; a note, not a finding.
  public static func chosen(_ name: String) -> Diagnostic {
    let file = FileMessages.input(name)
    return Diagnostic(
      DiagnosticCode("file.gb18030"), severity: .note,
      .init(
        zh: "\(file.zh)不是 UTF-8，按 GB18030（GBK）读取",
        en: "\(file.en) is not UTF-8 and is read as GB18030 (GBK)"),
      help: .init(
        zh: "用 --encoding gb18030 或 utf-8 可以指定",
        en: "to say so yourself, use --encoding gb18030 or utf-8"))
  }

  static func malformed(
    _ name: String, _ encoding: TextEncoding, offset: Int, line: Int?
  ) -> Diagnostic {
    let file = FileMessages.input(name)
    let place =
      line.map {
        LocalizedText(
          zh: "第 \($0) 行（第 \(offset + 1) 字节）", en: "line \($0) (byte \(offset + 1))")
      } ?? LocalizedText(zh: "第 \(offset + 1) 字节", en: "byte \(offset + 1)")
    return Diagnostic(
      DiagnosticCode("file.malformed-text"),
      .init(
        zh: "\(file.zh)\(place.zh)不是 GB18030 文字", en: "\(file.en) is not GB18030 at \(place.en)"),
      help: whatToDo)
  }

  static func utf16(_ name: String) -> Diagnostic {
    let file = FileMessages.input(name)
    return Diagnostic(
      DiagnosticCode("file.utf16"),
      .init(zh: "\(file.zh)是 UTF-16 编码，无法读取", en: "\(file.en) is in UTF-16, which is not read"),
      help: .init(
        zh: "在表格软件中另存为“CSV UTF-8”", en: "save it as “CSV UTF-8” in the spreadsheet program"))
  }

  static func noConverter(_ name: String) -> Diagnostic {
    let file = FileMessages.input(name)
    return Diagnostic(
      DiagnosticCode("file.no-converter"),
      .init(
        zh: "\(file.zh)是 GB18030 编码，而本系统没有这种编码的转换表",
        en: "\(file.en) is in GB18030, and this system has no converter for it"),
      help: .init(
        zh: "另存为“CSV UTF-8”，或安装 C 库的 gconv 模块",
        en: "save it as “CSV UTF-8”, or install the gconv modules of the C library"))
  }

  /// For text that is not in the encoding it should be in.
  static let whatToDo = LocalizedText(
    zh: "另存为“CSV UTF-8”，或用 --encoding 指明文件的编码",
    en: "save it as “CSV UTF-8”, or name the file's encoding with --encoding")
}
