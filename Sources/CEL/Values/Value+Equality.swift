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
    case (.list(let a), .list(let b)): a.hasEqualElements(b)
    case (.map(let a), .map(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.optional(let a), .optional(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    case (.opaque(let a), .opaque(let b)): a.type == b.type && a.parts.hasEqualElements(b.parts)
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
    case .map(let map): hasher.combine(Self.unorderedHash(zip(map.keys, map.values)))
    case .object(let object):
      hasher.combine(Self.unorderedHash(object.fields.map { (Value.string($0.name), $0.value) }))
    case .optional(let value): hasher.combine(value)
    case .type(let type): hasher.combine(type)
    case .opaque(let opaque): hasher.combine(opaque.parts)
    case .null: hasher.combine(0)
    // It equals nothing, so any hash is right; one for all would make a set of them quadratic.
    case .double(let value) where value.isNaN: hasher.combine(UInt64.random(in: 0...UInt64.max))
    // Equal numbers of different types have the same nearest double.
    case .int, .uint, .double, .decimal: hasher.combine(Number(self)?.nearestDouble)
    }
  }
}

extension Value {
  private static func unorderedHash(_ entries: some Sequence<(Value, Value)>) -> Int {
    entries.reduce(0) { sum, entry in
      var hasher = Hasher()
      hasher.combine(entry.0)
      hasher.combine(entry.1)
      return sum &+ hasher.finalize()
    }
  }
}

extension [Value] {
  /// Equality of arrays takes one that is the same in memory for equal; but a list with a `NaN` in
  /// it does not even equal itself.
  fileprivate func hasEqualElements(_ other: [Value]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0 == $1 }
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
