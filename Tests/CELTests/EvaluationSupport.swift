import CEL
import Columns
import Diagnostics
import Testing

/// What `source` comes to in one row, checked in an environment that declares `types`.
func evaluated(
  _ source: String, _ bindings: [String: Value] = [:], types: [String: CELType] = [:],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> Outcome {
  var environment = Environment()
  for (name, value) in bindings { environment.declare(variable: name, type: value.staticType) }
  for (name, type) in types { environment.declare(variable: name, type: type) }
  guard let checked = compiled(source, in: environment, sourceLocation: sourceLocation) else {
    return .error(
      EvaluationError(DiagnosticCode("test.invalid"), LocalizedText(verbatim: "did not compile")))
  }
  var inputs = Inputs(rowCount: 1)
  for (name, value) in bindings { inputs.bindConstant(name, value) }
  var builder = PlanBuilder(environment: environment)
  let root = builder.add(checked)
  return builder.finish().evaluate(inputs).outcome(root, row: 0)
}

/// Reads and checks `source`; the test fails where it is wrong.
func compiled(
  _ source: String, in environment: Environment,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> CheckedExpression? {
  var sink = DiagnosticSink()
  let checked = environment.compile(source, file: testFile, into: &sink)
  for diagnostic in sink.diagnostics where diagnostic.severity == .error {
    Issue.record("\(source): \(diagnostic.headline.en)", sourceLocation: sourceLocation)
  }
  return checked
}

/// The outcome in a form that reads well in a table: `true`, `error cel.overflow`,
/// `unknown [a, b]`.
func text(_ outcome: Outcome) -> String {
  switch outcome {
  case .value(let value): value.description
  case .unknown(let names): "unknown [\(names.joined(separator: ", "))]"
  case .error(let error): "error \(error.code)"
  }
}

extension Value {
  /// The static type to declare a variable with that holds this value.
  var staticType: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .date: .date
    case .decimal: .decimal
    case .residentID: .residentID
    case .list(let elements): .list(elements.first?.staticType ?? .dyn)
    case .map: .map(.dyn, .dyn)
    case .optional: .optional(.dyn)
    default: .dyn
    }
  }
}
