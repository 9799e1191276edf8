import ArgumentParser

/// `--rules`.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: .init(
      help(
        zh: "规则目录或文件（默认 $BENEFITS_RULES，否则 Rules）",
        en: "Rule directory or file (default: $BENEFITS_RULES, else Rules)"),
      valueName: "path"))
  var path: String?

  var place: RulePlace { RulePlace(path: path) }
}
