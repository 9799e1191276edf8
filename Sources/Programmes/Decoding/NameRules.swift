/// Which names authors may give.
enum NameRules {
  /// Lower-case words joined by hyphens: `previous-year`. Ids of programmes, conditions and sources.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLowercase(first) else { return false }
    var last = first
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isLowercase(byte) || isDigit(byte) || (isHyphen && last != byte) else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  /// An identifier of the expression language: `grantedOn`.
  static func isIdentifier(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first),
      text.utf8.allSatisfy({ isLetter($0) || isDigit($0) })
    else { return false }
    return !reservedWords.contains(String(text))
  }

  /// Identifiers joined by dots: `member.birthDate`.
  static func isPath(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { isIdentifier(Substring($0)) }
  }

  /// Whether expressions give the name, or its first part, another meaning.
  static func isReserved(_ name: String) -> Bool {
    let first = Substring(name.utf8.prefix { $0 != UInt8(ascii: ".") })
    return first == RuleEnvironment.today || first == "params"
  }

  /// The words CEL keeps for itself (language definition, section "Syntax").
  private static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in",
    "let", "loop", "namespace", "null", "package", "return", "true", "var", "void", "while",
  ]

  private static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isLowercase(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
