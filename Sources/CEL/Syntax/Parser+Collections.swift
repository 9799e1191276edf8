import Diagnostics

/// Arguments, lists, maps and objects: things separated by commas between brackets.
extension Parser {
  mutating func parseArguments() -> (nodes: [NodeID], span: SourceSpan) {
    var nodes: [NodeID] = []
    let span = bracketed {
      $0.parseItems(closer: .rightParen, allowsTrailingComma: false) {
        nodes.append($0.parseExpression())
      }
    }
    return (nodes, span)
  }

  mutating func parseList() -> NodeID {
    var elements: [NodeID] = []
    var optionals: Set<Int> = []
    let span = bracketed {
      $0.parseItems(closer: .rightBracket, allowsTrailingComma: true) {
        if $0.take(.question) != nil { optionals.insert(elements.count) }
        elements.append($0.parseExpression())
      }
    }
    return add(.list(elements: elements, optionals: optionals), span: span)
  }

  mutating func parseMap() -> NodeID {
    var entries: [Node.MapEntry] = []
    let span = bracketed {
      $0.parseItems(closer: .rightBrace, allowsTrailingComma: true) {
        let isOptional = $0.take(.question) != nil
        let key = $0.parseExpression()
        let value = $0.parseEntryValue(after: $0.builder[key].span)
        entries.append(.init(key: key, value: value, isOptional: isOptional))
      }
    }
    return add(.map(entries: entries), span: span)
  }

  /// `name{field: value}`; the name has been read.
  mutating func parseObject(type: String, from start: SourceSpan) -> NodeID {
    var fields: [Node.ObjectEntry] = []
    let span = bracketed {
      $0.parseItems(closer: .rightBrace, allowsTrailingComma: true) {
        if let field = $0.parseObjectField() { fields.append(field) }
      }
    }
    return add(
      .object(type: type, fields: fields), span: start.joined(with: span), anchor: start)
  }

  private mutating func parseObjectField() -> Node.ObjectEntry? {
    let isOptional = take(.question) != nil
    let token = next
    guard let field = fieldName(token) else {
      report(.expectedField(found: describe(token), at: location(token.span)))
      _ = parseExpression()
      if take(.colon) != nil { _ = parseExpression() }
      return nil
    }
    advance()
    let value = parseEntryValue(after: token.span)
    return .init(field: field, value: value, isOptional: isOptional, span: token.span)
  }

  /// `: value`, reporting a missing colon.
  private mutating func parseEntryValue(after key: SourceSpan) -> NodeID {
    guard take(.colon) != nil else {
      report(.expectedColon(found: describe(next), at: location(next.span)))
      return builder.addError(span: key)
    }
    return parseExpression()
  }

  /// Items up to `closer`, which is left for the caller.
  private mutating func parseItems(
    closer: Token.Kind, allowsTrailingComma: Bool, _ item: (inout Parser) -> Void
  ) {
    if next.kind == closer { return }
    while true {
      item(&self)
      while next.kind == .colon || next.kind == .question {
        reportUnexpected(next)
        advance()
        _ = parseExpression()
      }
      guard take(.comma) != nil else { return }
      if allowsTrailingComma, next.kind == closer { return }
    }
  }
}
