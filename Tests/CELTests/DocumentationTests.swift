import CEL
import Columns
import Diagnostics
import Testing

/// The code of the library's article, word for word where it can be.
@Suite struct DocumentationTests {
  @Test func useInTenLines() throws {
    var environment = Environment()
    environment.declare(variable: "age", type: .int)
    var sink = DiagnosticSink()
    let source = "age >= 18 && age < 60"
    let checked = try #require(
      environment.compile(source, file: FileID(index: 0), into: &sink))
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    let plan = builder.finish()
    var inputs = Inputs(rowCount: 1)
    inputs.bindConstant("age", .int(30))
    #expect(plan.evaluate(inputs).outcome(root, row: 0) == .value(.bool(true)))

    inputs = Inputs(rowCount: 3)
    inputs.bind("age", .int(ValueColumn([17, 30, 61])))
    #expect(plan.evaluate(inputs).truths(root) == [0, 1, 0])
    #expect(plan.evaluate(Inputs(rowCount: 1)).outcome(root, row: 0) == .unknown(["age"]))
  }

  @Test func functionsAndTypesOfYourOwn() throws {
    var environment = Environment()
    environment.declare(
      function: FunctionDeclaration(
        "double",
        [
          FunctionOverload("double_int", receiver: true, [.int], .int) { arguments in
            guard case .int(let value) = arguments[0] else { return arguments[0] }
            return .int(value * 2)
          }
        ]))
    environment.declare(
      object: ObjectType(name: "Point", fields: [.init(name: "x", type: .int)]))
    let checked = try #require(compiled("Point{x: 3}.x.double()", in: environment))
    var builder = PlanBuilder(environment: environment)
    let root = builder.add(checked)
    let evaluation = builder.finish().evaluate(Inputs(rowCount: 1))
    #expect(evaluation.outcome(root, row: 0) == .value(.int(6)))
  }
}
