import Diagnostics

/// Literals, names, calls, selections, indexes and whatever stands in brackets.
extension Parser {
  /// A primary expression with its `.field`, `.method(…)` and `[index]` behind it.
  func parsePostfix() -> NodeID {
    var operand = parsePrimary()
    while true {
      switch next.kind {
      case .dot: operand = parseMember(of: operand)
      case .leftBracket: operand = parseIndex(of: operand)
      case .leftBrace:
        guard let name = qualifiedName(operand) else { return operand }
        operand = parseObject(type: name, from: builder[operand].span)
      default: return operand
      }
    }
  }

  private func parsePrimary() -> NodeID {
    let token = next
    switch token.kind {
    case .true, .false, .null, .int, .uint, .double, .string, .bytes, .typographicString:
      advance()
      return addLiteral(literal(token), span: token.span)
    case .minus: return parseSignedNumber()
    case .identifier: return parseName(leadingDot: nil)
    case .dot: return parseName(leadingDot: token)
    case .leftParen: return parseParenthesised()
    case .leftBracket: return parseList()
    case .leftBrace: return parseMap()
    case .invalid:
      advance()
      return builder.addError(span: token.span)
    case .reservedWord:
      advance()
      reportReservedWord(token)
      if next.kind == .leftParen { _ = parseArguments() }
      return builder.addError(span: token.span)
    default: return missingOperand()
    }
  }

  private func literal(_ token: Token) -> Literal? {
    switch token.kind {
    case .true: .bool(true)
    case .false: .bool(false)
    case .null: .null
    case .int: literals.int(token, isNegative: false).map(Literal.int)
    case .uint: literals.uint(token).map(Literal.uint)
    case .double: literals.double(token, isNegative: false)
    case .bytes: literals.byteString(token).map(Literal.bytes)
    default: literals.string(token).map(Literal.string)
    }
  }

  private func addLiteral(_ literal: Literal?, span: SourceSpan) -> NodeID {
    guard let literal else { return builder.addError(span: span) }
    return add(.literal(literal), span: span)
  }

  private func parseSignedNumber() -> NodeID {
    let sign = next
    advance()
    let number = next
    advance()
    let value =
      number.kind == .int
      ? literals.int(number, isNegative: true).map(Literal.int)
      : literals.double(number, isNegative: true)
    return addLiteral(value, span: sign.span.joined(with: number.span))
  }

  /// `name`, `.name`, and calls of either.
  private func parseName(leadingDot: Token?) -> NodeID {
    if leadingDot != nil { advance() }
    guard let token = take(.identifier) else { return missingOperand() }
    let name = (leadingDot == nil ? "" : ".") + text(token)
    let start = leadingDot?.span ?? token.span
    guard next.kind == .leftParen else {
      return add(.identifier(name), span: start.joined(with: token.span), anchor: token.span)
    }
    let (arguments, span) = parseArguments()
    return call(
      name, target: nil, arguments, span: start.joined(with: span), anchor: token.span)
  }

  /// `.field`, `.?field`, `.method(arguments)`.
  private func parseMember(of operand: NodeID) -> NodeID {
    advance()
    let isOptional = take(.question) != nil
    let token = next
    let start = builder[operand].span
    guard let field = fieldName(token) else {
      reportMissingField()
      return builder.addError(span: start.joined(with: token.span))
    }
    advance()
    if next.kind == .leftParen, !isOptional, token.kind != .quotedIdentifier {
      let (arguments, span) = parseArguments()
      return call(
        field, target: operand, arguments, span: start.joined(with: span), anchor: token.span)
    }
    return add(
      .select(operand: operand, field: field, isOptional: isOptional),
      span: start.joined(with: token.span), anchor: token.span)
  }

  /// What a token names behind a dot or in an object: reserved words may, keywords may not.
  func fieldName(_ token: Token) -> String? {
    switch token.kind {
    case .identifier, .reservedWord: text(token)
    case .quotedIdentifier: String(text(token).dropFirst().dropLast())
    default: nil
    }
  }

  private func parseIndex(of operand: NodeID) -> NodeID {
    var function = "_[_]"
    var index: NodeID?
    let span = bracketed {
      if take(.question) != nil { function = "_[?_]" }
      index = parseExpression()
    }
    let whole = builder[operand].span.joined(with: span)
    guard let index else { return builder.addError(span: whole) }
    return add(
      .call(function: function, target: nil, arguments: [operand, index]), span: whole,
      anchor: span)
  }

  private func parseParenthesised() -> NodeID {
    var inner: NodeID?
    let span = bracketed { inner = parseExpression() }
    guard let inner else { return builder.addError(span: span) }
    builder.widen(inner, to: span)
    return inner
  }

  /// `a.b.c` as a dotted name, if the node is nothing else.
  func qualifiedName(_ id: NodeID) -> String? {
    var fields: [String] = []
    var node = builder[id]
    // Parentheses widen a node beyond its own text: `(a){…}` is no object.
    while case .select(let operand, let field, false) = node.kind, node.span.end == node.anchor.end
    {
      fields.append(field)
      node = builder[operand]
    }
    guard case .identifier(let name) = node.kind, node.span.end == node.anchor.end else {
      return nil
    }
    return ([name] + fields.reversed()).joined(separator: ".")
  }
}
