/// The string functions of the standard library.
extension FunctionLibrary {
  static let strings: [FunctionDeclaration] = [
    FunctionDeclaration(
      "contains",
      [
        .binary("contains_string", receiver: true) { (text: String, part: String) in
          Array(text.utf8).position(of: Array(part.utf8), from: 0) != nil
        }
      ]),
    FunctionDeclaration(
      "startsWith",
      [
        .binary("starts_with_string", receiver: true) { (text: String, prefix: String) in
          text.utf8.starts(with: prefix.utf8)
        }
      ]),
    FunctionDeclaration(
      "endsWith",
      [
        .binary("ends_with_string", receiver: true) { (text: String, suffix: String) in
          text.utf8.reversed().starts(with: suffix.utf8.reversed())
        }
      ]),
    FunctionDeclaration(
      "matches",
      [false, true].map { receiver in
        .binary(receiver ? "matches_string" : "matches", receiver: receiver) {
          (text: String, pattern: String) throws(EvaluationError) in
          try RegexCache.regex(pattern).matches(text)
        }
      }),
  ]
}
