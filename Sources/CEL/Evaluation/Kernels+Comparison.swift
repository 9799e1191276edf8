import Columns

extension Kernel.Comparison {
  func run(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> [Bool]? {
    if let a = a.ints, let b = b.ints { return compared(a, b, count) }
    if let a = a.dates, let b = b.dates {
      return compared(a.map(\.daysSinceEpoch), b.map(\.daysSinceEpoch), count)
    }
    if a.isDecimal || b.isDecimal {
      guard let a = a.decimals, let b = b.decimals else { return nil }
      return compared(a, b, count)
    }
    if let a = a.doubles, let b = b.doubles { return compared(a, b, count) }
    guard self == .equal || self == .notEqual else { return nil }
    if let a = a.bools, let b = b.bools {
      let same = self == .equal
      return zipped(a, b, count: count) { ($0 == $1) == same }
    }
    return strings(a, b) ?? strings(b, a)
  }

  private func compared<T: Comparable>(_ a: Lane<T>, _ b: Lane<T>, _ count: Int) -> [Bool] {
    switch self {
    case .equal: zipped(a, b, count: count) { $0 == $1 }
    case .notEqual: zipped(a, b, count: count) { $0 != $1 }
    case .less: zipped(a, b, count: count) { $0 < $1 }
    case .lessOrEqual: zipped(a, b, count: count) { $0 <= $1 }
    case .greater: zipped(a, b, count: count) { $0 > $1 }
    case .greaterOrEqual: zipped(a, b, count: count) { $0 >= $1 }
    }
  }

  /// A coded column against a constant: one look-up, then codes against a code.
  private func strings(_ column: Vector.Storage, _ constant: Vector.Storage) -> [Bool]? {
    guard
      case (.strings(let codes, let dictionary), .constant(.string(let text))) =
        (column, constant)
    else { return nil }
    let same = self == .equal
    guard let code = dictionary.code(of: text) else {
      return Array(repeating: !same, count: codes.count)
    }
    return codes.map { ($0 == code) == same }
  }
}

extension Kernel {
  /// `x in [constants]`, for coded strings, ints and dates.
  static func membership(
    _ operand: Vector.Storage, _ list: Vector.Storage, count: Int
  ) -> [Bool]? {
    guard case .constant(.list(let elements)) = list else { return nil }
    switch operand {
    case .strings(let codes, let dictionary):
      let wanted = elements.compactMap { element in
        if case .string(let text) = element { dictionary.code(of: text) } else { nil }
      }
      return contained(codes, in: wanted)
    case .ints(let values):
      let wanted = elements.compactMap(Int64.init(_:) as (Value) -> Int64?)
      // Another numeric type may equal an int: leave that to the general path.
      return wanted.count == elements.count ? contained(values, in: wanted) : nil
    case .dates(let values):
      return contained(values, in: elements.compactMap(CalendarDate.init(_:) as (Value) -> _?))
    default: return nil
    }
  }

  private static func contained<T: Hashable>(_ values: [T], in wanted: [T]) -> [Bool] {
    // A short list is faster to walk than to hash.
    if wanted.count <= 8 { return values.map { wanted.contains($0) } }
    let set = Set(wanted)
    return values.map { set.contains($0) }
  }
}
