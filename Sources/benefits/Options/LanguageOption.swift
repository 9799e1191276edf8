public import ArgumentParser
public import Diagnostics

extension Language: ExpressibleByArgument {}

/// `--lang`.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: .init(
      help(
        zh: "输出语言：zh 或 en（默认随系统语言）", en: "Language of the output: zh or en (default: the locale's)")
    ))
  var chosen: Language?

  var language: Language { chosen ?? .ofUser }
}
