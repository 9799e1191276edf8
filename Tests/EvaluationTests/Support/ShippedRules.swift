import Diagnostics
import Foundation
import Programmes
import Testing

/// The rules in the repository.
enum ShippedRules {
  static func load() throws -> CheckedRuleBook {
    var root = URL(filePath: #filePath)
    while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
    let rules = root.deletingLastPathComponent().appending(path: "Rules")
    var sink = DiagnosticSink()
    let book = RuleLibrary(path: rules.path).load(into: &sink)
    return try #require(RuleBookChecker.check(book, into: &sink))
  }
}
