/// `strings.quote` of the `strings` extension.
extension FunctionLibrary {
  static let quoting = FunctionDeclaration(
    "strings.quote",
    [
      .unary("strings_quote") { (text: String) in
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
      }
    ])

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{07}": "\\a"
    case "\u{08}": "\\b"
    case "\u{0C}": "\\f"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{0B}": "\\v"
    case "\\": "\\\\"
    case "\"": "\\\""
    default: String(scalar)
    }
  }
}
