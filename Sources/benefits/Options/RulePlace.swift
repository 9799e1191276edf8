import Diagnostics
import Glibc
import Programmes

/// Where the rules are: the path given, else `$BENEFITS_RULES`, else `Rules`.
struct RulePlace {
  var path: String?

  /// All that stands there, worked examples too.
  func load(_ language: Language) -> LoadedRules {
    LoadedRules(path: named ?? Self.usual, language: language)
  }

  /// The rules for a command that answers by them, be it that they were found sound before.
  func loadChecked(_ language: Language) -> LoadedRules {
    LoadedRules(path: named ?? Self.usual, cache: .usual, language: language)
  }

  /// As `loadChecked`, or no rules at all where none are named and the usual place is not there.
  func loadIfAny(_ language: Language) -> LoadedRules {
    guard named == nil, access(Self.usual, F_OK) != 0 else { return loadChecked(language) }
    var sink = DiagnosticSink()
    return LoadedRules(
      book: RuleBook(decoding: SourceFiles(), into: &sink), DiagnosticSink(), path: Self.usual,
      language: language)
  }

  private var named: String? { path ?? ProcessEnvironment["BENEFITS_RULES"] }

  private static let usual = "Rules"
}
