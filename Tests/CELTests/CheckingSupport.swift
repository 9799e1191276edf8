import CEL
import Diagnostics

/// The operators and functions that tests of the checker need; signatures only.
enum CheckingFixture {
  /// A small world: members, an enumeration, a list of records, dates and amounts.
  static let environment: Environment = {
    var environment = Environment()
    environment.declare(variable: "member.age", type: .int)
    environment.declare(variable: "member.name", type: .string)
    environment.declare(variable: "member.birthDate", type: .date)
    environment.declare(variable: "membership.status", type: .enumeration(status))
    environment.declare(variable: "employment.form", type: .enumeration(form))
    environment.declare(variable: "amount", type: .decimal)
    environment.declare(variable: "rate", type: .double)
    environment.declare(variable: "tags", type: .list(.string))
    environment.declare(variable: "scores", type: .map(.string, .int))
    environment.declare(variable: "anything", type: .dyn)
    environment.declare(variable: "today", type: .date)
    environment.declare(variable: "patents", type: .list(.object("Patent")))
    environment.declare(
      object: ObjectType(
        name: "Patent",
        fields: [
          .init(name: "kind", type: .enumeration(kind)), .init(name: "grantedOn", type: .date),
        ]))
    let library = Environment().functions
    for function in functions where library[function.name] == nil {
      environment.declare(function: function)
    }
    return environment
  }()

  static let status = EnumerationType(
    name: "membership.status", codes: ["active", "suspended", "ended"])
  static let form = EnumerationType(name: "employment.form", codes: ["courier", "ride-hailing"])
  static let kind = EnumerationType(name: "patents.kind", codes: ["invention", "utility-model"])

  /// Stand-ins for the library where it has no function of the name.
  private static let functions: [FunctionDeclaration] = [
    operation("_+_", [.int, .double, .decimal, .string, .list(.parameter("A"))], mixed: true),
    operation("_-_", [.int, .double, .decimal], mixed: true),
    operation("_*_", [.int, .double, .decimal], mixed: true),
    operation("_<_", [.int, .double, .decimal, .string, .date], result: .bool),
    operation("_>=_", [.int, .double, .decimal, .string, .date], result: .bool),
    operation("_>_", [.int, .double, .decimal, .string, .date], result: .bool),
    declared("-_", [([.int], .int), ([.double], .double), ([.decimal], .decimal)]),
    declared("size", [([.string], .int), ([.list(.parameter("A"))], .int)]),
    declared("size", receiver: true, [([.string], .int)]),
    declared("startsWith", receiver: true, [([.string, .string], .bool)]),
    declared("year", receiver: true, [([.date], .int)]),
    declared("dyn", [([.parameter("A")], .dyn)]),
    declared("date", [([.string], .date)]),
    declared("math.least", [([.int, .int], .int), ([.decimal, .decimal], .decimal)]),
    declared("optional.of", [([.parameter("A")], .optional(.parameter("A")))]),
    declared("optional.none", [([], .optional(.parameter("A")))]),
    declared("value", receiver: true, [([.optional(.parameter("A"))], .parameter("A"))]),
  ]

  private static func operation(
    _ name: String, _ types: [CELType], mixed: Bool = false, result: CELType? = nil
  ) -> FunctionDeclaration {
    let same = types.map { ([$0, $0], result ?? $0) }
    let decimals: [([CELType], CELType)] = [
      ([.decimal, .int], result ?? .decimal), ([.int, .decimal], result ?? .decimal),
    ]
    return declared(name, same + (mixed || result != nil ? decimals : []))
  }

  private static func declared(
    _ name: String, receiver: Bool = false, _ signatures: [([CELType], CELType)]
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      signatures.map { parameters, result in
        FunctionOverload(
          "\(name)_\(parameters)", receiver: receiver, parameters, result
        ) { _ in .null }
      })
  }
}

/// What the checker makes of `source`: the type, or `nil` with diagnostics.
func checked(
  _ source: String, expecting expected: CELType? = nil,
  in environment: Environment = CheckingFixture.environment
) -> (checked: CheckedExpression?, diagnostics: [Diagnostic]) {
  var sink = DiagnosticSink()
  let result = environment.compile(source, file: testFile, expecting: expected, into: &sink)
  return (result, sink.diagnostics)
}
