/// CEL's `lists` extension.
enum ListsLibrary {
  static let functions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "slice",
      [
        .ternary("list_slice", receiver: true) {
          (list: AnyList, start: Int64, end: Int64) throws(EvaluationError) in
          let count = list.elements.count
          guard start >= 0, start <= end, end <= Int64(count) else {
            throw .invalidSlice(start, end, count: count)
          }
          return AnyList(Array(list.elements[Int(start)..<Int(end)]))
        }
      ]),
    FunctionDeclaration("flatten", flattenings),
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
      ]
    ),
    FunctionDeclaration(
      "first",
      [
        .unary("list_first", receiver: true) { (list: AnyList) in
          AnyOptional(wrapped: list.elements.first)
        }
      ]),
    FunctionDeclaration(
      "last",
      [
        .unary("list_last", receiver: true) { (list: AnyList) in
          AnyOptional(wrapped: list.elements.last)
        }
      ]),
    FunctionDeclaration(
      "lists.range",
      [
        FunctionOverload("lists_range", [.int], .list(.int)) { arguments throws(EvaluationError) in
          guard case .int(let count) = arguments[0] else {
            throw .noOverload("lists.range", arguments.map(\.typeName))
          }
          try FunctionLibrary.checkSize(Int(count))
          return .list((0..<max(0, count)).map(Value.int))
        }
      ]),
    FunctionDeclaration("sort", sortings),
  ]

  // MARK: Flattening

  private static let flattenings: [FunctionOverload] = [
    FunctionOverload(
      "list_flatten", receiver: true, [.list(.list(FunctionLibrary.typeA))],
      .list(FunctionLibrary.typeA)
    ) { arguments throws(EvaluationError) in
      try flatten(arguments[0], depth: 1)
    },
    FunctionOverload(
      "list_flatten_int", receiver: true, [.list(.dyn), .int], .list(.dyn)
    ) { arguments throws(EvaluationError) in
      guard case .int(let depth) = arguments[1] else {
        throw .noOverload("flatten", arguments.map(\.typeName))
      }
      guard depth >= 0 else { throw .negativeDepth }
      return try flatten(arguments[0], depth: depth)
    },
  ]

  private static func flatten(_ list: Value, depth: Int64) throws(EvaluationError) -> Value {
    guard case .list(let elements) = list else { throw .noOverload("flatten", [list.typeName]) }
    var result: [Value] = []
    var visits = 0
    try append(elements, to: &result, depth: depth, &visits)
    return .list(result)
  }

  private static func append(
    _ elements: [Value], to result: inout [Value], depth: Int64, _ visits: inout Int
  ) throws(EvaluationError) {
    // Lists can share their parts, so even an empty result may take long to find.
    visits += elements.count
    try FunctionLibrary.checkSize(visits)
    for element in elements {
      if depth > 0, case .list(let inner) = element {
        try append(inner, to: &result, depth: depth - 1, &visits)
      } else {
        result.append(element)
      }
    }
  }

  // MARK: Sorting

  private static let sortable: [CELType] = [
    .int, .uint, .double, .decimal, .bool, .string, .bytes, .timestamp, .duration, .date,
  ]

  private static let sortings: [FunctionOverload] = sortable.map { type in
    FunctionOverload(
      "list_\(type.runtimeName)_sort", receiver: true, [.list(type)], .list(type)
    ) { arguments throws(EvaluationError) in
      guard case .list(let elements) = arguments[0] else {
        throw .noOverload("sort", arguments.map(\.typeName))
      }
      return .list(try sorted(elements))
    }
  }

  private static func sorted(_ elements: [Value]) throws(EvaluationError) -> [Value] {
    try order(of: elements).map { elements[$0] }
  }

  /// The positions of `keys` in ascending order; equal ones stay in theirs.
  static func order(of keys: [Value]) throws(EvaluationError) -> [Int] {
    guard let first = keys.first else { return [] }
    guard keys.allSatisfy({ $0.typeName == first.typeName }),
      sortable.contains(where: { $0.accepts(first) })
    else { throw .unsortable(Array(Set(keys.prefix(1_000).map(\.typeName))).sorted()) }
    guard keys.allSatisfy({ $0.order(to: $0) != nil }) else { throw .unorderedNumber }
    return keys.indices.sorted { keys[$0].order(to: keys[$1]) == .less }
  }
}
