import ArgumentParser

/// `--output`.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .init(
      help(
        zh: "输出文件，写完整后才出现；- 为标准输出", en: "Output file, put in place when whole; - is standard output"
      ),
      valueName: "file"))
  var output = "-"

  var place: OutputPlace { OutputPlace(name: output) }
}

/// `--show-sensitive`.
struct PrivacyOptions: ParsableArguments {
  @Flag(
    help: .init(
      help(
        zh: "完整显示身份证号等敏感信息（默认遮盖）",
        en: "Show ID numbers and other sensitive facts in full (default: masked)")))
  var showSensitive = false
}
