import Columns

/// `math.least` and `math.greatest`: of any number of arguments, or of a list, all of one type or of
/// several numeric types. The first of equal arguments is the result.
extension FunctionLibrary {
  static let extremes: [FunctionDeclaration] = [
    extreme("math.least", "math_least") { $0 == .less },
    extreme("math.greatest", "math_greatest") { $0 == .greater },
  ]

  private static let comparable: [(name: String, type: CELType)] = [
    ("int", .int), ("uint", .uint), ("double", .double), ("decimal", .decimal), ("date", .date),
  ]

  private static func extreme(
    _ function: String, _ id: String, _ wins: @escaping @Sendable (Order) -> Bool
  ) -> FunctionDeclaration {
    let ofArguments: Body = {
      arguments throws(EvaluationError) in
      try best(of: arguments, function, wins)
    }
    let ofList: Body = {
      arguments throws(EvaluationError) in
      guard case .list(let elements) = arguments[0] else {
        throw .noOverload(function, arguments.map(\.typeName))
      }
      return try best(of: elements, function, wins)
    }
    let same = comparable.flatMap { name, type in
      [
        FunctionOverload("\(id)_\(name)", variadic: [type], type, ofArguments),
        FunctionOverload("\(id)_list_\(name)", [.list(type)], type, ofList),
      ]
    }
    return FunctionDeclaration(function, same + mixed(id, ofArguments, ofList))
  }

  private typealias Body = @Sendable ([Value]) throws(EvaluationError) -> Value

  /// Ints beside decimals are read as decimals, so that the result has a static type; other
  /// numbers keep theirs.
  private static func mixed(
    _ id: String, _ ofArguments: @escaping Body, _ ofList: @escaping Body
  ) -> [FunctionOverload] {
    [
      FunctionOverload("\(id)_decimal_int", variadic: [.decimal, .int], .decimal) {
        arguments throws(EvaluationError) in
        try asDecimal(ofArguments(arguments))
      },
      FunctionOverload("\(id)_numbers", variadic: [.int, .uint, .double], .dyn, ofArguments),
      FunctionOverload("\(id)_list_dyn", [.list(.dyn)], .dyn, ofList),
    ]
  }

  private static func asDecimal(_ value: Value) throws(EvaluationError) -> Value {
    guard case .int(let int) = value else { return value }
    return .decimal(Decimal(int))
  }

  private static func best(
    of values: [Value], _ function: String, _ wins: (Order) -> Bool
  ) throws(EvaluationError) -> Value {
    guard var best = values.first else {
      throw .invalidArgument(.list([]), zh: "非空列表", en: "a list that is not empty")
    }
    guard comparable.contains(where: { $0.type.accepts(best) }) else {
      throw .noOverload(function, values.map(\.typeName))
    }
    for value in values.dropFirst() {
      guard let order = value.order(to: best) else {
        throw .noOverload(function, values.map(\.typeName))
      }
      if wins(order) { best = value }
    }
    return best
  }
}
