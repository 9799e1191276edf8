import Diagnostics
import Programmes

/// A rule book as found on disk, sound or not, with everything that was found out about it.
struct LoadedRules {
  let path: String
  let language: Language
  let book: RuleBook
  /// `nil` when the rules have errors.
  let checked: CheckedRuleBook?
  /// What was compiled of them before, where that is kept.
  let programs: KeptPrograms?
  let sink: DiagnosticSink

  /// Everything that stands at `path`, worked examples too.
  init(path: String, language: Language) {
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: path).load(into: &sink)
    self.init(book: book, sink, path: path, language: language)
  }

  /// The rules at `path` alone, from `cache` if it holds them.
  init(path: String, cache: RuleCache?, language: Language) {
    self.path = path
    self.language = language
    var sink = DiagnosticSink()
    (book, checked, programs) = RuleLibrary(path: path).loadChecked(cache, into: &sink)
    self.sink = sink
  }

  init(book: RuleBook, _ found: DiagnosticSink, path: String, language: Language) {
    self.path = path
    self.language = language
    self.book = book
    var sink = found
    checked = RuleBookChecker.check(book, into: &sink)
    programs = nil
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
