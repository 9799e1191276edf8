extension YAMLScalar.Meaning {
  /// What a plain scalar means: the core schema of YAML 1.2 (10.3.2), to the letter.
  ///
  /// `yes`, `no`, `on`, `off` and dates such as `2024-05-01` are therefore strings.
  init(plain text: String) {
    // Most scalars are names and sentences: their first byte tells them from all others.
    if let first = text.utf8.first, !Self.mayStartWithMeaning(first) {
      self = .string
      return
    }
    self = Self.word(text) ?? Self.integer(text) ?? Self.float(text) ?? .string
  }

  /// Whether a number, or one of the words, can begin with this byte.
  private static func mayStartWithMeaning(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func word(_ text: String) -> Self? {
    // None is longer than `false`; a switch over texts compares with each in turn.
    guard text.utf8.count <= 5 else { return nil }
    return switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .infinity(negative: false)
    case "-.inf", "-.Inf", "-.INF": .infinity(negative: true)
    case ".nan", ".NaN", ".NAN": .notANumber
    default: nil
    }
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`.
  private static func integer(_ text: String) -> Self? {
    let bytes = text.utf8
    for (prefix, radix) in [("0o", 8), ("0x", 16)] where text.hasPrefix(prefix) {
      let digits = bytes.dropFirst(2)
      guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit(radix: UInt8(radix)) }) else {
        return nil
      }
      return sized(Int64(text.dropFirst(2), radix: radix))
    }
    let signed = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = signed ? bytes.dropFirst() : bytes[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit(radix: 10) }) else { return nil }
    return sized(Int64(text))
  }

  private static func sized(_ value: Int64?) -> Self {
    value.map(Self.integer) ?? .largeInteger
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func float(_ text: String) -> Self? {
    var rest = text.utf8[...]
    rest.skipSign()
    let whole = rest.skipDigits()
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.skipDigits()
    }
    guard whole + fraction > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      rest.skipSign()
      guard rest.skipDigits() > 0 else { return nil }
    }
    return rest.isEmpty ? .decimal : nil
  }
}

extension UInt8 {
  fileprivate func isDigit(radix: UInt8) -> Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") < radix
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
    default: false
    }
  }
}

extension Substring.UTF8View {
  fileprivate mutating func skipSign() {
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { removeFirst() }
  }

  /// How many decimal digits were skipped.
  fileprivate mutating func skipDigits() -> Int {
    let count = prefix { $0.isDigit(radix: 10) }.count
    removeFirst(count)
    return count
  }
}
