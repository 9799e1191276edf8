import CEL

/// One conformance case.
public struct ConformanceCase: Sendable {
  /// Unique: `comparisons/eq_literal/eq_int`.
  public let id: String
  /// The source text.
  public let expression: String
  let container: String
  let bindings: [(name: String, value: Value)]
  let variables: [(name: String, type: CELType)]
  let functions: [FunctionDeclaration]
  let isCheckDisabled: Bool
  /// There is nothing to evaluate: the type is the result.
  let isCheckOnly: Bool
  let expected: Expectation
  /// What the case asks of an implementation beyond the core.
  let needs: Set<String>

  /// What the case has to come to.
  struct Expectation: Sendable {
    var outcome: Result?
    /// The type the checker has to deduce.
    var type: CELType?

    enum Result: Sendable {
      case value(Value)
      case error, unknown
    }
  }

  /// Needs that put a case out of scope, and how to say so.
  static let outOfScope: [String: String] = [
    "proto": "protobuf messages", "strong_enums": "protobuf enums",
    "ext:proto": "protobuf extensions", "ext:network": "the network extension",
    "ext:block": "the block extension",
  ]

  /// What the case needs that is out of scope, in words; `nil` if it is to be run.
  public var skipReason: String? { needs.compactMap { Self.outOfScope[$0] }.sorted().first }

  init(_ json: JSON) throws {
    id = json["id"].string
    expression = json["expr"].string
    container = json["container"].string
    needs = Set(json["needs"].array.map(\.string))
    isCheckDisabled = json["disable_check"].bool
    isCheckOnly = json["check_only"].bool
    guard needs.isDisjoint(with: Self.outOfScope.keys) else {
      (bindings, variables, functions, expected) = ([], [], [], Expectation())
      return
    }
    let id = id
    let reader = CaseReader(id: id)
    bindings = try json["bindings"].members.sorted { $0.key < $1.key }
      .map { ($0.key, try reader.value($0.value)) }
    let declarations = json["type_env"].array
    variables = try declarations.filter { !$0["variable"].isNull }
      .map { ($0["name"].string, try reader.type($0["variable"])) }
    functions = try declarations.filter { !$0["function"].isNull }.map(reader.function)
    expected = try reader.expectation(json["expected"])
  }

  /// What the expression may speak of: the declared variables, and those only bound as `dyn`.
  var environment: Environment {
    var environment = Environment(container: container)
    for (name, _) in bindings { environment.declare(variable: name, type: .dyn) }
    for (name, type) in variables { environment.declare(variable: name, type: type) }
    for function in functions { environment.declare(function: function) }
    return environment
  }
}
