/// `size`, `in`, indexing, and the two functions about types.
extension FunctionLibrary {
  static let collections: [FunctionDeclaration] = [
    FunctionDeclaration("size", sizes(receiver: false) + sizes(receiver: true)),
    FunctionDeclaration(
      Operator.isIn,
      [
        FunctionOverload("in_list", [typeA, .list(typeA)], .bool) { arguments in
          guard case .list(let elements) = arguments[1] else { return .bool(false) }
          return .bool(elements.contains(arguments[0]))
        },
        FunctionOverload("in_map", [typeA, .map(typeA, typeB)], .bool) { arguments in
          guard case .map(let map) = arguments[1] else { return .bool(false) }
          return .bool(map[arguments[0]] != nil)
        },
      ]),
    FunctionDeclaration(
      Operator.index,
      [
        FunctionOverload("index_list", [.list(typeA), .int], typeA, index),
        FunctionOverload("index_map", [.map(typeA, typeB), typeA], typeB, index),
        FunctionOverload(
          "optional_list_index_int", [.optional(.list(typeA)), .int], .optional(typeA),
          optionalIndex),
        FunctionOverload(
          "optional_map_index_value", [.optional(.map(typeA, typeB)), typeA], .optional(typeB),
          optionalIndex),
      ]),
    FunctionDeclaration(
      "type", [FunctionOverload("type", [typeA], .type(typeA)) { .type($0[0].type) }]),
    FunctionDeclaration("dyn", [FunctionOverload("to_dyn", [typeA], .dyn) { $0[0] }]),
  ]

  private static func sizes(receiver: Bool) -> [FunctionOverload] {
    let name = { (type: String) in receiver ? "\(type)_size" : "size_\(type)" }
    return [
      .unary(name("string"), receiver: receiver) { (text: String) in
        Int64(text.unicodeScalars.count)
      },
      .unary(name("bytes"), receiver: receiver) { (bytes: [UInt8]) in Int64(bytes.count) },
      .unary(name("list"), receiver: receiver) { (list: AnyList) in Int64(list.elements.count) },
      .unary(name("map"), receiver: receiver) { (map: MapValue) in Int64(map.count) },
    ]
  }

  private static let index: @Sendable ([Value]) throws(EvaluationError) -> Value = {
    arguments throws(EvaluationError) in
    try arguments[0].element(at: arguments[1])
  }

  private static let optionalIndex: @Sendable ([Value]) throws(EvaluationError) -> Value = {
    arguments throws(EvaluationError) in
    try arguments[0].optionalElement(at: arguments[1])
  }
}

extension Value {
  /// `self[index]`; an optional gives an optional. Whole numbers of any type index a list.
  func element(at index: Value) throws(EvaluationError) -> Value {
    switch self {
    case .list(let elements):
      guard let position = index.wholeNumber else {
        throw .noOverload(Operator.index, [typeName, index.typeName])
      }
      guard elements.indices.contains(position) else {
        throw .indexOutOfBounds(index, count: elements.count)
      }
      return elements[position]
    case .map(let map):
      return try map[index].orThrow(.noSuchKey(index))
    case .optional:
      return try optionalElement(at: index)
    default:
      throw .noOverload(Operator.index, [typeName, index.typeName])
    }
  }

  /// `self[?index]`: the element as an optional, empty where there is none.
  func optionalElement(at index: Value) throws(EvaluationError) -> Value {
    switch self {
    case .optional(let wrapped?): return try wrapped.optionalElement(at: index)
    case .optional(nil): return self
    case .list(let elements):
      guard let position = index.wholeNumber else {
        throw .noOverload(Operator.optionalIndex, [typeName, index.typeName])
      }
      return .optional(elements.indices.contains(position) ? elements[position] : nil)
    case .map(let map): return .optional(map[index])
    default: throw .noOverload(Operator.optionalIndex, [typeName, index.typeName])
    }
  }

  /// This value as an index, if it is a whole number of any numeric type.
  private var wholeNumber: Int? {
    switch self {
    case .int(let value): Int(value)
    case .uint(let value): Int(exactly: value)
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }
}
