import Diagnostics

extension Language {
  /// The language for help and for messages that come before `--lang` is read: what the arguments
  /// say, else the locale, else English.
  static let ofUser: Language = fromArguments ?? fromLocale

  static var fromLocale: Language {
    let locale =
      ProcessEnvironment["LC_ALL"] ?? ProcessEnvironment["LC_MESSAGES"] ?? ProcessEnvironment[
        "LANG"] ?? ""
    return locale.lowercased().hasPrefix("zh") ? .zh : .en
  }

  private static var fromArguments: Language? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst("--lang=".count)))
      }
    }
    return nil
  }
}

/// A help text in the user's language.
func help(zh: String, en: String) -> String {
  LocalizedText(zh: zh, en: en)[.ofUser]
}
