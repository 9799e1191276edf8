extension CELType: CustomStringConvertible {
  /// The type as messages write it: `list(int)`, `map(string, dyn)`; an enumeration by its fact.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .error: "error"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .date: "date"
    case .decimal: "decimal"
    case .residentID: "residentId"
    case .enumeration(let enumeration): enumeration.name
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .object(let name): name
    case .optional(let wrapped): "optional(\(wrapped))"
    case .type(let denoted): denoted.map { "type(\($0))" } ?? "type"
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter(let name): name
    }
  }
}

extension CELType {
  /// Types that an expression can name as values: `type(x) == list`.
  static let named: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "null_type": .null, "dyn": .dyn, "type": .type(nil), "list": .list(.dyn),
    "map": .map(.dyn, .dyn), "google.protobuf.Timestamp": .timestamp,
    "google.protobuf.Duration": .duration, "optional_type": .optional(.dyn), "date": .date,
    "decimal": .decimal, "residentId": .residentID,
  ]

  /// The types this one is made of.
  var parts: [CELType] {
    switch self {
    case .list(let part), .optional(let part): [part]
    case .map(let key, let value): [key, value]
    case .type(let denoted): denoted.map { [$0] } ?? []
    case .opaque(_, let parameters): parameters
    default: []
    }
  }

  /// The same type made of other parts.
  func mapParts(_ transform: (CELType) -> CELType) -> CELType {
    switch self {
    case .list(let part): .list(transform(part))
    case .optional(let part): .optional(transform(part))
    case .map(let key, let value): .map(transform(key), transform(value))
    case .type(let denoted): .type(denoted.map(transform))
    case .opaque(let name, let parameters): .opaque(name, parameters.map(transform))
    default: self
    }
  }

  /// Whether the type stops checks: anything goes, or it has been reported.
  var isDynamic: Bool {
    switch self {
    case .dyn, .error: true
    default: false
    }
  }

  /// Levels of nesting; `int` is 1, `list(int)` 2.
  var depth: Int { parts.reduce(0) { max($0, $1.depth) } + 1 }
}
