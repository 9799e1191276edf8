import Diagnostics
import Programmes
import TestSupport
import Testing

/// Rules with one fault, marked `⟦…⟧`, and what is said of it. Nothing else may be said.
struct MessageCase: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let severity: Severity
  let rules: String

  init(_ name: String, _ code: RuleCode, _ severity: Severity, _ rules: String) {
    (self.name, self.code, self.severity, self.rules) = (name, code.rawValue, severity, rules)
  }

  /// An error of this module.
  init(_ name: String, _ code: RuleCode, _ rules: String) {
    self.init(name, code, .error, rules)
  }

  /// An error of another module.
  init(_ name: String, _ code: String, _ rules: String) {
    (self.name, self.code, self.severity, self.rules) = (name, code, .error, rules)
  }

  var testDescription: String { "\(code): \(name)" }

  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let marked = MarkedSource(Prelude.facts + rules)
    let text = RuleText(marked.text)
    guard text.diagnostics.count == 1, let found = text.diagnostics.first else {
      Issue.record(
        "expected one \(code), found:\n\(text.lines.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
      return
    }
    #expect(found.code.description == code, sourceLocation: sourceLocation)
    #expect(found.severity == severity, sourceLocation: sourceLocation)
    #expect(
      found.primary?.location.span.range == marked.ranges.first, "\(text.lines)",
      sourceLocation: sourceLocation)
    if code.hasPrefix("rule.") {
      #expect(found.help != nil, "every message says what to do", sourceLocation: sourceLocation)
    }
    #expect((text.checked == nil) == (severity == .error), sourceLocation: sourceLocation)
  }
}
