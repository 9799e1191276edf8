/// The parts of CEL's `strings` extension that write values out: `strings.quote` and `format`. The
/// rest is in `StringExtension.swift`.
enum StringsLibrary {
  static let functions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "strings.quote",
      [
        .unary("strings_quote") { (text: String) throws(EvaluationError) in
          let quoted = quote(text)
          try FunctionLibrary.checkSize(quoted.utf8.count)
          return quoted
        }
      ]),
    FunctionDeclaration(
      "format",
      [
        FunctionOverload("string_format", receiver: true, [.string, .list(.dyn)], .string) {
          arguments throws(EvaluationError) in
          guard case (.string(let template), .list(let values)) = (arguments[0], arguments[1])
          else { throw .noOverload("format", arguments.map(\.typeName)) }
          return .string(try StringFormat.format(template, values))
        }
      ]),
  ]

  /// The text in double quotes, with what can't stand there escaped.
  private static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if let letter = escapes[scalar] {
        result += "\\\(letter)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\u{7}": "a", "\u{8}": "b", "\u{C}": "f", "\n": "n", "\r": "r", "\t": "t", "\u{B}": "v",
    "\\": "\\", "\"": "\"",
  ]
}
