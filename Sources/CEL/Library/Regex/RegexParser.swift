/// Pattern -> `RegexNode`, by recursive descent; groups are the only recursion, and are bounded.
///
/// Syntax: RE2's (https://github.com/google/re2/wiki/Syntax), strict where RE2 and Go differ.
struct RegexParser {
  let pattern: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0
  var groupNames: Set<String> = []

  /// What `(?ism)` switches on, to the end of the group it stands in.
  struct Flags {
    var ignoresCase = false
    var dotMatchesNewline = false
    var multiline = false
  }

  init(_ pattern: String) throws(RegexFault) {
    self.pattern = Array(pattern.unicodeScalars.prefix(RegexLimits.length + 1))
    guard self.pattern.count <= RegexLimits.length else { throw .tooLong }
  }

  mutating func parse() throws(RegexFault) -> RegexNode {
    let node = try parseAlternation()
    guard position == pattern.count else { throw .unexpectedParenthesis }
    return node
  }

  // MARK: Reading

  var next: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  /// Whether `text` comes next.
  func isNext(_ text: StaticString) -> Bool {
    let scalars = text.description.unicodeScalars
    return pattern[position...].starts(with: scalars)
  }

  /// Steps over `text` if it comes next.
  mutating func skip(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    position += text.description.unicodeScalars.count
    return true
  }

  /// The pattern from `start` to here, for messages.
  func text(from start: Int) -> String {
    String(String.UnicodeScalarView(pattern[start..<min(position, pattern.count)].prefix(40)))
  }

  // MARK: Grammar

  private mutating func parseAlternation() throws(RegexFault) -> RegexNode {
    var branches = [try parseConcatenation()]
    while skip("|") { branches.append(try parseConcatenation()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func parseConcatenation() throws(RegexFault) -> RegexNode {
    var parts: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if skip("\\Q") {
        try parseQuoted(into: &parts)
        continue
      }
      guard let operand = try parseOperand() else { continue }
      parts.append(try parseRepetition(of: operand))
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .concatenation(parts)
    }
  }

  /// `\Q…\E`: everything between stands for itself; a repetition after it repeats the last one.
  private mutating func parseQuoted(into parts: inout [RegexNode]) throws(RegexFault) {
    let start = parts.count
    while let scalar = next, !skip("\\E") {
      position += 1
      parts.append(literal(scalar))
    }
    guard parts.count > start, let last = parts.popLast() else { return }
    parts.append(try parseRepetition(of: last))
  }

  /// One thing that a repetition may follow; `nil` for what stands for nothing, as `(?i)` does.
  private mutating func parseOperand() throws(RegexFault) -> RegexNode? {
    guard let scalar = next else { return nil }
    switch scalar {
    case "(": return try parseGroup()
    case "[": return .set(try parseClass(), ignoresCase: flags.ignoresCase)
    case "\\": return try parseEscape()
    case "*", "+", "?":
      throw .missingOperand(String(scalar))
    default: break
    }
    let start = position
    if try parseRepetitionOperator() != nil { throw .missingOperand(text(from: start)) }
    position += 1
    switch scalar {
    case ".": return .set(flags.dotMatchesNewline ? .any : .notNewline, ignoresCase: false)
    case "^": return .assertion(flags.multiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.multiline ? .lineEnd : .textEnd)
    default: return literal(scalar)
    }
  }

  func literal(_ scalar: Unicode.Scalar) -> RegexNode {
    .scalar(scalar, ignoresCase: flags.ignoresCase)
  }

  // MARK: Repetitions

  private mutating func parseRepetition(of operand: RegexNode) throws(RegexFault) -> RegexNode {
    guard let repetition = try parseRepetitionOperator() else { return operand }
    _ = skip("?")
    let start = position
    if try parseRepetitionOperator() != nil { throw .nestedRepetition(text(from: start)) }
    return .repetition(operand, repetition)
  }

  private mutating func parseRepetitionOperator() throws(RegexFault) -> RegexRepetition? {
    if skip("*") { return RegexRepetition(minimum: 0) }
    if skip("+") { return RegexRepetition(minimum: 1) }
    if skip("?") { return RegexRepetition(minimum: 0, maximum: 1) }
    return try parseCounts()
  }

  /// `{n}`, `{n,}` or `{n,m}`; a brace that begins none of these is an ordinary character.
  private mutating func parseCounts() throws(RegexFault) -> RegexRepetition? {
    let start = position
    guard skip("{"), let minimum = parseNumber() else {
      position = start
      return nil
    }
    var maximum: Int? = minimum
    if skip(",") { maximum = parseNumber() }
    guard skip("}") else {
      position = start
      return nil
    }
    guard minimum <= maximum ?? minimum, max(minimum, maximum ?? 0) <= RegexLimits.repetitions
    else { throw .repetitionOutOfRange(text(from: start)) }
    return RegexRepetition(minimum: minimum, maximum: maximum)
  }

  /// Digits as a number; more than the repetition limit counts as just over it.
  private mutating func parseNumber() -> Int? {
    let start = position
    var number = 0
    while let scalar = next, ("0"..."9").contains(scalar) {
      number = min(number * 10 + Int(scalar.value) - 0x30, RegexLimits.repetitions + 1)
      position += 1
    }
    return position > start ? number : nil
  }

  // MARK: Groups

  /// At `(`. The flags set inside a group end with it.
  private mutating func parseGroup() throws(RegexFault) -> RegexNode? {
    let outerFlags = flags
    position += 1
    if isNext("?"), try !parseGroupHead() { return nil }
    depth += 1
    guard depth <= RegexLimits.depth else { throw .tooDeep }
    let node = try parseAlternation()
    depth -= 1
    guard skip(")") else { throw .missingParenthesis }
    flags = outerFlags
    return node
  }
}
