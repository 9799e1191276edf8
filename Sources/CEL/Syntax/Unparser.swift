/// Writes an expression as canonical CEL: one space around binary operators, double quotes, the
/// fewest parentheses. Reading the text again gives the same tree.
///
///     expression.text  // `a.b == "x" && !(c || d)`
struct Unparser {
  let expression: Expression
  private(set) var output = ""

  /// How tightly a piece of text holds together; a looser one is put into parentheses.
  private enum Precedence {
    static let conditional = 0
    static let unary = 6
    static let postfix = 7
  }

  init(_ expression: Expression) { self.expression = expression }

  mutating func write(_ id: NodeID) { write(id, atLeast: Precedence.conditional) }

  private mutating func write(_ id: NodeID, atLeast minimum: Int) {
    let needsParentheses = precedence(of: id) < minimum
    if needsParentheses { output += "(" }
    writeBare(id)
    if needsParentheses { output += ")" }
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

  private mutating func writeBare(_ id: NodeID) {
    switch expression[id].kind {
    case .literal(let literal): output += literal.text
    case .identifier(let name): output += name
    case .select(let operand, let field, let isOptional):
      writeReceiver(operand)
      output += (isOptional ? ".?" : ".") + Self.quotedIfNeeded(field)
    case .has(let operand, let field):
      output += "has("
      writeReceiver(operand)
      output += "." + Self.quotedIfNeeded(field) + ")"
    case .call(let function, let target, let arguments):
      writeCall(id, function, target, arguments)
    case .list(let elements, let optionals): writeList(elements, optionals)
    case .map(let entries): writeMap(entries)
    case .object(let type, let fields): writeObject(type, fields)
    case .comprehension(let loop): writeComprehension(loop)
    case .bind(let name, let value, let body):
      output += "cel.bind(\(name), "
      write(value)
      output += ", "
      write(body)
      output += ")"
    case .error: output += "…"
    }
  }

  /// What stands before a dot or an index. A number takes parentheses: `(-1).f()`.
  private mutating func writeReceiver(_ id: NodeID) {
    let minimum =
      isNumber(id) ? Precedence.postfix + 1 : Precedence.postfix
    write(id, atLeast: minimum)
  }

  private func isNumber(_ id: NodeID) -> Bool {
    switch expression[id].kind {
    case .literal(.int), .literal(.uint), .literal(.double): true
    default: false
    }
  }

  static func quotedIfNeeded(_ field: String) -> String {
    let bytes = field.utf8
    let isPlain =
      bytes.first?.isIdentifierStart == true && bytes.allSatisfy(\.isIdentifierPart)
      && !["in", "true", "false", "null"].contains(field)
    return isPlain ? field : "`\(field)`"
  }
}

// MARK: Calls

extension Unparser {
  private mutating func writeCall(
    _ id: NodeID, _ function: String, _ target: NodeID?, _ arguments: [NodeID]
  ) {
    if let operation = BinaryOperator.byFunction[function] {
      return writeBinary(id, operation, arguments)
    }
    switch function {
    case "_?_:_":
      write(arguments[0], atLeast: Precedence.conditional + 1)
      output += " ? "
      write(arguments[1], atLeast: Precedence.conditional + 1)
      output += " : "
      write(arguments[2])
    case "!_", "-_": writePrefix(function, arguments[0])
    case "_[_]", "_[?_]":
      writeReceiver(arguments[0])
      output += function == "_[_]" ? "[" : "[?"
      write(arguments[1])
      output += "]"
    default:
      if let target {
        writeReceiver(target)
        output += "."
      }
      output += function
      writeArguments(arguments)
    }
  }

  private mutating func writePrefix(_ function: String, _ operand: NodeID) {
    output += function == "-_" ? "-" : "!"
    // `-(1)` is a negation; `-1` would be one number.
    let wouldFold = function == "-_" && startsWithDigit(operand)
    write(operand, atLeast: wouldFold ? Precedence.postfix + 1 : Precedence.unary)
  }

  private func startsWithDigit(_ id: NodeID) -> Bool {
    switch expression[id].kind {
    case .literal(.int(let value)): value >= 0
    case .literal(.double(_, let text)): !text.hasPrefix("-")
    default: false
    }
  }

  /// A run of `&&` or `||` is written without parentheses where reading it balances it to the very
  /// same tree; other operators lean to the left.
  private mutating func writeBinary(
    _ id: NodeID, _ operation: BinaryOperator, _ arguments: [NodeID]
  ) {
    let operands = operation.isLogical ? chain(of: operation.function, from: id) : arguments
    let leansLeft = !operation.isLogical
    for (index, operand) in operands.enumerated() {
      if index > 0 { output += " \(operation.symbol) " }
      let minimum = operation.precedence + (leansLeft && index == 0 ? 0 : 1)
      write(operand, atLeast: minimum)
    }
  }

  /// The operands of a logical chain if it is balanced as the parser does it, else the two sides.
  private func chain(of function: String, from id: NodeID) -> [NodeID] {
    let leaves = leaves(of: function, under: id)
    if isBalanced(id, function, leaves.count) { return leaves }
    return expression[id].kind.children
  }

  private func leaves(of function: String, under id: NodeID) -> [NodeID] {
    guard case .call(function, _, let arguments) = expression[id].kind else { return [id] }
    return arguments.flatMap { leaves(of: function, under: $0) }
  }

  private func isBalanced(_ id: NodeID, _ function: String, _ count: Int) -> Bool {
    guard case .call(function, _, let arguments) = expression[id].kind else { return count == 1 }
    guard count > 1 else { return false }
    let left = balancedSplit(count)
    return isBalanced(arguments[0], function, left)
      && isBalanced(arguments[1], function, count - left)
  }

  private mutating func writeArguments(_ arguments: [NodeID]) {
    output += "("
    for (index, argument) in arguments.enumerated() {
      if index > 0 { output += ", " }
      write(argument)
    }
    output += ")"
  }
}

// MARK: Collections and macros

extension Unparser {
  private mutating func writeList(_ elements: [NodeID], _ optionals: Set<Int>) {
    output += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { output += ", " }
      if optionals.contains(index) { output += "?" }
      write(element)
    }
    output += "]"
  }

  private mutating func writeMap(_ entries: [Node.MapEntry]) {
    output += "{"
    for (index, entry) in entries.enumerated() {
      if index > 0 { output += ", " }
      if entry.isOptional { output += "?" }
      // A conditional as a key needs its parentheses: its `:` would end the key.
      write(entry.key, atLeast: Precedence.conditional + 1)
      output += ": "
      write(entry.value)
    }
    output += "}"
  }

  private mutating func writeObject(_ type: String, _ fields: [Node.ObjectEntry]) {
    output += type + "{"
    for (index, field) in fields.enumerated() {
      if index > 0 { output += ", " }
      output += (field.isOptional ? "?" : "") + Self.quotedIfNeeded(field.field) + ": "
      write(field.value)
    }
    output += "}"
  }

  private mutating func writeComprehension(_ loop: Comprehension) {
    writeReceiver(loop.range)
    output += "." + Macros.name(of: loop) + "(" + loop.variables.joined(separator: ", ")
    if let filter = loop.filter {
      output += ", "
      write(filter)
    }
    output += ", "
    write(loop.body)
    output += ")"
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
  public func text(of id: NodeID) -> String {
    var unparser = Unparser(self)
    unparser.write(id)
    return unparser.output
  }
}
