import CEL
import Diagnostics

/// A case as the middle row of a batch. Its literals are made inputs, so that nothing is constant
/// and every operation has to keep the rows apart: in the other rows each input is the case's own
/// value, unknown, or an error, in changing combinations.
struct MixedBatch {
  private static let rowCount = 9
  private static let middle = 4
  private static let failure = EvaluationError(
    DiagnosticCode("conformance.neighbour"),
    LocalizedText(zh: "相邻行的错误", en: "an error of another row"))

  private let checked: CheckedExpression
  private let environment: Environment
  private let values: [(name: String, value: Value)]

  init(
    _ checked: CheckedExpression, _ environment: Environment,
    _ bindings: [(name: String, value: Value)]
  ) {
    var references = checked.references
    var values = bindings
    for index in checked.expression.nodes.indices {
      let id = NodeID(index: index)
      guard references[id] == nil, case .literal(let literal) = checked.expression[id].kind
      else { continue }
      let name = "literal \(index)"
      references[id] = .variable(name)
      values.append((name, literal.value))
    }
    self.checked = CheckedExpression(
      expression: checked.expression, types: checked.types, references: references)
    self.environment = environment
    self.values = values
  }

  /// What the middle row comes to.
  func outcome() -> Outcome {
    var inputs = Inputs(rowCount: Self.rowCount)
    for (position, (name, value)) in values.enumerated() {
      inputs.bind(name, (0..<Self.rowCount).map { outcome(of: value, at: position, row: $0) })
    }
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    return builder.finish().evaluate(inputs).outcome(root, row: Self.middle)
  }

  private func outcome(of value: Value, at position: Int, row: Int) -> Outcome {
    if row == Self.middle { return .value(value) }
    switch (position + row) % 3 {
    case 0: return .unknown(["other.\(position)"])
    case 1: return .error(Self.failure)
    default: return .value(value)
    }
  }
}

extension Literal {
  fileprivate var value: Value {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(let value, _): .double(value)
    case .string(let value): .string(value)
    case .bytes(let value): .bytes(value)
    }
  }
}
