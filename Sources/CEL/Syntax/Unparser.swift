/// Writes an expression as canonical CEL: one space around binary operators, double quotes, the
/// fewest parentheses. Reading the text again gives the same tree.
///
///     expression.text  // `a.b == "x" && !(c || d)`
///
/// A node is taken apart into pieces of text and smaller nodes, which wait on a stack of their own;
/// the height of the tree costs no recursion.
struct Unparser {
  let expression: Expression

  /// Something still to be written.
  enum Piece {
    case text(String)
    /// A node; in parentheses if it binds looser than the precedence.
    case node(NodeID, Int)

    static func node(_ id: NodeID) -> Piece { .node(id, Precedence.conditional) }
  }

  /// How tightly a piece of text holds together; binary operators bring their own, 1 to 5.
  enum Precedence {
    static let conditional = 0
    static let unary = 6
    static let postfix = 7
    static let always = 8
  }

  func text(of id: NodeID) -> String {
    var output = ""
    var pending = [Piece.node(id)]
    while let piece = pending.popLast() {
      switch piece {
      case .text(let text): output += text
      case .node(let id, let minimum):
        let inner = pieces(of: id)
        let needsParentheses = precedence(of: id) < minimum
        pending += (needsParentheses ? [.text("(")] + inner + [.text(")")] : inner).reversed()
      }
    }
    return output
  }

  private func precedence(of id: NodeID) -> Int {
    guard case .call(let function, _, _) = expression[id].kind else { return Precedence.postfix }
    if let operation = BinaryOperator.byFunction[function] { return operation.precedence }
    return switch function {
    case "_?_:_": Precedence.conditional
    case "!_", "-_": Precedence.unary
    default: Precedence.postfix
    }
  }

  private func pieces(of id: NodeID) -> [Piece] {
    switch expression[id].kind {
    case .literal(let literal): [.text(literal.text)]
    case .identifier(let name): [.text(name)]
    case .select(let operand, let field, let isOptional):
      [receiver(operand), .text((isOptional ? ".?" : ".") + Self.quotedIfNeeded(field))]
    case .has(let operand, let field):
      [.text("has("), receiver(operand), .text("." + Self.quotedIfNeeded(field) + ")")]
    case .call(let function, let target, let arguments):
      pieces(ofCall: id, function, target, arguments)
    case .list(let elements, let optionals): pieces(ofList: elements, optionals)
    case .map(let entries): pieces(ofMap: entries)
    case .object(let type, let fields): pieces(ofObject: type, fields)
    case .comprehension(let loop): pieces(of: loop)
    case .bind(let name, let value, let body):
      [.text("cel.bind(\(name), "), .node(value), .text(", "), .node(body), .text(")")]
    case .error: [.text("…")]
    }
  }

  /// What stands before a dot or an index. A number takes parentheses: `(-1).f()`.
  private func receiver(_ id: NodeID) -> Piece {
    let isNumber =
      switch expression[id].kind {
      case .literal(.int), .literal(.uint), .literal(.double): true
      default: false
      }
    return .node(id, isNumber ? Precedence.always : Precedence.postfix)
  }

  private static func quotedIfNeeded(_ field: String) -> String {
    let bytes = field.utf8
    let isPlain =
      bytes.first?.isIdentifierStart == true && bytes.allSatisfy(\.isIdentifierPart)
      && !["in", "true", "false", "null"].contains(field)
    return isPlain ? field : "`\(field)`"
  }
}

// MARK: Calls

extension Unparser {
  private func pieces(
    ofCall id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID]
  ) -> [Piece] {
    if let operation = BinaryOperator.byFunction[function] {
      return pieces(ofBinary: id, operation, arguments)
    }
    switch function {
    case "_?_:_":
      let tighter = Precedence.conditional + 1
      return [
        .node(arguments[0], tighter), .text(" ? "),
        .node(arguments[1], tighter), .text(" : "), .node(arguments[2]),
      ]
    case "!_": return [.text("!"), .node(arguments[0], Precedence.unary)]
    case "-_":
      // `-(1)` is a negation; `-1` would be one number.
      let wouldFold = isUnsignedNumber(arguments[0])
      return [
        .text("-"), .node(arguments[0], wouldFold ? Precedence.always : Precedence.unary),
      ]
    case "_[_]", "_[?_]":
      return [
        receiver(arguments[0]), .text(function == "_[_]" ? "[" : "[?"), .node(arguments[1]),
        .text("]"),
      ]
    default:
      let head = target.map { [receiver($0), .text(".")] } ?? []
      return head + [.text(function + "(")] + separated(arguments.map { [.node($0)] })
        + [.text(")")]
    }
  }

  private func isUnsignedNumber(_ id: NodeID) -> Bool {
    switch expression[id].kind {
    case .literal(.int(let value)): value >= 0
    case .literal(.double(_, let text)): !text.hasPrefix("-")
    default: false
    }
  }

  /// A run of `&&` or `||` is written without parentheses where reading it balances it to the very
  /// same tree; other operators lean to the left.
  private func pieces(
    ofBinary id: NodeID, _ operation: BinaryOperator, _ arguments: [NodeID]
  ) -> [Piece] {
    let operands = operation.isLogical ? chain(of: operation.function, from: id) : arguments
    var result: [Piece] = []
    for (index, operand) in operands.enumerated() {
      if index > 0 { result.append(.text(" \(operation.symbol) ")) }
      let leansLeft = index == 0 && !operation.isLogical
      result.append(.node(operand, operation.precedence + (leansLeft ? 0 : 1)))
    }
    return result
  }

  /// The operands of a logical chain if it is balanced as the parser does it, else the two sides.
  private func chain(of function: String, from id: NodeID) -> [NodeID] {
    let leaves = leaves(of: function, under: id)
    return isBalanced(id, function, leaves.count) ? leaves : expression[id].kind.children
  }

  private func leaves(of function: String, under id: NodeID) -> [NodeID] {
    var result: [NodeID] = []
    var pending = [id]
    while let next = pending.popLast() {
      if case .call(function, _, let arguments) = expression[next].kind {
        pending += arguments.reversed()
      } else {
        result.append(next)
      }
    }
    return result
  }

  private func isBalanced(_ id: NodeID, _ function: String, _ count: Int) -> Bool {
    guard case .call(function, _, let arguments) = expression[id].kind else { return count == 1 }
    guard count > 1 else { return false }
    let left = balancedSplit(count)
    return isBalanced(arguments[0], function, left)
      && isBalanced(arguments[1], function, count - left)
  }
}

// MARK: Collections and macros

extension Unparser {
  private func separated(_ items: [[Piece]]) -> [Piece] {
    Array(items.joined(separator: [.text(", ")]))
  }

  private func pieces(ofList elements: [NodeID], _ optionals: Set<Int>) -> [Piece] {
    let items = elements.enumerated().map { index, element -> [Piece] in
      optionals.contains(index) ? [.text("?"), .node(element)] : [.node(element)]
    }
    return [.text("[")] + separated(items) + [.text("]")]
  }

  private func pieces(ofMap entries: [Node.MapEntry]) -> [Piece] {
    let items = entries.map { entry -> [Piece] in
      [
        .text(entry.isOptional ? "?" : ""), .node(entry.key, Precedence.conditional + 1),
        .text(": "), .node(entry.value),
      ]
    }
    return [.text("{")] + separated(items) + [.text("}")]
  }

  private func pieces(ofObject type: String, _ fields: [Node.ObjectEntry]) -> [Piece] {
    let items = fields.map { entry -> [Piece] in
      let name = (entry.isOptional ? "?" : "") + Self.quotedIfNeeded(entry.field)
      return [.text(name + ": "), .node(entry.value)]
    }
    return [.text(type + "{")] + separated(items) + [.text("}")]
  }

  private func pieces(of loop: Comprehension) -> [Piece] {
    let head = "." + Macros.name(of: loop) + "(" + loop.variables.joined(separator: ", ") + ", "
    let filter: [Piece] = loop.filter.map { [.node($0), .text(", ")] } ?? []
    return [receiver(loop.range), .text(head)] + filter + [.node(loop.body), .text(")")]
  }
}

extension Macros {
  /// How the macro behind a comprehension is written.
  static func name(of loop: Comprehension) -> String {
    loop.form == .existsOne && loop.variables.count == 1 ? "exists_one" : loop.form.rawValue
  }
}

extension Expression {
  /// The expression as canonical CEL text.
  public var text: String { text(of: root) }

  /// The part of the expression below `id` as canonical CEL text.
  public func text(of id: NodeID) -> String { Unparser(expression: self).text(of: id) }
}
