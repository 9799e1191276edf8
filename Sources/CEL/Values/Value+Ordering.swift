extension Value {
  /// The order CEL gives two values, or `nil` where it gives none: values of different kinds,
  /// lists, maps, null, and `NaN`.
  func order(to other: Value) -> Order? {
    switch (self, other) {
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)): a.byteOrder(to: b)
    case (.bytes(let a), .bytes(let b)): a.byteOrder(to: b)
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    case (.date(let a), .date(let b)): Order(a, b)
    default: Number(self).flatMap { a in Number(other).flatMap { a.order(to: $0) } }
    }
  }
}

extension String {
  /// Order by code point, which is the order of UTF-8 bytes.
  func byteOrder(to other: String) -> Order {
    if hasSameBytes(as: other) { return .equal }
    return utf8.lexicographicallyPrecedes(other.utf8) ? .less : .greater
  }
}

extension [UInt8] {
  func byteOrder(to other: [UInt8]) -> Order {
    if self == other { return .equal }
    return lexicographicallyPrecedes(other) ? .less : .greater
  }
}
