/// Values that may be absent: `optional.of(x)`, `a.?b`, `m[?k]`, `.orValue(d)`.
extension FunctionLibrary {
  static let optionals: [FunctionDeclaration] = [
    FunctionDeclaration(
      "optional.of",
      [.unary("optional_of") { (value: Anything) in AnyOptional(wrapped: value.value) }]),
    FunctionDeclaration(
      "optional.ofNonZeroValue",
      [
        .unary("optional_of_non_zero_value") { (value: Anything) in
          AnyOptional(wrapped: value.value.isZero ? nil : value.value)
        }
      ]),
    FunctionDeclaration(
      "optional.none",
      [FunctionOverload("optional_none", [], .optional(typeA)) { _ in .optional(nil) }]),
    FunctionDeclaration(
      "hasValue",
      [
        .unary("optional_has_value", receiver: true) { (value: AnyOptional) in value.wrapped != nil
        }
      ]
    ),
    FunctionDeclaration(
      "value",
      [
        .unary("optional_value", receiver: true) { (value: AnyOptional) throws(EvaluationError) in
          Anything(try value.wrapped.orThrow(.noneOptional))
        }
      ]),
    FunctionDeclaration(
      "or",
      [
        .binary("optional_or_optional", receiver: true) { (a: AnyOptional, b: AnyOptional) in
          a.wrapped == nil ? b : a
        }
      ]),
    FunctionDeclaration(
      "orValue",
      [
        .binary("optional_or_value", receiver: true) { (a: AnyOptional, b: Anything) in
          Anything(a.wrapped ?? b.value)
        }
      ]),
    FunctionDeclaration(
      Operator.optionalIndex,
      [
        optionalIndexing("list_optindex_optional_int", [.list(typeA), .int], typeA),
        optionalIndexing(
          "optional_list_optindex_optional_int", [.optional(.list(typeA)), .int], typeA),
        optionalIndexing("map_optindex_optional_value", [.map(typeA, typeB), typeA], typeB),
        optionalIndexing(
          "optional_map_optindex_optional_value", [.optional(.map(typeA, typeB)), typeA], typeB),
      ]),
    FunctionDeclaration("optional.unwrap", [unwrapping("optional_unwrap", receiver: false)]),
    FunctionDeclaration("unwrapOpt", [unwrapping("optional_unwrap_opt", receiver: true)]),
  ]

  private static func optionalIndexing(
    _ id: String, _ parameters: [CELType], _ element: CELType
  ) -> FunctionOverload {
    FunctionOverload(id, parameters, .optional(element)) { arguments throws(EvaluationError) in
      try arguments[0].optionalElement(at: arguments[1])
    }
  }

  /// The values of those optionals in a list that have one.
  private static func unwrapping(_ id: String, receiver: Bool) -> FunctionOverload {
    FunctionOverload(id, receiver: receiver, [.list(.optional(typeA))], .list(typeA)) { arguments in
      guard case .list(let elements) = arguments[0] else { return arguments[0] }
      return .list(
        elements.compactMap { element in
          guard case .optional(let wrapped) = element else { return nil }
          return wrapped
        })
    }
  }
}

extension Value {
  /// Whether this is the zero of its type: null, false, 0, empty.
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int, .uint, .double, .decimal: self == .int(0)
    case .string(let value): value.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let value): value.isEmpty
    case .map(let value): value.count == 0
    case .optional(let value): value == nil
    case .object(let value): value.fields.isEmpty
    case .duration(let value): value.nanoseconds == 0
    case .timestamp(let value): value.seconds == 0 && value.nanoseconds == 0
    case .date, .residentID, .type, .opaque: false
    }
  }
}
