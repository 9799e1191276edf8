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
    let isWord = text.utf8.first?.isDigit(radix: 10) != true
    self = (isWord ? Self.word(text) : nil) ?? Self.number(text) ?? .string
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

  /// An integer is `[-+]? [0-9]+`, `0o [0-7]+` or `0x [0-9a-fA-F]+`; a decimal is
  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
  private static func number(_ text: String) -> Self? {
    var rest = NumberScanner(text)
    let isSigned = rest.skip("-", or: "+")
    let whole = rest.skipDigits()
    if rest.isAtEnd, whole > 0 { return sized(Int64(text)) }
    if !isSigned, whole == 1, text.utf8.first == UInt8(ascii: "0") {
      if rest.skip("o") { return integer(text.dropFirst(2), radix: 8) }
      if rest.skip("x") { return integer(text.dropFirst(2), radix: 16) }
    }
    let fraction = rest.skip(".") ? rest.skipDigits() : 0
    guard whole + fraction > 0 else { return nil }
    if rest.skip("e", or: "E") {
      _ = rest.skip("-", or: "+")
      guard rest.skipDigits() > 0 else { return nil }
    }
    return rest.isAtEnd ? .decimal : nil
  }

  /// Digits without a sign, or `nil`.
  private static func integer(_ digits: Substring, radix: Int) -> Self? {
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { $0.isDigit(radix: UInt8(radix)) }
    return isNumber ? sized(Int64(digits, radix: radix)) : nil
  }

  private static func sized(_ value: Int64?) -> Self {
    value.map(Self.integer) ?? .largeInteger
  }
}

/// Walks over the parts of a number.
private struct NumberScanner {
  private var rest: String.UTF8View.Iterator
  private var next: UInt8?

  init(_ text: String) {
    rest = text.utf8.makeIterator()
    next = rest.next()
  }

  var isAtEnd: Bool { next == nil }

  /// Whether one of the two was there.
  mutating func skip(_ sign: Unicode.Scalar, or other: Unicode.Scalar? = nil) -> Bool {
    guard let next, next == UInt8(ascii: sign) || other.map({ next == UInt8(ascii: $0) }) == true
    else { return false }
    self.next = rest.next()
    return true
  }

  /// How many decimal digits were skipped.
  mutating func skipDigits() -> Int {
    var count = 0
    while let digit = next, digit.isDigit(radix: 10) {
      count += 1
      next = rest.next()
    }
    return count
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
