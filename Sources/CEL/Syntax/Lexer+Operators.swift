import Diagnostics

/// Operators and punctuation, also as they come out of a Chinese input method or a word processor:
/// those are reported with the character CEL wants, and then read as meant.
extension Lexer {
  mutating func lexOperator() {
    let start = offset
    guard let first = symbol(at: offset) else { return lexUnknownCharacter() }
    let second = symbol(at: offset + first.width)
    let pair = second.flatMap { Self.pair(first.byte, $0.byte) }
    guard let entry = pair ?? Self.single(first.byte) else { return lexUnknownCharacter() }
    offset += first.width
    var isForeign = first.width > 1
    if let second, pair != nil {
      offset += second.width
      isForeign = isForeign || second.width > 1
      skipThirdEqualsSign(after: first.byte, second.byte)
    }
    append(entry.kind, from: start)
    if isForeign {
      let written = text(start..<offset)
      diagnostics.append(.fullWidth(written, use: entry.text, at: location(start..<offset)))
    } else if !bytes[start..<offset].elementsEqual(entry.text.utf8) {
      let written = text(start..<offset)
      diagnostics.append(.wrongOperator(written, use: entry.text, at: location(start..<offset)))
    }
  }

  /// `===` and `!==` are one mistake, not two.
  private mutating func skipThirdEqualsSign(after first: UInt8, _ second: UInt8) {
    let equals = UInt8(ascii: "=")
    let isEquality = second == equals && (first == equals || first == UInt8(ascii: "!"))
    if isEquality, peek(0) == equals { offset += 1 }
  }

  /// Anything that is not ASCII and stands outside a literal or comment.
  mutating func lexForeign() {
    let start = offset
    guard let (scalar, width) = scalar(at: offset) else { return lexUnknownCharacter() }
    if Self.typographicQuotes.contains(scalar) { return lexTypographicString() }
    if let entry = Self.mathematical[scalar] {
      offset += width
      diagnostics.append(
        .fullWidth(text(start..<offset), use: entry.text, at: location(start..<offset)))
      return append(entry.kind, from: start)
    }
    if let symbol = symbol(at: offset), !symbol.byte.isIdentifierPart {
      guard symbol.byte != UInt8(ascii: " ") else {
        offset += width
        diagnostics.append(.fullWidthSpace(at: location(start..<offset)))
        return
      }
      return lexOperator()
    }
    lexForeignWord()
  }

  /// A run of letters CEL's names cannot have, such as a Chinese word without quotes.
  private mutating func lexForeignWord() {
    let start = offset
    while let (scalar, width) = scalar(at: offset) {
      let isPunctuation = symbol(at: offset).map { !$0.byte.isIdentifierPart } ?? false
      let isPart = scalar.isASCII ? bytes[offset].isIdentifierPart : !isPunctuation
      guard isPart, !Self.typographicQuotes.contains(scalar), Self.mathematical[scalar] == nil
      else { break }
      offset += width
    }
    let word = text(start..<offset)
    if let entry = Self.words[word] {
      diagnostics.append(.wrongOperator(word, use: entry.text, at: location(start..<offset)))
      return append(entry.kind, from: start)
    }
    diagnostics.append(.foreignWord(word, at: location(start..<offset)))
    append(.invalid, from: start)
  }

  /// `“text”` up to any closing mark on the same line.
  private mutating func lexTypographicString() {
    let start = offset
    offset += scalar(at: offset)?.width ?? 1
    let opening = start..<offset
    while let (scalar, width) = scalar(at: offset), scalar != "\n" {
      offset += width
      if Self.typographicQuotes.contains(scalar) || scalar == "\"" || scalar == "'" {
        diagnostics.append(
          .typographicQuotes(text(start..<offset), at: location(start..<offset)))
        return append(.typographicString, from: start)
      }
    }
    diagnostics.append(.unterminatedLiteral(quote: text(opening), at: location(opening)))
    append(.invalid, from: start)
  }

  private mutating func lexUnknownCharacter() {
    let start = offset
    offset += scalar(at: offset)?.width ?? 1
    diagnostics.append(
      .unknownCharacter(text(start..<offset), at: location(start..<offset)))
    append(.invalid, from: start)
  }

  /// The scalar that starts at `offset`.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset < bytes.count else { return nil }
    let end = min(offset + 4, bytes.count)
    var decoder = UTF8()
    var iterator = bytes[offset..<end].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// The ASCII character a scalar stands for, itself or as its full-width twin.
  private func symbol(at offset: Int) -> (byte: UInt8, width: Int)? {
    if offset < bytes.count, bytes[offset] < 0x80 { return (bytes[offset], 1) }
    guard let (scalar, width) = scalar(at: offset) else { return nil }
    switch scalar.value {
    // The full-width forms block repeats ASCII from `!` to `~`, in order.
    case 0xFF01...0xFF5E: return (UInt8(scalar.value - 0xFF01) + UInt8(ascii: "!"), width)
    default: return Self.punctuation[scalar].map { ($0, width) }
    }
  }

  private typealias Entry = (kind: Token.Kind, text: String)

  private static func pair(_ first: UInt8, _ second: UInt8) -> Entry? {
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("=", "="): (.equal, "==")
    case ("!", "="), ("<", ">"): (.notEqual, "!=")
    case ("<", "="), ("=", "<"): (.lessEqual, "<=")
    case (">", "="), ("=", ">"): (.greaterEqual, ">=")
    case ("&", "&"): (.and, "&&")
    case ("|", "|"): (.or, "||")
    default: nil
    }
  }

  private static func single(_ byte: UInt8) -> Entry? {
    switch Unicode.Scalar(byte) {
    case "(": (.leftParen, "(")
    case ")": (.rightParen, ")")
    case "[": (.leftBracket, "[")
    case "]": (.rightBracket, "]")
    case "{": (.leftBrace, "{")
    case "}": (.rightBrace, "}")
    case ".": (.dot, ".")
    case ",": (.comma, ",")
    case ":": (.colon, ":")
    case "?": (.question, "?")
    case "!": (.not, "!")
    case "-": (.minus, "-")
    case "+": (.plus, "+")
    case "*": (.star, "*")
    case "/": (.slash, "/")
    case "%": (.percent, "%")
    case "<": (.less, "<")
    case ">": (.greater, ">")
    // Not CEL, but what they are meant to be is plain.
    case "=": (.equal, "==")
    case "&": (.and, "&&")
    case "|": (.or, "||")
    default: nil
    }
  }

  private static let punctuation: [Unicode.Scalar: UInt8] = [
    "、": UInt8(ascii: ","), "。": UInt8(ascii: "."), "【": UInt8(ascii: "["),
    "】": UInt8(ascii: "]"), "〔": UInt8(ascii: "["), "〕": UInt8(ascii: "]"),
    "×": UInt8(ascii: "*"), "÷": UInt8(ascii: "/"), "−": UInt8(ascii: "-"),
    "–": UInt8(ascii: "-"), "\u{3000}": UInt8(ascii: " "), "\u{A0}": UInt8(ascii: " "),
  ]

  private static let mathematical: [Unicode.Scalar: Entry] = [
    "≥": (.greaterEqual, ">="), "≤": (.lessEqual, "<="), "≠": (.notEqual, "!="),
    "≧": (.greaterEqual, ">="), "≦": (.lessEqual, "<="), "∧": (.and, "&&"), "∨": (.or, "||"),
    "∈": (.in, "in"),
  ]

  private static let words: [String: Entry] = [
    "且": (.and, "&&"), "并且": (.and, "&&"), "和": (.and, "&&"), "或": (.or, "||"),
    "或者": (.or, "||"), "非": (.not, "!"), "等于": (.equal, "=="), "大于": (.greater, ">"),
    "小于": (.less, "<"),
  ]

  private static let typographicQuotes: Set<Unicode.Scalar> = [
    "“", "”", "„", "‟", "‘", "’", "＂", "＇", "「", "」", "『", "』",
  ]
}
