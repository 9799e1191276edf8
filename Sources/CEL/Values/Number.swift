import Columns

/// How two values stand to each other.
enum Order: Hashable {
  case less, equal, greater

  init<T: Comparable>(_ a: T, _ b: T) { self = a == b ? .equal : a < b ? .less : .greater }

  var reversed: Order {
    switch self {
    case .less: .greater
    case .equal: .equal
    case .greater: .less
    }
  }
}

/// A number of any type, on the one number line all types share.
///
/// Comparison is by mathematical value. Only an integer beside a double is first rounded to a
/// double, as CEL's conformance cases have it: beyond 2^53 the two may count as equal.
enum Number {
  case integer(Int128)
  case double(Double)
  case decimal(Decimal)

  init?(_ value: Value) {
    switch value {
    case .int(let value): self = .integer(Int128(value))
    case .uint(let value): self = .integer(Int128(value))
    case .double(let value): self = .double(value)
    case .decimal(let value): self = .decimal(value)
    default: return nil
    }
  }

  /// `nil` if either is not a number (`NaN`).
  func order(to other: Number) -> Order? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): return Order(a, b)
    case (.double(let a), .double(let b)): return a.isNaN || b.isNaN ? nil : Order(a, b)
    case (.double, _): return other.order(to: self)?.reversed
    case (.integer(let a), .double(let b)): return b.isNaN ? nil : Order(Double(a), b)
    case (.decimal(let a), .double(let b)): return b.isNaN ? nil : a.order(to: b)
    default: return Order(exact, other.exact)
    }
  }

  /// This number as a decimal; zero for a double, which never gets here.
  private var exact: Decimal {
    switch self {
    case .integer(let value): Decimal(coefficient: value, scale: 0) ?? .zero
    case .decimal(let value): value
    case .double: .zero
    }
  }

  var nearestDouble: Double {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .decimal(let value): value.nearestDouble
    }
  }
}

extension Decimal {
  /// The double closest to this value.
  var nearestDouble: Double {
    // Reading decimal text rounds correctly, which dividing by a power of ten would not.
    scale == 0 ? Double(coefficient) : Double("\(coefficient)e-\(scale)") ?? .nan
  }

  /// Compares with a double that is a number, by exact value.
  fileprivate func order(to other: Double) -> Order {
    let nearest = nearestDouble
    // Rounding is monotonic, so only a tie leaves the question open.
    guard nearest == other else { return Order(nearest, other) }
    guard other != 0 else { return Order(coefficient, 0) }
    return exactOrder(toTied: other)
  }

  /// `coefficient / 10^scale` against `significand × 2^exponent`, both multiplied out to integers.
  private func exactOrder(toTied other: Double) -> Order {
    var left = (high: UInt128(0), low: coefficient.magnitude)
    var right = (high: UInt128(0), low: UInt128(other.significandBitPattern | 1 << 52))
    let exponent = Int(other.exponent) - 52
    if exponent >= 0 {
      right.low <<= UInt128(exponent)
    } else {
      // The tie bounds the coefficient, so a large shift is split without losing bits.
      let (first, second) = (max(0, -exponent - 127), min(-exponent, 127))
      let product = (left.low << UInt128(first)).multipliedFullWidth(by: 1 << UInt128(second))
      left = (product.high, product.low)
    }
    let factor = UInt128(Self.powerOfTen(scale))
    let product = right.low.multipliedFullWidth(by: factor)
    right = (product.high, product.low)
    let magnitudes =
      left.high == right.high
      ? Order(left.low, right.low) : Order(left.high, right.high)
    return other < 0 ? magnitudes.reversed : magnitudes
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
