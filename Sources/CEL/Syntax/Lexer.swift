import Diagnostics

/// Cuts source text into tokens, by bytes. Whatever it cannot read it reports, and goes on.
struct Lexer {
  let bytes: [UInt8]
  let file: FileID
  var offset = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
    // Names and spaces make most tokens longer than two bytes.
    tokens.reserveCapacity(bytes.count / 2 + 2)
  }

  /// All tokens, the last of kind `.end`.
  mutating func run() -> [Token] {
    while offset < bytes.count { lexToken() }
    append(.end, from: bytes.count)
    return tokens
  }

  private mutating func lexToken() {
    let byte = bytes[offset]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0C: offset += 1
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipComment()
    case UInt8(ascii: "`"): lexQuotedIdentifier()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): lexString(prefixLength: 0)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
    case UInt8(ascii: ".") where peek(1).isDigit: lexNumber()
    case _ where byte.isIdentifierStart: lexWord()
    case 0x80...: lexForeign()
    default: lexOperator()
    }
  }

  /// The byte `distance` bytes ahead; 0 past the end.
  func peek(_ distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, span: SourceSpan(start..<max(start, offset))))
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(file: file, span: SourceSpan(range))
  }

  private mutating func skipComment() {
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
  }

  private mutating func lexWord() {
    if let prefix = stringPrefixLength() { return lexString(prefixLength: prefix) }
    let start = offset
    while offset < bytes.count, bytes[offset].isIdentifierPart { offset += 1 }
    append(Self.keyword(bytes[start..<offset]) ?? .identifier, from: start)
  }

  /// `r"`, `b"` and `br"`, in either case, start a literal and not a name.
  private func stringPrefixLength() -> Int? {
    let lower = bytes[offset] | 0x20
    let isBytes = lower == UInt8(ascii: "b")
    guard isBytes || lower == UInt8(ascii: "r") else { return nil }
    if peek(1).isQuote { return 1 }
    return isBytes && peek(1) | 0x20 == UInt8(ascii: "r") && peek(2).isQuote ? 2 : nil
  }

  private mutating func lexQuotedIdentifier() {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "`"), bytes[offset] != 0x0A {
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "`") else {
      diagnostics.append(.unterminatedLiteral(quote: "`", at: location(start..<start + 1)))
      return append(.invalid, from: start)
    }
    offset += 1
    let name = bytes[start + 1..<offset - 1]
    guard !name.isEmpty, name.allSatisfy(\.isQuotedIdentifierPart) else {
      diagnostics.append(.badQuotedName(text(start..<offset), at: location(start..<offset)))
      return append(.invalid, from: start)
    }
    append(.quotedIdentifier, from: start)
  }

  /// What a word is if it can be no name.
  private static func keyword(_ word: ArraySlice<UInt8>) -> Token.Kind? {
    keywords[Int(word[word.startIndex])].first { word.elementsEqual($0.word) }?.kind
  }

  /// By their first byte: most names begin as few keywords do, or none.
  private static let keywords: [[(word: [UInt8], kind: Token.Kind)]] = {
    var table: [[(word: [UInt8], kind: Token.Kind)]] = Array(repeating: [], count: 128)
    let literals: [(String, Token.Kind)] = [
      ("true", .true), ("false", .false), ("null", .null), ("in", .in),
    ]
    for (word, kind) in literals + Lexer.reservedWords.map({ ($0, .reservedWord) }) {
      let bytes = Array(word.utf8)
      table[Int(bytes[0])].append((bytes, kind))
    }
    return table
  }()

  /// Words that CEL keeps back: they may name a field or a method, never a variable.
  static let reservedWords = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "namespace", "package", "return", "var", "void", "while",
  ]
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  var isIdentifierPart: Bool { isIdentifierStart || isDigit }

  var isIdentifierStart: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
  }

  var isQuotedIdentifierPart: Bool {
    isIdentifierPart || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "/") || self == UInt8(ascii: " ")
  }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
