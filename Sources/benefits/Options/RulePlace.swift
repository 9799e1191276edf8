import Diagnostics
import Programmes

/// Where the rules are: the path given, else `$BENEFITS_RULES`, else `Rules`.
struct RulePlace {
  var path: String?

  func load(_ scope: RuleLibrary.Scope, _ language: Language) -> LoadedRules {
    LoadedRules(
      path: path ?? ProcessEnvironment["BENEFITS_RULES"] ?? "Rules", scope, language: language)
  }
}
