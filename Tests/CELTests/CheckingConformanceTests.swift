import CEL
import Diagnostics
import Testing

/// The checker accepts every conformance case that upstream's accepts, and deduces its types.
@Suite(
  .enabled(if: ConformanceCases.isPresent, "no cel-conformance folder"),
  .enabled(if: Environment().functions["_+_"] != nil, "no function library"))
struct CheckingConformanceTests {
  /// Extensions that are not part of the language here.
  private static let foreign: Set<String> = [
    "proto", "strong_enums", "ext:block", "ext:network", "ext:proto",
  ]

  private static let cases = ConformanceCases.all.filter {
    $0.needs.isDisjoint(with: foreign) && !$0.isCheckDisabled
  }

  @Test func everyCaseChecks() {
    for test in Self.cases {
      let (result, diagnostics) = checked(test.expression, in: environment(of: test))
      #expect(result != nil, "\(test.id): \(test.expression): \(diagnostics.map(\.headline.en))")
      let expected = test.expected["type"]
      if let result, !expected.isNull {
        #expect(result.type == type(expected), "\(test.id): \(test.expression)")
      }
    }
  }

  private func environment(of test: ConformanceCases.Case) -> Environment {
    var environment = Environment(container: test.container)
    for declaration in test.declarations {
      let name = declaration["name"].string
      if !declaration["variable"].isNull {
        environment.declare(variable: name, type: type(declaration["variable"]))
      }
      let overloads = declaration["function"].array.map { overload in
        FunctionOverload(
          overload["id"].string, receiver: overload["receiver"].bool,
          overload["params"].array.map(type), type(overload["result"])
        ) { _ in .null }
      }
      if !overloads.isEmpty { environment.declare(function: FunctionDeclaration(name, overloads)) }
    }
    return environment
  }

  /// A type as the cases write it.
  private func type(_ json: JSON) -> CELType {
    if let (key, value) = json.only {
      switch key {
      case "list": return .list(type(value))
      case "map": return .map(type(value.array[0]), type(value.array[1]))
      case "type": return .type(value.isNull ? nil : type(value))
      case "param": return .parameter(value.string)
      case "message": return .object(value.string)
      case "abstract" where value["name"].string == "optional_type":
        return .optional(type(value["params"].array[0]))
      case "abstract": return .opaque(value["name"].string, value["params"].array.map(type))
      default: return .dyn
      }
    }
    let simple: [String: CELType] = [
      "null": .null, "bool": .bool, "int": .int, "uint": .uint, "double": .double,
      "string": .string, "bytes": .bytes, "timestamp": .timestamp, "duration": .duration,
    ]
    return simple[json.string] ?? .dyn
  }
}
