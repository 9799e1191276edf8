/// Placeholder until the matcher lands in the next commit.
struct Regex: Sendable {
  init(_ pattern: String) throws(EvaluationError) {
    throw .invalidPattern(pattern, zh: "尚不支持", en: "not supported yet")
  }

  func matches(_ text: String) -> Bool { false }
}
