import Diagnostics

/// Conditionals, binary operators, and the prefixes `!` and `-`.
extension Parser {
  func parseExpression() -> NodeID {
    let first = parseBinary()
    return next.kind == .question ? parseConditional(first) : first
  }

  /// One `condition ? value :` of a conditional.
  private struct Tier {
    var condition: NodeID
    var question: Token
    var value: NodeID
  }

  /// `condition ? value : otherwise`, chained to the right by a loop: a table of tiers may be long.
  private func parseConditional(_ first: NodeID) -> NodeID {
    var tiers: [Tier] = []
    var last = first
    while let question = take(.question) {
      let value = parseBinary()
      tiers.append(Tier(condition: last, question: question, value: value))
      guard take(.colon) != nil else {
        reportMissingColon(of: question)
        last = builder.addError(span: SourceSpan.empty(at: next.span.start))
        if next.kind == .question { skipNestedConditional() }
        break
      }
      last = parseBinary()
    }
    return combine(tiers, otherwise: last)
  }

  private func combine(_ tiers: [Tier], otherwise: NodeID) -> NodeID {
    tiers.reversed().reduce(otherwise) { last, tier in
      add(
        .call(function: "_?_:_", target: nil, arguments: [tier.condition, tier.value, last]),
        span: builder[tier.condition].span.joined(with: builder[last].span),
        anchor: tier.question.span)
    }
  }

  /// Reads past `? c : d : e`, whose lack of parentheses has been reported.
  private func skipNestedConditional() {
    while next.kind == .question || next.kind == .colon {
      advance()
      _ = parseBinary()
    }
  }

  /// Operands with the operators between them that still wait for their right-hand side.
  private struct Pending {
    var operands: [NodeID]
    var operators: [(operation: BinaryOperator, token: Token)] = []
  }

  private func parseBinary() -> NodeID {
    let first = parseUnary()
    var coming = nextBinaryOperator()
    // Many stand alone: an argument, an element, what is in parentheses.
    if coming == nil { return first }
    var pending = Pending(operands: [first])
    while let operation = coming {
      let token = next
      advance()
      reduce(&pending, before: operation)
      pending.operators.append((operation, token))
      pending.operands.append(parseUnary())
      coming = nextBinaryOperator()
    }
    reduce(&pending, before: nil)
    return pending.operands[0]
  }

  /// The operator that comes next; reports and skips what cannot stand behind an operand.
  private func nextBinaryOperator() -> BinaryOperator? {
    while true {
      let token = next
      if let operation = BinaryOperator(token.kind) { return operation }
      if let operation = spelledOperator(token) { return operation }
      switch token.kind {
      case .end, .comma, .colon, .question: return nil
      case .rightParen, .rightBracket, .rightBrace:
        guard openers.isEmpty else { return nil }
        report(.strayCloser(text(token), at: location(token.span)))
        advance()
      case .invalid:
        advance()
      default:
        report(.expectedOperator(found: text(token), at: location(token.span)))
        // Read past the operand so that one missing operator is one report.
        let before = position
        _ = parseUnary()
        if position == before { advance() }
      }
    }
  }

  /// `and` and `or`, as other languages write them.
  private func spelledOperator(_ token: Token) -> BinaryOperator? {
    guard token.kind == .identifier else { return nil }
    let operation: BinaryOperator
    switch text(token).lowercased() {
    case "and": operation = .and
    case "or": operation = .or
    default: return nil
    }
    report(.wrongOperator(text(token), use: operation.symbol, at: location(token.span)))
    return operation
  }

  /// Combines what binds tighter than `operation`, or everything. A run of one logical operator is
  /// left to grow until it is complete, and then balanced.
  private func reduce(_ pending: inout Pending, before operation: BinaryOperator?) {
    while let top = pending.operators.last?.operation {
      if let operation {
        guard top.precedence >= operation.precedence else { return }
        if top == operation, top.isLogical { return }
      }
      let run =
        top.isLogical ? pending.operators.reversed().prefix { $0.operation == top }.count : 1
      guard run > 1 else {
        combineLast(&pending)
        continue
      }
      let anchors = pending.operators.suffix(run).map(\.token.span)
      let operands = Array(pending.operands.suffix(run + 1))
      pending.operators.removeLast(run)
      pending.operands.removeLast(run + 1)
      pending.operands.append(balanced(top.function, operands[...], anchors[...]))
    }
  }

  private func combineLast(_ pending: inout Pending) {
    let (operation, token) = pending.operators.removeLast()
    let second = pending.operands.removeLast()
    let first = pending.operands.removeLast()
    pending.operands.append(binary(operation.function, first, second, anchor: token.span))
  }

  private func balanced(
    _ function: String, _ operands: ArraySlice<NodeID>, _ anchors: ArraySlice<SourceSpan>
  ) -> NodeID {
    guard operands.count > 1 else { return operands[operands.startIndex] }
    let left = balancedSplit(operands.count)
    let anchor = anchors[anchors.startIndex + left - 1]
    let first = balanced(function, operands.prefix(left), anchors.prefix(left - 1))
    let second = balanced(function, operands.dropFirst(left), anchors.dropFirst(left))
    return binary(function, first, second, anchor: anchor)
  }

  private func binary(
    _ function: String, _ first: NodeID, _ second: NodeID, anchor: SourceSpan
  ) -> NodeID {
    add(
      .call(function: function, target: nil, arguments: [first, second]),
      span: builder[first].span.joined(with: builder[second].span), anchor: anchor)
  }

  private struct Prefix {
    var function: String
    var span: SourceSpan
  }

  private func apply(_ prefixes: [Prefix], to operand: NodeID) -> NodeID {
    prefixes.reversed().reduce(operand) { operand, prefix in
      add(
        .call(function: prefix.function, target: nil, arguments: [operand]),
        span: prefix.span.joined(with: builder[operand].span), anchor: prefix.span)
    }
  }

  /// `!` and `-`, any number of them, before an operand. A `-` right before a number is its sign.
  func parseUnary() -> NodeID {
    var prefixes: [Prefix] = []
    while let function = nextPrefix() {
      let isSign = function == "-_" && [.int, .double].contains(peek(1).kind)
      if isSign { break }
      prefixes.append(Prefix(function: function, span: next.span))
      advance()
    }
    let operand = parsePostfix()
    return prefixes.isEmpty ? operand : apply(prefixes, to: operand)
  }

  private func nextPrefix() -> String? {
    switch next.kind {
    case .not: return "!_"
    case .minus: return "-_"
    case .identifier where isNot(next) && startsOperand(peek(1).kind):
      report(.wrongOperator(text(next), use: "!", at: location(next.span)))
      return "!_"
    default: return nil
    }
  }

  /// `not`, as other languages write it.
  private func isNot(_ token: Token) -> Bool {
    token.span.length == 3 && text(token).lowercased() == "not"
  }

  private func startsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .identifier, .true, .false, .leftParen, .not: true
    default: false
    }
  }
}

/// How many of `count` operands of a balanced chain stand on the left.
func balancedSplit(_ count: Int) -> Int { (count + 1) / 2 }
