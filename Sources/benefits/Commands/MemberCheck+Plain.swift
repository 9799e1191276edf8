import Columns
import Diagnostics

extension MemberCheck {
  /// Reads a plain command line by hand: `check MEMBER` and its commonest options, each under its
  /// full name and with its value behind it. Everything else, mistakes among it, is left to
  /// ArgumentParser: then this is `nil`.
  ///
  /// ArgumentParser finds out about commands and options while it runs, which takes a fifth of the
  /// instructions of a whole check.
  init?(plain arguments: some Sequence<String>) {
    guard let plain = PlainArguments(arguments), plain.command == "check",
      let member = plain.operand, let question = RuleQuestion(plain),
      let language = plain.value("--lang", Language.init(rawValue:))
    else { return nil }
    self.init(
      member: member, question: question, language: language ?? .ofUser,
      windows: plain.has("--windows"), changes: plain.has("--changes"), fail: plain.has("--fail"))
  }
}

extension RuleQuestion {
  fileprivate init?(_ plain: PlainArguments) {
    guard let day = plain.value("--as-of", { CalendarDate($0) }) else { return nil }
    self.init(
      rules: RulePlace(path: plain.value("--rules")), day: day,
      programmes: plain.values("--programme"))
  }
}
