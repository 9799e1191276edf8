/// A parsed regular expression.
indirect enum RegexNode {
  case empty
  /// One code point, as it stands or, with `ignoresCase`, in any case.
  case scalar(Unicode.Scalar, ignoresCase: Bool)
  /// One code point of a class.
  case set(CharacterClass, ignoresCase: Bool)
  /// Nothing, at a certain kind of place.
  case assertion(RegexAssertion)
  case concatenation([RegexNode])
  case alternation([RegexNode])
  /// Greedy or lazy makes no difference to whether a text matches.
  case repetition(RegexNode, RegexRepetition)
}

/// How often, at least and at most (`nil`: without end).
struct RegexRepetition: Hashable, Sendable {
  var minimum: Int
  var maximum: Int?
}

/// A place between two code points.
enum RegexAssertion: Hashable, Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary

  /// Whether it holds between `previous` and `next`; `nil` is the edge of the text.
  func holds(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    switch self {
    case .textStart: previous == nil
    case .textEnd: next == nil
    case .lineStart: previous == nil || previous == "\n"
    case .lineEnd: next == nil || next == "\n"
    case .wordBoundary: Self.isWord(previous) != Self.isWord(next)
    case .noWordBoundary: Self.isWord(previous) == Self.isWord(next)
    }
  }

  /// ASCII letters, digits and `_`, as in RE2.
  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map(CharacterClass.word.contains) ?? false
  }
}
