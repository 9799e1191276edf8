import CEL
import Columns
import Diagnostics

/// Checker and evaluator on any text: no crash, and a row comes to the same alone and in a batch.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvaluating(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  var sink = DiagnosticSink()
  let environment = Fuzzing.environment
  let expression = environment.parse(source, file: FileID(index: 0), into: &sink)
  guard !expression.hasErrors, !sink.hasErrors else { return 0 }
  compare(environment.resolveUnchecked(expression))
  if let checked = environment.compile(expression, into: &sink) { compare(checked) }
  return 0
}

private func compare(_ checked: CheckedExpression) {
  var builder = PlanBuilder(environment: Fuzzing.environment)
  let root = builder.add(checked)
  let plan = builder.finish()
  let batch = plan.evaluate(Fuzzing.inputs)
  for row in 0..<Fuzzing.inputs.rowCount {
    let alone = plan.evaluate(Fuzzing.inputs.gathered(rows: [row])).outcome(root, row: 0)
    let amidst = batch.outcome(root, row: row)
    // By their texts: `NaN` does not equal itself.
    precondition("\(alone)" == "\(amidst)", "row \(row): \(alone) alone, \(amidst) in a batch")
  }
}

private enum Fuzzing {
  static let environment = {
    var environment = Environment()
    environment.limits.work = 100_000
    environment.limits.comprehensionSteps = 10_000
    for (name, type, _) in variables { environment.declare(variable: name, type: type) }
    return environment
  }()

  static let inputs = {
    var inputs = Inputs(rowCount: 4)
    let failure = EvaluationError(
      DiagnosticCode("fuzz.failure"), LocalizedText(zh: "错误", en: "error"))
    for (position, (name, _, value)) in variables.enumerated() {
      let outcomes: [Outcome] = [.value(value), .unknown([name]), .error(failure), .value(value)]
      inputs.bind(name, (0..<4).map { outcomes[($0 + position) % 4] })
    }
    return inputs
  }()

  private static let variables: [(String, CELType, Value)] = [
    ("x", .int, .int(7)), ("y", .dyn, .double(2.5)), ("s", .string, .string("工会 union")),
    ("l", .list(.int), .list([.int(1), .int(2)])), ("b", .bool, .bool(true)),
    ("d", .decimal, .decimal(Decimal(5))), ("today", .date, .date(.earliest)),
  ]
}
