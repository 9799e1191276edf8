import Diagnostics

/// A regular expression in RE2's syntax, as CEL's `matches` has it.
///
/// Matching takes time proportional to the text, whatever the pattern: nothing backtracks. So there
/// are no backreferences and no lookaround; a pattern that has them is an error.
///
///     try RegularExpression(#"^\d{4}-\d{2}$"#).matches("2024-05")  // true
///     try RegularExpression("(?i)beijing").matches("in Beijing")   // true: found anywhere
///
/// Written by hand because Swift's own `Regex` backtracks, and so can be made to hang.
struct RegularExpression: Sendable {
  private let program: RegexProgram

  /// Compiles `pattern`; costs about as much as matching a short text, so callers keep the result.
  /// Throws `cel.invalid-pattern` for what is not RE2 syntax, and for patterns over
  /// `RegexLimits`.
  init(_ pattern: String) throws(EvaluationError) {
    do throws(RegexFault) {
      var parser = try RegexParser(pattern)
      var compiler = RegexCompiler()
      program = try compiler.compile(parser.parse())
    } catch {
      let message = error.message
      throw .invalidPattern(String(pattern.prefix(60)), zh: message.zh, en: message.en)
    }
  }

  /// Whether some part of `text` matches (RE2's `PartialMatch`). Works on code points.
  func matches(_ text: String) -> Bool {
    var matcher = RegexMatcher(program)
    return matcher.matches(text)
  }
}

/// Bounds on patterns, so that compiling one is always quick and never runs out of stack.
enum RegexLimits {
  /// Code points of a pattern.
  static let length = 10_000
  /// Groups inside each other.
  static let depth = 100
  /// The largest `m` of `{n,m}`, as in RE2.
  static let repetitions = 1_000
  /// Instructions, and nodes visited to make them.
  static let programSize = 20_000
}
