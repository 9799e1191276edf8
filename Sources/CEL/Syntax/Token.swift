import Diagnostics

/// A lexical unit: its kind and its bytes. What a literal means is decoded when the parser asks.
struct Token: Sendable, Hashable {
  var kind: Kind
  var span: SourceSpan

  enum Kind: UInt8, Sendable, Hashable {
    case identifier, quotedIdentifier, reservedWord
    case `true`, `false`, null
    case int, uint, double, string, bytes
    /// Text between typographic quotes; reported, then read as a plain string.
    case typographicString
    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case dot, comma, colon, question
    case not, minus, plus, star, slash, percent
    case less, lessEqual, greater, greaterEqual, equal, notEqual, `in`
    case and, or
    /// Something the lexer could not read and has already reported.
    case invalid
    case end
  }
}

extension Token.Kind {
  /// The bracket that closes this one.
  var closer: Token.Kind? {
    switch self {
    case .leftParen: .rightParen
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  var isCloser: Bool {
    self == .rightParen || self == .rightBracket || self == .rightBrace
  }

  /// How a bracket is written.
  var bracketText: String {
    switch self {
    case .leftParen: "("
    case .rightParen: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBrace: "{"
    case .rightBrace: "}"
    default: ""
    }
  }
}

/// A binary operator: CEL's internal function name and how tightly it binds.
struct BinaryOperator: Sendable, Hashable {
  var function: String
  /// How it is written.
  var symbol: String
  var precedence: Int

  /// The precedence of `<`, `==`, `in` and their like.
  static let comparison = 3

  static let or = BinaryOperator(function: "_||_", symbol: "||", precedence: 1)
  static let and = BinaryOperator(function: "_&&_", symbol: "&&", precedence: 2)

  /// Every binary operator, by token.
  static let byToken: [Token.Kind: BinaryOperator] = [
    .or: or, .and: and,
    .less: .init(function: "_<_", symbol: "<", precedence: 3),
    .lessEqual: .init(function: "_<=_", symbol: "<=", precedence: 3),
    .greater: .init(function: "_>_", symbol: ">", precedence: 3),
    .greaterEqual: .init(function: "_>=_", symbol: ">=", precedence: 3),
    .equal: .init(function: "_==_", symbol: "==", precedence: 3),
    .notEqual: .init(function: "_!=_", symbol: "!=", precedence: 3),
    .in: .init(function: "@in", symbol: "in", precedence: 3),
    .plus: .init(function: "_+_", symbol: "+", precedence: 4),
    .minus: .init(function: "_-_", symbol: "-", precedence: 4),
    .star: .init(function: "_*_", symbol: "*", precedence: 5),
    .slash: .init(function: "_/_", symbol: "/", precedence: 5),
    .percent: .init(function: "_%_", symbol: "%", precedence: 5),
  ]

  /// Every binary operator, by function name.
  static let byFunction: [String: BinaryOperator] = Dictionary(
    uniqueKeysWithValues: byToken.values.map { ($0.function, $0) })

  /// Chains of these are balanced, so that their tree grows with the logarithm of their length.
  var isLogical: Bool { precedence <= 2 }
}
