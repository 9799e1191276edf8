import Diagnostics

/// Every message of this module; one extension a file, by what is being read or checked.
enum RuleMessages {
  /// A diagnostic with a code of this module.
  static func make(
    _ code: RuleCode, _ severity: Severity = .error, zh: String, en: String,
    at location: SourceLocation?, secondary: [Label] = [], help: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      code.diagnosticCode, severity: severity, LocalizedText(zh: zh, en: en),
      at: location.map { Label($0) }, secondary: secondary, help: help)
  }

  /// "did you mean …", or `otherwise` when no name is near.
  static func didYouMean(
    _ name: String, among names: some Sequence<String>, otherwise: LocalizedText? = nil
  ) -> LocalizedText? {
    guard let near = nearest(to: name, among: names, limit: 1).first else { return otherwise }
    return LocalizedText(zh: "是不是 `\(near)`？", en: "did you mean `\(near)`?")
  }

  /// Names in backticks, for both languages.
  static func list(_ names: [String]) -> LocalizedText {
    let quoted = names.map { "`\($0)`" }
    return LocalizedText(
      zh: quoted.joined(separator: "、"), en: quoted.joined(separator: ", "))
  }

  /// A secondary label on the place where something was first declared.
  static func firstHere(_ location: SourceLocation) -> Label {
    Label(location, LocalizedText(zh: "首次声明在此", en: "first declared here"))
  }
}
