public import ArgumentParser
import Diagnostics
public import Records

/// `--encoding`.
struct EncodingOption: ParsableArguments {
  @Option(
    help: .init(
      help(
        zh: "文件编码：auto、utf-8 或 gb18030（含 GBK）；auto 按内容判断",
        en: "Encoding of files: auto, utf-8 or gb18030 (GBK too); auto tells from the content"),
      valueName: "auto|utf-8|gb18030"))
  var encoding: TextEncoding = .auto

  /// What `source` holds, as UTF-8. That it is taken for GB18030 is told on standard error.
  func decoding(
    _ source: any ByteSource, _ name: String, _ language: Language
  ) throws -> TextSource {
    try TextSource(source, name: name, encoding: encoding) {
      DiagnosticOutput(files: SourceFiles(), language: language)
        .show([EncodingMessages.chosen(name)])
    }
  }
}

extension TextEncoding: ExpressibleByArgument {
  /// The names it goes by on the systems that write it are taken too, in any case.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "auto": self = .auto
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }
}
