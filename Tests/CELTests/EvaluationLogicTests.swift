import CEL
import Columns
import Diagnostics
import Testing

/// The three-valued tables, both ways round, with values that stay apart until they run.
@Suite struct EvaluationLogicTests {
  /// `t` true, `f` false, `u` and `v` unknown, `e` an error.
  private static func outcome(_ source: String) -> String {
    var environment = Environment()
    for name in ["t", "f", "u", "v"] { environment.declare(variable: name, type: .bool) }
    environment.declare(variable: "zero", type: .int)
    let expression = source.map { $0 == "e" ? "(1 / zero == 1)" : String($0) }.joined()
    guard let checked = compiled(expression, in: environment) else { return "" }
    var inputs = Inputs(rowCount: 2)
    inputs.bind("t", .bool(PrimitiveColumn([true, true])))
    inputs.bind("f", .bool(PrimitiveColumn([false, false])))
    inputs.bind("zero", .int(PrimitiveColumn([0, 0])))
    inputs.bindUnknown("u")
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    return text(builder.finish().evaluate(inputs).outcome(root, row: 1))
  }

  @Test(arguments: [
    ("t && t", "true"), ("t && f", "false"), ("f && u", "false"), ("f && e", "false"),
    ("t && u", "unknown [u]"), ("t && e", "error cel.divide-by-zero"), ("u && v", "unknown [u, v]"),
    ("u && e", "unknown [u]"), ("t || u", "true"), ("t || e", "true"), ("f || u", "unknown [u]"),
    ("f || e", "error cel.divide-by-zero"), ("u || v", "unknown [u, v]"), ("u || e", "unknown [u]"),
    ("f || f", "false"),
  ])
  func junctionsCommute(_ source: String, _ expected: String) {
    #expect(Self.outcome(source) == expected)
    #expect(Self.outcome(String(source.reversed())) == expected)
  }

  @Test(arguments: [
    ("!u", "unknown [u]"), ("!t", "false"), ("!f", "true"), ("t ? f : e", "false"),
    ("f ? e : t", "true"), ("t ? e : t", "error cel.divide-by-zero"), ("t ? u : v", "unknown [u]"),
    ("u ? t : f", "unknown [u]"), ("e ? t : f", "error cel.divide-by-zero"),
    ("u == v", "unknown [u, v]"), ("u == e", "unknown [u]"),
  ])
  func negationAndChoice(_ source: String, _ expected: String) {
    #expect(Self.outcome(source) == expected)
  }

  @Test(arguments: [
    ("[t, u].exists(x, x)", "unknown [u]"), ("[1, 0].exists(n, 1 / n == 1)", "true"),
    ("[2, 0].exists(n, 1 / n == 1)", "error cel.divide-by-zero"),
    ("[2, 0].all(n, 1 / n == 1)", "false"),
    ("[1, 0].all(n, 1 / n == 1)", "error cel.divide-by-zero"),
    ("[1, 0].filter(n, 1 / n == 1)", "error cel.divide-by-zero"),
    ("[1, 2].all(n, u || n > 0)", "true"), ("[1, 2].all(n, u && n > 0)", "unknown [u]"),
    ("[1, 2].map(n, [3, 4].map(m, n * m))", "[[3, 4], [6, 8]]"),
    ("{1: 2}.all(k, v, k < v)", "true"), ("[5, 6].transformMap(i, v, v * i)", "{0: 0, 1: 6}"),
    ("[1, 2].transformList(i, v, i > 0, v)", "[2]"),
    ("{\"a\": 1}.transformMapEntry(k, v, {v: k})", "{1: \"a\"}"),
    ("cel.bind(x, 2, x * x)", "4"),
  ])
  func macros(_ source: String, _ expected: String) {
    #expect(
      text(evaluated(source, ["t": .bool(true)], types: ["u": .bool])) == expected)
  }

  @Test func macrosStopAtTheirLimit() {
    var environment = Environment()
    environment.limits.comprehensionSteps = 100
    environment.declare(variable: "n", type: .list(.int))
    let source = "n.all(a, n.all(b, n.all(c, a + b + c >= 0)))"
    guard let checked = compiled(source, in: environment) else { return }
    var inputs = Inputs(rowCount: 1)
    inputs.bindConstant("n", .list((0..<30).map { .int($0) }))
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    let outcome = builder.finish().evaluate(inputs).outcome(root, row: 0)
    #expect(text(outcome) == "error cel.too-many-steps")
  }
}
