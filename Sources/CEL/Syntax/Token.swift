import Diagnostics

/// A lexical unit: its kind and its bytes. What a literal means is decoded when the parser asks.
struct Token: Sendable, Hashable {
  var kind: Kind
  var span: SourceSpan

  enum Kind: UInt8, Sendable, Hashable, CaseIterable {
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

  private init(function: String, symbol: String, precedence: Int) {
    self.function = function
    self.symbol = symbol
    self.precedence = precedence
  }

  /// The precedence of `<`, `==`, `in` and their like.
  static let comparison = 3

  static let or = BinaryOperator(function: "_||_", symbol: "||", precedence: 1)
  static let and = BinaryOperator(function: "_&&_", symbol: "&&", precedence: 2)

  /// The operator a token stands for behind an operand.
  init?(_ token: Token.Kind) {
    switch token {
    case .or: self = .or
    case .and: self = .and
    case .less: self.init(function: "_<_", symbol: "<", precedence: 3)
    case .lessEqual: self.init(function: "_<=_", symbol: "<=", precedence: 3)
    case .greater: self.init(function: "_>_", symbol: ">", precedence: 3)
    case .greaterEqual: self.init(function: "_>=_", symbol: ">=", precedence: 3)
    case .equal: self.init(function: "_==_", symbol: "==", precedence: 3)
    case .notEqual: self.init(function: "_!=_", symbol: "!=", precedence: 3)
    case .in: self.init(function: "@in", symbol: "in", precedence: 3)
    case .plus: self.init(function: "_+_", symbol: "+", precedence: 4)
    case .minus: self.init(function: "_-_", symbol: "-", precedence: 4)
    case .star: self.init(function: "_*_", symbol: "*", precedence: 5)
    case .slash: self.init(function: "_/_", symbol: "/", precedence: 5)
    case .percent: self.init(function: "_%_", symbol: "%", precedence: 5)
    default: return nil
    }
  }

  /// Every binary operator, by function name.
  static let byFunction: [String: BinaryOperator] = Dictionary(
    uniqueKeysWithValues: Token.Kind.allCases.compactMap(BinaryOperator.init)
      .map { ($0.function, $0) })

  /// Chains of these are balanced, so that their tree grows with the logarithm of their length.
  var isLogical: Bool { precedence <= 2 }
}
