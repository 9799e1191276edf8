import Columns

extension Kernel.Comparison {
  func run(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> [Bool]? {
    if let a = a.ints, let b = b.ints { return compared(a, b, count) }
    if let a = a.dates, let b = b.dates {
      return compared(a, b, count)
    }
    if a.isDecimal || b.isDecimal {
      guard let a = a.decimals, let b = b.decimals else { return nil }
      return compared(a, b, count)
    }
    if let a = a.doubles, let b = b.doubles { return compared(a, b, count) }
    guard self == .equal || self == .notEqual else { return nil }
    if let a = a.bools, let b = b.bools {
      return self == .equal
        ? zipped(a, b, count: count) { $0 == $1 } : zipped(a, b, count: count) { $0 != $1 }
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
    return same ? Rows.map(codes) { $0 == code } : Rows.map(codes) { $0 != code }
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
      return wanted.count <= 2
        ? contained(codes, in: wanted) : marked(codes, in: wanted, of: dictionary.count)
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
    // A short list is faster to walk than to hash, and shorter ones without a loop.
    switch wanted.count {
    case 0: return Array(repeating: false, count: values.count)
    case 1: return Rows.map(values) { [first = wanted[0]] in $0 == first }
    case 2:
      return Rows.map(values) { [first = wanted[0], second = wanted[1]] in
        $0 == first || $0 == second
      }
    case 3...8: return Rows.map(values) { wanted.contains($0) }
    default:
      let set = Set(wanted)
      return Rows.map(values) { set.contains($0) }
    }
  }

  /// Whether each code is wanted, by a table of all codes.
  private static func marked(_ codes: [UInt32], in wanted: [UInt32], of count: Int) -> [Bool] {
    var isWanted = [Bool](repeating: false, count: count)
    for code in wanted { isWanted[Int(code)] = true }
    return isWanted.withUnsafeBufferPointer { isWanted in
      // A missing row may have a code that is none.
      Rows.map(codes) { Int($0) < count && isWanted[Int($0)] }
    }
  }
}
