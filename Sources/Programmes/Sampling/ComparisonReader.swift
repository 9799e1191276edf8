import CEL
import Columns

/// Finds the comparisons in an expression that have a fact on one side.
struct ComparisonReader {
  /// What a fact is compared with.
  enum Other {
    case value(Value)
    /// Another fact, or something computed.
    case fact
  }

  private let checked: CheckedExpression
  private let book: RuleBook
  private let claim: Claim?
  private let asOf: CalendarDate

  init(_ checked: CheckedExpression, _ book: RuleBook, claim: Claim?, asOf: CalendarDate) {
    self.checked = checked
    self.book = book
    self.claim = claim
    self.asOf = asOf
  }

  /// Paths of facts, and what each is compared with, in order of appearance.
  func comparisons() -> [(path: String, other: Other)] {
    var found: [(path: String, other: Other)] = []
    visit(checked.expression.root, locals: [:], &found)
    return found
  }

  /// - Parameter locals: the paths that the variables of the macros around stand for.
  private func visit(
    _ id: NodeID, locals: [String: String], _ found: inout [(path: String, other: Other)]
  ) {
    var inner = locals
    switch checked.expression[id].kind {
    case .comprehension(let loop):
      visit(loop.range, locals: locals, &found)
      // With two variables the first is the position.
      if let element = loop.variables.last { inner[element] = path(loop.range, locals) }
      for part in [loop.filter, loop.body].compactMap({ $0 }) {
        visit(part, locals: inner, &found)
      }
      return
    case .bind(let name, let value, let body):
      visit(value, locals: locals, &found)
      inner[name] = path(value, locals)
      visit(body, locals: inner, &found)
      return
    case .call(let function, nil, let operands) where operands.count == 2:
      let pairs = [(operands[0], operands[1]), (operands[1], operands[0])]
      for (side, other) in pairs where Self.functions.contains(function) {
        guard let path = path(side, locals) else { continue }
        found += values(of: other, locals).map { (path, $0) }
      }
    default: break
    }
    for child in checked.expression.children(of: id) { visit(child, locals: locals, &found) }
  }

  private static let functions: Set<String> = [
    "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in",
  ]

  /// The fact a node is, or is a field of; `nil` for anything else.
  private func path(_ id: NodeID, _ locals: [String: String]) -> String? {
    switch checked.references[id] {
    case .variable(let name):
      if let claim, claim.variable == name { return claim.list }
      return book.facts.contains { $0.name == name } ? name : nil
    case .local(let name): return locals[name]
    case .type, .function: return nil
    case nil: break
    }
    guard case .select(let operand, let field, _) = checked.expression[id].kind else { return nil }
    return path(operand, locals).map { "\($0).\(field)" }
  }

  /// The constants a node stands for: one, or the elements of a list.
  private func values(of id: NodeID, _ locals: [String: String]) -> [Other] {
    if case .list(let elements, _) = checked.expression[id].kind {
      return elements.flatMap { values(of: $0, locals) }
    }
    if let value = constant(id) { return [.value(value)] }
    return path(id, locals) == nil ? [] : [.fact]
  }

  private func constant(_ id: NodeID) -> Value? {
    if case .variable(let name)? = checked.references[id] {
      if name == RuleEnvironment.today { return .date(asOf) }
      return book.parameters.first { $0.variable == name }?.value(on: asOf)?.value
    }
    switch checked.expression[id].kind {
    case .literal(.int(let number)): return .int(number)
    case .literal(.uint(let number)): return .uint(number)
    case .literal(.double(_, let text)): return Decimal(text).map { .decimal($0) }
    case .literal(.string(let text)): return .string(text)
    case .call(let function, nil, let arguments) where arguments.count == 1:
      guard let argument = constant(arguments[0]) else { return nil }
      return Self.converted(argument, by: function)
    default: return nil
    }
  }

  /// The constant functions that rules write constants with.
  private static func converted(_ argument: Value, by function: String) -> Value? {
    switch (function, argument) {
    case ("date", .string(let text)): CalendarDate(text).map { .date($0) }
    case ("decimal", .string(let text)): Decimal(text).map { .decimal($0) }
    case ("-_", _): argument.asDecimal?.negated.map { .decimal($0) }
    default: nil
    }
  }
}
