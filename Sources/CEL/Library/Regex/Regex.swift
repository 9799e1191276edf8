/// A regular expression in a subset of RE2's syntax, matched in time linear in the text.
///
/// Supported: literals, `.`, classes (`[a-z]`, `[^…]`, `[[:alpha:]]`, `\d \w \s` and their
/// negations, `\p{L}`-like general categories and `\p{Han}`), groups (plain, `(?:…)`, named),
/// alternation, `* + ?` and counted repeats up to 1000 (lazy forms too), the anchors
/// `^ $ \A \z \b \B`, and the flags `i m s U`. Characters are Unicode code points; `\d \w \s \b`
/// are ASCII, as in RE2. There are no back-references and no look-around.
///
/// Algorithm: Ken Thompson, "Regular Expression Search Algorithm" (1968), simulating all paths at
/// once, on a program as in Russ Cox, "Regular Expression Matching: the Virtual Machine Approach".
struct Regex: Sendable {
  private let program: [Instruction]

  enum Instruction: Sendable {
    case character(CharacterSet)
    case assertion(Assertion)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  enum Assertion: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary
  }

  /// Throws for what is not a regular expression, or too large a one.
  init(_ pattern: String) throws(EvaluationError) {
    var parser = RegexParser(pattern)
    let node = try parser.parse()
    var compiler = RegexCompiler(pattern: pattern)
    program = try compiler.compile(node)
  }

  /// Whether the expression matches some part of `text`.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = ThreadSet(count: program.count)
    var next = ThreadSet(count: program.count)
    for position in 0...scalars.count {
      // A match may start anywhere, so a fresh thread starts at every position.
      follow(0, scalars, position, &current)
      if current.hasMatched { return true }
      guard position < scalars.count else { return false }
      for thread in current.threads {
        if case .character(let set) = program[thread], set.contains(scalars[position]) {
          follow(thread + 1, scalars, position + 1, &next)
        }
      }
      if next.hasMatched { return true }
      swap(&current, &next)
      next.removeAll()
    }
    return false
  }

  /// Adds all instructions reachable from `start` without reading a character.
  private func follow(
    _ start: Int, _ text: [Unicode.Scalar], _ position: Int, _ set: inout ThreadSet
  ) {
    var pending = [start]
    while let thread = pending.popLast() {
      guard set.insert(thread) else { continue }
      switch program[thread] {
      case .character: set.threads.append(thread)
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion):
        if assertion.holds(in: text, at: position) { pending.append(thread + 1) }
      case .match: set.hasMatched = true
      }
    }
  }
}

/// The places in the program that are alive at one position of the text.
private struct ThreadSet {
  /// Those that wait for a character.
  var threads: [Int] = []
  var hasMatched = false
  private var seen: [Bool]
  private var visited: [Int] = []

  init(count: Int) { seen = Array(repeating: false, count: count) }

  mutating func insert(_ thread: Int) -> Bool {
    guard !seen[thread] else { return false }
    seen[thread] = true
    visited.append(thread)
    return true
  }

  mutating func removeAll() {
    for thread in visited { seen[thread] = false }
    visited.removeAll(keepingCapacity: true)
    threads.removeAll(keepingCapacity: true)
    hasMatched = false
  }
}

extension Regex.Assertion {
  func holds(in text: [Unicode.Scalar], at position: Int) -> Bool {
    switch self {
    case .textStart: position == 0
    case .textEnd: position == text.count
    case .lineStart: position == 0 || text[position - 1] == "\n"
    case .lineEnd: position == text.count || text[position] == "\n"
    case .wordBoundary: Self.isBoundary(text, position)
    case .notWordBoundary: !Self.isBoundary(text, position)
    }
  }

  private static func isBoundary(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    let before = position > 0 && CharacterSet.word.contains(text[position - 1])
    let after = position < text.count && CharacterSet.word.contains(text[position])
    return before != after
  }
}
