import TestSupport
import Testing

@testable import CEL

/// Random patterns and texts: the machine against a matcher that tries everything.
@Suite struct RegexPropertyTests {
  @Test(arguments: [1, 2, 3, 20_240_501] as [UInt64])
  func agreesWithABacktrackingTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<600 {
      let node = randomNode(depth: 3, &random)
      var compiler = RegexCompiler()
      let program = try compiler.compile(node)
      for _ in 0..<6 {
        let text = String(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in
            "ab\n ".randomElement(using: &random)!
          })
        var matcher = RegexMatcher(program)
        let expected = Backtracker(text).finds(node)
        #expect(
          matcher.matches(text) == expected, "seed \(seed): \(node) on \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func neverCrashesOnRandomPatterns(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "-", ",", ":", "P",
      "<",
      ">", "=", "!", "i", "p", "x", "Q", "E", "d", "1", "9", "a", "会", "\n", "\0", "é", "😀", "[[:",
      "(?", "(?P<", "\\p{", "\\x{",
    ]
    for _ in 0..<3_000 {
      let pattern = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
      guard let expression = try? RegularExpression(pattern) else { continue }
      _ = expression.matches("a会 1-x\n")
    }
    for _ in 0..<2_000 {
      let bytes = (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = (try? RegularExpression(String(decoding: bytes, as: UTF8.self)))?.matches("a会")
    }
  }

  private func randomNode(depth: Int, _ random: inout SplitMix64) -> RegexNode {
    let kind = Int.random(in: 0..<(depth == 0 ? 4 : 8), using: &random)
    switch kind {
    case 0, 1:
      return .scalar(Bool.random(using: &random) ? "a" : "b", ignoresCase: false)
    case 2: return .set(.notNewline, ignoresCase: false)
    case 3:
      let all: [RegexAssertion] = [
        .textStart, .textEnd, .lineStart, .lineEnd, .wordBoundary, .noWordBoundary,
      ]
      return .assertion(all.randomElement(using: &random)!)
    case 4, 5:
      return .concatenation(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          randomNode(depth: depth - 1, &random)
        })
    case 6:
      return .alternation((0..<2).map { _ in randomNode(depth: depth - 1, &random) })
    default:
      let minimum = Int.random(in: 0...2, using: &random)
      let maximum =
        Bool.random(using: &random)
        ? nil : minimum + Int.random(in: 0...2, using: &random)
      return .repetition(
        randomNode(depth: depth - 1, &random), RegexRepetition(minimum: minimum, maximum: maximum))
    }
  }
}

/// Where a node can end, found by trying every way: slow and obvious.
private struct Backtracker {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func finds(_ node: RegexNode) -> Bool {
    (0...scalars.count).contains { !ends(of: node, from: $0).isEmpty }
  }

  private func ends(of node: RegexNode, from start: Int) -> Set<Int> {
    switch node {
    case .empty: return [start]
    case .scalar(let scalar, _):
      return start < scalars.count && scalars[start] == scalar ? [start + 1] : []
    case .set(let set, _):
      return start < scalars.count && set.contains(scalars[start]) ? [start + 1] : []
    case .assertion(let assertion):
      let previous = start > 0 ? scalars[start - 1] : nil
      let next = start < scalars.count ? scalars[start] : nil
      return assertion.holds(after: previous, before: next) ? [start] : []
    case .concatenation(let parts):
      return parts.reduce([start]) { starts, part in
        Set(starts.flatMap { ends(of: part, from: $0) })
      }
    case .alternation(let branches):
      return Set(branches.flatMap { ends(of: $0, from: start) })
    case .repetition(let operand, let counts):
      var current: Set<Int> = [start]
      for _ in 0..<counts.minimum {
        current = Set(current.flatMap { ends(of: operand, from: $0) })
      }
      var all = current
      // No text here is longer than ten characters, so more turns than that add nothing.
      for _ in 0..<min(10, counts.maximum.map { $0 - counts.minimum } ?? 10) {
        current = Set(current.flatMap { ends(of: operand, from: $0) })
        all.formUnion(current)
      }
      return all
    }
  }
}
