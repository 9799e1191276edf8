import CEL
import Columns
import Testing

/// Macros over lists that hold more elements than the batch has rows.
@Suite struct EvaluationLoopTests {
  private static let names: Inputs = {
    let texts = (0..<40).map { "name\($0)" } + ["other"]
    let column = StringColumn(
      codes: (0..<41).map { UInt32($0) }, dictionary: StringDictionary(texts))
    var inputs = Inputs(rowCount: 2)
    inputs.bind(
      "names", .list(ListColumn(offsets: [0, 40, 41], elements: .string(column))))
    return inputs
  }()

  @Test(
    arguments: [
      (#"names.all(n, n.matches("name[0-9]+"))"#, [true, false]),
      (#"names.exists(n, n.lowerAscii() + "!" == "other!")"#, [false, true]),
      (#"size(names.filter(n, n.size() > 5)) == 30"#, [true, false]),
      (#"names.map(n, n.upperAscii()).exists(n, n == "OTHER")"#, [false, true]),
    ])
  func elementsBelongToTheirRows(source: String, expected: [Bool]) {
    var environment = Environment()
    environment.declare(variable: "names", type: .list(.string))
    guard let checked = compiled(source, in: environment) else { return }
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    let evaluation = builder.finish().evaluate(Self.names)
    #expect((0..<2).map { evaluation.outcome(root, row: $0) } == expected.map { .value(.bool($0)) })
  }
}
