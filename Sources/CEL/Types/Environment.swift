/// What an expression may speak of: variables, record types, functions, and the limits it obeys.
///
///     var environment = Environment()
///     environment.declare(variable: "member.age", type: .int)
///     var sink = DiagnosticSink()
///     let checked = environment.compile("member.age >= 18", file: file, into: &sink)
public struct Environment: Sendable {
  /// The namespace names are resolved in, innermost first (`a.b`, then `a`, then the root).
  public var container: String
  /// What any one expression may cost.
  public var limits: Limits
  /// Types by full name: `membership.status`.
  public private(set) var variables: [String: CELType] = [:]
  /// Record types by name.
  public private(set) var objects: [String: ObjectType] = [:]
  /// Functions and operators by name: `size`, `_+_`.
  public private(set) var functions: [String: FunctionDeclaration] = [:]
  /// The segments of the longest dotted name, of a variable or of a type: kept here because every
  /// expression of a rule book asks for it.
  private(set) var longestName = 3

  /// An environment with the whole library of functions and no variables.
  public init(container: String = "", limits: Limits = Limits()) {
    self.container = container
    self.limits = limits
    functions.reserveCapacity(FunctionLibrary.all.count)
    for function in FunctionLibrary.all { declare(function: function) }
  }

  /// Declares a variable; its name may be dotted (`membership.status`).
  public mutating func declare(variable name: String, type: CELType) {
    variables[name] = type
    longestName = max(longestName, name.utf8.count { $0 == UInt8(ascii: ".") } + 1)
  }

  /// Declares a record type; replaces one of the same name.
  public mutating func declare(object: ObjectType) { objects[object.name] = object }

  /// Declares a function, or adds overloads to one of the same name.
  public mutating func declare(function: FunctionDeclaration) {
    let known = functions.updateValue(function, forKey: function.name)
    guard var known else { return }
    known.overloads += function.overloads
    functions[function.name] = known
  }
}

/// Bounds that hold for any expression, whatever the input.
public struct Limits: Sendable, Hashable {
  /// Bytes of source text.
  public var sourceLength = 100_000
  /// Nesting of brackets: parentheses, arguments, indexes, lists and maps.
  public var depth = 100
  /// Levels of the syntax tree. Brackets add to it, and so does each link of a chain: `a + b + c`,
  /// `a.b.c`, `!!a`, `a ? b : c ? d : e`; but `&&` and `||` only the logarithm of their number.
  public var height = 250
  /// Nodes of the syntax tree.
  public var nodes = 50_000
  /// Elements a list or map value, or characters a string value, may have when it is built.
  public var valueSize = 1_000_000
  /// Elements that all comprehensions of one evaluation of one row may visit together.
  public var comprehensionSteps = 1_000_000
  /// What one evaluation of one row may cost: elements and bytes looked at or built, and in
  /// comprehensions the steps done for each element.
  public var work = 5_000_000
  /// What a batch may cost before it is done in parts instead; a matter of memory.
  public var batchWork = 32_000_000

  /// The product's defaults, which rules written by people stay far below.
  public init() {}
}
