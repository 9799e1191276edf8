import ArgumentParser
import Columns
import Diagnostics
import Records

extension Check {
  /// Reads a plain command line by hand: `check MEMBER` and its commonest options, each under its
  /// full name and with its value behind it. Everything else, mistakes among it, is left to
  /// ArgumentParser: then this is `nil`.
  ///
  /// ArgumentParser finds out about commands and options while it runs, which takes a fifth of the
  /// instructions of a whole check.
  init?(plain arguments: some Sequence<String>) {
    guard let plain = PlainArguments(arguments), plain.command == "check",
      let member = plain.operand, let question = QuestionOptions(plain),
      let language = plain.value("--lang", Language.init(rawValue:))
    else { return nil }
    self.init()
    self.member = member
    self.question = question
    languageOption = LanguageOption()
    languageOption.chosen = language
    output = OutputOptions()
    output.output = "-"
    encoding = EncodingOption()
    encoding.encoding = .auto
    privacy = PrivacyOptions()
    privacy.showSensitive = false
    format = .text
    explain = .short
    windows = plain.has("--windows")
    changes = plain.has("--changes")
    fail = plain.has("--fail")
  }
}

extension QuestionOptions {
  fileprivate init?(_ plain: PlainArguments) {
    guard let day = plain.value("--as-of", { CalendarDate($0) }) else { return nil }
    self.init()
    rules = RuleOptions()
    rules.path = plain.value("--rules")
    self.day = DayOption()
    self.day.asOf = day
    programmes = plain.values("--programme")
  }
}
