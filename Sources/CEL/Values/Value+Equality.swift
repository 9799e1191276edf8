extension Value: Hashable {
  /// CEL's equality: numbers of all types stand on one number line, values of different kinds are
  /// not equal (no error), `NaN` equals nothing, lists and maps are compared through and through.
  public static func == (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.residentID(let a), .residentID(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.optional(let a), .optional(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    case (.opaque(let a), .opaque(let b)): a.type == b.type && a.parts == b.parts
    default: Number(a).flatMap { a in Number(b).map { a.order(to: $0) == .equal } } ?? false
    }
  }

  /// Values that are equal hash alike, whatever their numeric types; a map counts by its size only.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .bytes(let value): hasher.combine(value)
    case .timestamp(let value): hasher.combine(value)
    case .duration(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .residentID(let value): hasher.combine(value)
    case .list(let values): hasher.combine(values)
    case .map(let map): hasher.combine(map.count)
    case .object(let object): hasher.combine(object.type)
    case .optional(let value): hasher.combine(value)
    case .type(let type): hasher.combine(type)
    case .opaque(let opaque): hasher.combine(opaque.parts)
    case .null: hasher.combine(0)
    // Equal numbers of different types have the same nearest double.
    case .int, .uint, .double, .decimal: hasher.combine(Number(self)?.nearestDouble)
    }
  }
}

extension MapValue {
  static func == (a: MapValue, b: MapValue) -> Bool {
    a.count == b.count && zip(a.keys, a.values).allSatisfy { key, value in b[key] == value }
  }
}

extension ObjectValue {
  static func == (a: ObjectValue, b: ObjectValue) -> Bool {
    a.type == b.type && a.fields.count == b.fields.count
      && a.fields.allSatisfy { field in b[field.name] == field.value }
  }
}
