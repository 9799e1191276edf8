import Diagnostics

/// What the parser says and does when the text is not an expression.
extension Parser {
  /// Reports that a value should stand here. The token stays: it may be the operator or bracket
  /// that goes on with the expression.
  func missingOperand() -> NodeID {
    let token = next
    report(
      .expectedValue(
        found: describe(token), after: position > 0 ? describe(tokens[position - 1]) : nil,
        at: location(token.span)))
    return builder.addError(span: SourceSpan.empty(at: token.span.start))
  }

  func reportMissingColon(of question: Token) {
    report(
      .conditionalWithoutColon(
        found: describe(next), at: location(next.span), question: location(question.span)))
  }

  func reportMissingColon() {
    report(.expectedColon(found: describe(next), at: location(next.span)))
  }

  /// A keyword in a field's place is taken for the field; anything else is left alone.
  func reportMissingField() {
    report(.expectedField(found: describe(next), at: location(next.span)))
    if [.in, .true, .false, .null].contains(next.kind) { advance() }
  }

  func reportReservedWord(_ token: Token) {
    report(.reservedWord(text(token), at: location(token.span)))
  }

  func reportUnexpected(_ token: Token) {
    report(.unexpectedToken(text(token), at: location(token.span)))
  }

  /// Takes the partner of `opener` and returns its span. A wrong partner that closes nothing else
  /// is taken for the right one; a missing one is reported at the opener.
  func close(_ opener: Token) -> SourceSpan {
    guard let closer = opener.kind.closer else { return opener.span }
    let token = next
    if token.kind == closer {
      advance()
      return token.span
    }
    guard token.kind.isCloser else {
      report(
        .unclosedBracket(
          opener.kind.bracketText, closer: closer.bracketText, at: location(opener.span)))
      return SourceSpan.empty(at: token.span.start)
    }
    report(
      .mismatchedBracket(
        found: token.kind.bracketText, expected: closer.bracketText, at: location(token.span),
        opener: location(opener.span)))
    let closesAnother = openers.dropLast().contains { $0.kind.closer == token.kind }
    if !closesAnother { advance() }
    return closesAnother ? SourceSpan.empty(at: token.span.start) : token.span
  }

  /// A token as messages name it: its text, or `nil` at the end.
  func describe(_ token: Token) -> String? {
    token.kind == .end ? nil : text(token)
  }
}
