import Diagnostics

/// Arguments, lists, maps and objects: things separated by commas between brackets.
extension Parser {
  func parseArguments() -> (nodes: [NodeID], span: SourceSpan) {
    var nodes: [NodeID] = []
    let span = bracketed {
      parseItems(closer: .rightParen, allowsTrailingComma: false) {
        nodes.append(parseExpression())
      }
    }
    return (nodes, span)
  }

  func parseList() -> NodeID {
    var elements: [NodeID] = []
    var optionals: Set<Int> = []
    let span = bracketed {
      parseItems(closer: .rightBracket, allowsTrailingComma: true) {
        if take(.question) != nil { optionals.insert(elements.count) }
        elements.append(parseExpression())
      }
    }
    return add(.list(elements: elements, optionals: optionals), span: span)
  }

  func parseMap() -> NodeID {
    var entries: [Node.MapEntry] = []
    let span = bracketed {
      parseItems(closer: .rightBrace, allowsTrailingComma: true) {
        let isOptional = take(.question) != nil
        let key = parseExpression()
        let value = parseEntryValue(after: builder[key].span)
        entries.append(.init(key: key, value: value, isOptional: isOptional))
      }
    }
    return add(.map(entries: entries), span: span)
  }

  /// `name{field: value}`; the name has been read.
  func parseObject(type: String, from start: SourceSpan) -> NodeID {
    var fields: [Node.ObjectEntry] = []
    let span = bracketed {
      parseItems(closer: .rightBrace, allowsTrailingComma: true) {
        if let field = parseObjectField() { fields.append(field) }
      }
    }
    return add(
      .object(type: type, fields: fields), span: start.joined(with: span), anchor: start)
  }

  private func parseObjectField() -> Node.ObjectEntry? {
    let isOptional = take(.question) != nil
    let token = next
    guard let field = fieldName(token) else {
      reportMissingField()
      _ = parseExpression()
      if take(.colon) != nil { _ = parseExpression() }
      return nil
    }
    advance()
    let value = parseEntryValue(after: token.span)
    return .init(field: field, value: value, isOptional: isOptional, span: token.span)
  }

  /// `: value`, reporting a missing colon.
  private func parseEntryValue(after key: SourceSpan) -> NodeID {
    guard take(.colon) != nil else {
      reportMissingColon()
      return builder.addError(span: key)
    }
    return parseExpression()
  }

  /// Items up to `closer`, which is left for the caller.
  private func parseItems(
    closer: Token.Kind, allowsTrailingComma: Bool, _ item: () -> Void
  ) {
    if next.kind == closer { return }
    while true {
      item()
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
