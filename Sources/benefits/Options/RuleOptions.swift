import ArgumentParser
import Diagnostics
import Glibc
import Programmes

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

  /// - Parameters:
  ///   - scope: what is read; a command that answers has no use for the worked examples.
  ///   - override: a path given otherwise, which goes before `--rules`.
  func load(
    _ scope: RuleLibrary.Scope, _ language: Language, path override: String? = nil
  ) -> LoadedRules {
    LoadedRules(path: override ?? named ?? Self.usual, scope, language: language)
  }

  /// The rules for a command that answers by them, be it that they were found sound before.
  func loadChecked(_ language: Language) -> LoadedRules {
    LoadedRules(path: named ?? Self.usual, cache: .usual, language: language)
  }

  /// As `load`, or no rules at all where none are named and the usual place is not there.
  func loadIfAny(_ scope: RuleLibrary.Scope, _ language: Language) -> LoadedRules {
    guard named == nil, access(Self.usual, F_OK) != 0 else { return load(scope, language) }
    var sink = DiagnosticSink()
    return LoadedRules(
      book: RuleBook(decoding: SourceFiles(), into: &sink), DiagnosticSink(), path: Self.usual,
      language: language)
  }

  private var named: String? { path ?? ProcessEnvironment["BENEFITS_RULES"] }

  private static let usual = "Rules"
}

/// A rule book as found on disk, sound or not, with everything that was found out about it.
struct LoadedRules {
  let path: String
  let language: Language
  let book: RuleBook
  /// `nil` when the rules have errors.
  let checked: CheckedRuleBook?
  let sink: DiagnosticSink

  init(path: String, _ scope: RuleLibrary.Scope, language: Language) {
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: path).load(scope, into: &sink)
    self.init(book: book, sink, path: path, language: language)
  }

  init(path: String, cache: RuleCache?, language: Language) {
    self.path = path
    self.language = language
    var sink = DiagnosticSink()
    (book, checked) = RuleLibrary(path: path).loadChecked(cache, into: &sink)
    self.sink = sink
  }

  init(book: RuleBook, _ found: DiagnosticSink, path: String, language: Language) {
    self.path = path
    self.language = language
    self.book = book
    var sink = found
    checked = RuleBookChecker.check(book, into: &sink)
    self.sink = sink
  }

  /// The rules, for a command that runs them.
  /// - Throws: how the command ends, after showing what is wrong with them.
  func requireSound() throws -> CheckedRuleBook {
    if let checked, !sink.hasErrors { return checked }
    DiagnosticOutput(files: book.files, language: language).show(errors)
    throw exitOfErrors
  }

  /// How a command ends on rules with errors: files that could not be read are no invalid rules.
  var exitOfErrors: Exit {
    let codes = Set(errors.map(\.code))
    return codes.isSubset(of: Self.codesAboutFiles) ? .unusable : .invalidRules
  }

  private var errors: [Diagnostic] { sink.diagnostics.filter { $0.severity == .error } }

  private static let codesAboutFiles = Set(
    RuleCode.allCases.filter(\.isAboutFiles).map(\.diagnosticCode))
}
