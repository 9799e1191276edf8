import CEL
import Columns
import Diagnostics
import Foundation
import Testing

/// No expression runs for long or takes much memory, whatever it asks for.
@Suite struct WorkLimitTests {
  /// Ten million elements, or two to the fortieth: each would take minutes and gigabytes.
  static let monsters: [String] = [
    "lists.range(1000000000)",
    "lists.range(n * 1000000000)",
    "size(lists.range(n * 4000).map(a, lists.range(n * 4000).map(b, a + b)))",
    "lists.range(n * 300).all(a, lists.range(n * 300).all(b, lists.range(n * 300).all(c, a + b + c >= 0)))",
    "lists.range(n * 1000).map(x, lists.range(n * 100000 + x)).size()",
    "lists.range(n * 1000).map(x, lists.range(n * 100000)).flatten().size()",
    "lists.range(n * 100000).exists(x, x in lists.range(n * 100000 + x))",
    "lists.range(n * 2000).map(x, s + s).join().size()",
    "lists.range(n * 100000).exists(x, s.contains(t + string(x)))",
    "lists.range(n * 1000).exists(x, s.matches('(a*)*b' + string(x)))",
    "s.matches('((a{30}){30}){30}')",
    "s.replace('a', s).replace('a', s).size()",
    "s.replace('', s).replace('', s).size()",
    "lists.range(n * 100000).map(x, s).distinct().size()",
    "lists.range(n * 1000000).map(x, {x: x}).distinct().size()",
    "lists.range(n * 1000000).map(x, 0.0 / (double(x) * 0.0)).distinct().size()",
    "'%.1000f'.format([1e308])+s.replace('a', '%.999f').format(lists.range(n * 20000))",
    "'%.1001f'.format([1.0])",
    "lists.range(n * 20000).sortBy(x, -x).map(x, lists.range(n * 20000).sortBy(y, y))",
    "[s].map(x, [x, x, x]).map(x, [x, x, x]).map(x, [x, x, x, x]).map(x, lists.range(n * 90000).map(y, x))",
    "{'a': lists.range(n * 900000)}.transformMap(k, v, v.map(x, v.map(y, v)))",
  ]

  private static let environment = {
    var environment = Environment()
    // Less than usual: tests run without optimisation.
    environment.limits.work /= 100
    environment.limits.batchWork = 50_000
    environment.declare(variable: "n", type: .int)
    environment.declare(variable: "s", type: .string)
    environment.declare(variable: "t", type: .string)
    return environment
  }()

  private func inputs(rows: Int) -> Inputs {
    var inputs = Inputs(rowCount: rows)
    inputs.bind("n", Array(repeating: .value(.int(1)), count: rows))
    let (long, tail) = (String(repeating: "a", count: 20_000), String(repeating: "a", count: 5_000))
    inputs.bind("s", Array(repeating: .value(.string(long)), count: rows))
    inputs.bind("t", Array(repeating: .value(.string(tail)), count: rows))
    return inputs
  }

  private func outcome(_ source: String, rows: Int = 1, row: Int = 0) -> Outcome {
    guard let checked = compiled(source, in: Self.environment) else { return .unknown([]) }
    var builder = PlanBuilder(environment: Self.environment)
    let root = builder.add(checked)
    return builder.finish().evaluate(inputs(rows: rows)).outcome(root, row: row)
  }

  @Test(arguments: monsters)
  func monstersEndSoon(source: String) {
    let clock = ContinuousClock()
    var result = Outcome.unknown([])
    let time = clock.measure { result = outcome(source) }
    #expect(time < .seconds(10), "\(source)")
    if case .unknown = result { Issue.record("\(source) gave \(text(result))") }
  }

  @Test(arguments: [
    "size(lists.range(n * 4000).map(a, lists.range(n * 4000).map(b, a + b)))",
    "lists.range(1000000000)", "lists.range(n * 1000).map(x, lists.range(n * 100000 + x)).size()",
  ])
  func tooMuchIsAnError(source: String) {
    guard case .error(let error) = outcome(source) else {
      Issue.record("\(source) has a value")
      return
    }
    let codes = ["cel.too-large", "cel.too-many-steps", "cel.too-much-work"]
    #expect(codes.contains(error.code.description), "\(error.code)")
  }

  /// Doubling a list forty times by name shares its parts, but would be written out forever.
  @Test func sharedPartsCountEachTime() {
    let levels = 40
    let binds = (1...levels).map { "cel.bind(a\($0), [a\($0 - 1), a\($0 - 1)], " }.joined()
    let source =
      "cel.bind(a0, [n], " + binds + "a\(levels) == a\(levels))"
      + String(repeating: ")", count: levels)
    #expect(text(outcome(source)) == "error cel.too-much-work")
    let constant = source.replacingOccurrences(of: "[n]", with: "[1]")
    #expect(text(outcome(constant)) == "error cel.too-much-work")
  }

  @Test func constantsAreFoldedWithinBounds() {
    let source =
      (0..<2_000).map { "size(lists.range(\(900_000 + $0)))" }
      .joined(separator: " > 0 && ") + " > 0"
    #expect(text(outcome(source)) == "error cel.too-much-work")
  }

  /// Rows that are affordable one by one are computed however many they are.
  @Test func anExpensiveBatchIsDoneInParts() {
    let source = "lists.range(n * 2000).filter(x, x % 2 == 0).size()"
    let alone = text(outcome(source))
    #expect(alone == "1000")
    for row in [0, 6, 15] { #expect(text(outcome(source, rows: 16, row: row)) == alone) }
  }
}
