import Diagnostics
import Programmes
import TestSupport

/// A rule book written in a test, with what reading and checking it says.
struct RuleText {
  let files: SourceFiles
  let book: RuleBook
  let checked: CheckedRuleBook?
  let diagnostics: [Diagnostic]

  init(_ text: String) {
    var files = SourceFiles()
    files.add(SourceFile(name: "rules.yaml", text: text))
    var sink = DiagnosticSink()
    book = RuleBook(decoding: files, into: &sink)
    checked = RuleBookChecker.check(book, into: &sink)
    self.files = files
    diagnostics = sink.diagnostics
  }

  /// Everything said, one line each: `3:5 error rule.bad-date: headline`.
  var lines: [String] { diagnostics.map { describe($0, in: files) } }
}

/// `rules.yaml:3:5 error rule.bad-date: the English headline`.
func describe(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
  let place = diagnostic.primary.map { files.describe($0.location) } ?? "-"
  let headline = diagnostic.headline[.en]
  return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.code): \(headline)"
}

/// Documents that tests start from.
enum Prelude {
  static let facts = """
    facts:
      id: {type: string, key: true, label: {zh: 编号, en: Number}}
      age: {type: int, label: {zh: 年龄, en: Age}}
      status:
        type: enum
        label: {zh: 状态, en: Status}
        values: {active: {zh: 在册, en: active now}, ended: {zh: 终止, en: over}}
      patents:
        type: list
        label: {zh: 专利, en: Patents}
        of: {kind: {type: string}, grantedOn: {type: date}}
    ---

    """

  /// A sound programme up to its conditions.
  static func head(_ id: String = "aid") -> String {
    "programme: \(id)\ntitle: {zh: 资助, en: Aid}\nbenefit: {kind: service}\n"
  }

  static let adult =
    "{id: adult, label: {zh: 成年, en: Adult}, expr: age >= 18, assumption: {zh: 推定, en: Guess}}"

  /// A sound programme.
  static func programme(_ id: String = "aid", _ more: String = "") -> String {
    head(id) + "conditions: {all: [\(adult)]}\n" + more + "\n"
  }
}
