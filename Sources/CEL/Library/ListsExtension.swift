/// CEL's `lists` extension.
extension FunctionLibrary {
  static let listsExtension: [FunctionDeclaration] = [
    FunctionDeclaration(
      "distinct",
      [
        .unary("list_distinct", receiver: true) { (list: AnyList) in
          var seen: Set<Value> = []
          return AnyList(list.elements.filter { seen.insert($0).inserted })
        }
      ]),
    FunctionDeclaration(
      "reverse",
      [
        .unary("list_reverse", receiver: true) { (list: AnyList) in
          AnyList(list.elements.reversed())
        }
      ]),
    FunctionDeclaration(
      "slice",
      [
        .ternary("list_slice", receiver: true) {
          (list: AnyList, start: Int64, end: Int64) throws(EvaluationError) in
          for position in [start, end] where position < 0 || position > list.elements.count {
            throw .indexOutOfBounds(.int(position), count: list.elements.count)
          }
          guard start <= end else { throw .indexOutOfBounds(.int(start), count: Int(end)) }
          return AnyList(Array(list.elements[Int(start)..<Int(end)]))
        }
      ]),
    FunctionDeclaration(
      "sort",
      [
        .unary("list_sort", receiver: true) { (list: AnyList) throws(EvaluationError) in
          AnyList(try sorted(list.elements))
        }
      ]),
    FunctionDeclaration(
      "flatten",
      [
        FunctionOverload("list_flatten", receiver: true, [.list(.dyn)], .list(.dyn)) {
          arguments throws(EvaluationError) in
          try flattened(arguments[0], depth: 1)
        },
        FunctionOverload("list_flatten_int", receiver: true, [.list(.dyn), .int], .list(.dyn)) {
          arguments throws(EvaluationError) in
          guard let depth = Int64(arguments[1]), depth >= 0 else {
            throw .invalidArgument(arguments[1], zh: "非负的层数", en: "a depth that is not negative")
          }
          return try flattened(arguments[0], depth: depth)
        },
      ]),
    FunctionDeclaration(
      "lists.range",
      [
        FunctionOverload("lists_range", [.int], .list(.int)) { arguments throws(EvaluationError) in
          guard let count = Int64(arguments[0]), count >= 0 else {
            throw .invalidArgument(arguments[0], zh: "非负的个数", en: "a count that is not negative")
          }
          try checkSize(Int(count))
          return .list((0..<count).map(Value.int))
        }
      ]),
  ]

  /// Ascending; all elements must be of one kind that is ordered.
  private static func sorted(_ elements: [Value]) throws(EvaluationError) -> [Value] {
    guard let first = elements.first else { return [] }
    for element in elements where element.order(to: first) == nil {
      throw .noOverload("sort", [first.typeName, element.typeName])
    }
    return elements.sorted { $0.order(to: $1) == .less }
  }

  private static func flattened(_ value: Value, depth: Int64) throws(EvaluationError) -> Value {
    guard case .list(let elements) = value else { return value }
    var result: [Value] = []
    for element in elements {
      if depth > 0, case .list(let inner) = try flattened(element, depth: depth - 1) {
        result.append(contentsOf: inner)
      } else {
        result.append(element)
      }
      try checkSize(result.count)
    }
    return .list(result)
  }
}
