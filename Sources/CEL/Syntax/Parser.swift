import Diagnostics

/// Reads tokens into an expression. It never stops at a mistake: what it cannot read becomes an
/// error node, is reported once, and parsing goes on behind it, so that one run tells everything.
///
/// Binary operators and conditionals are read by loops, so only brackets use the stack; their
/// nesting is checked before each step down. (A class, so that each step costs little stack.)
final class Parser {
  let file: FileID
  let limits: Limits
  let tokens: [Token]
  var literals: LiteralDecoder
  var builder: ExpressionBuilder
  var diagnostics: [Diagnostic] = []
  /// Index of the next token.
  var position = 0
  /// The brackets that are open here, outermost first.
  var openers: [Token] = []
  /// Set when a limit is passed: the rest is skipped without further reports.
  var isAborted = false

  init(_ bytes: [UInt8], file: FileID, limits: Limits) {
    var lexer = Lexer(bytes, file: file)
    self.tokens = lexer.run()
    self.file = file
    self.limits = limits
    self.literals = LiteralDecoder(bytes: bytes, file: file)
    self.builder = ExpressionBuilder(limits: limits, expecting: tokens.count)
    self.diagnostics = lexer.diagnostics
  }

  /// The whole text as one expression, and what is wrong with it.
  func run() -> (expression: Expression, diagnostics: [Diagnostic]) {
    var root = parseExpression()
    while next.kind != .end {
      reportUnexpected(next)
      advance()
      root = builder.addError(span: builder[root].span.joined(with: next.span))
      if next.kind != .end { _ = parseExpression() }
    }
    let expression = builder.expression(root: root, file: file)
    return (expression, diagnostics + literals.diagnostics)
  }

  // MARK: Tokens

  var next: Token { tokens[position] }

  func peek(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Takes the next token if it is of `kind`.
  func take(_ kind: Token.Kind) -> Token? {
    let token = next
    guard token.kind == kind else { return nil }
    advance()
    return token
  }

  func text(_ token: Token) -> String { literals.text(token) }

  func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(file: file, span: span)
  }

  func report(_ diagnostic: Diagnostic) {
    if !isAborted { diagnostics.append(diagnostic) }
  }

  // MARK: Nodes

  func add(
    _ kind: Node.Kind, span: SourceSpan, anchor: SourceSpan? = nil
  ) -> NodeID {
    switch builder.add(kind, span: span, anchor: anchor) {
    case .success(let id): return id
    case .failure(.height):
      abort(.tooHigh(limit: limits.height, at: location(anchor ?? span)))
    case .failure(.count):
      abort(.tooManyNodes(limit: limits.nodes, at: location(anchor ?? span)))
    }
    return builder.addError(span: span)
  }

  /// Reports a passed limit and skips everything else.
  func abort(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isAborted = true
    position = tokens.count - 1
  }

  // MARK: Brackets

  /// Runs `body` between the bracket that comes next and its partner; the span covers both. Too
  /// deep down, it is reported and `body` does not run.
  func bracketed(_ body: () -> Void) -> SourceSpan {
    let opener = next
    guard openers.count < limits.depth else {
      abort(.tooDeep(limit: limits.depth, at: location(opener.span)))
      return opener.span
    }
    openers.append(opener)
    advance()
    body()
    let end = close(opener)
    openers.removeLast()
    return opener.span.joined(with: end)
  }
}
