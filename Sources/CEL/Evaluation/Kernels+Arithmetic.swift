import Columns

extension Kernel.Arithmetic {
  func run(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> KernelResult? {
    if let a = a.ints, let b = b.ints { return ints(a, b, count) }
    guard a.isDecimal || b.isDecimal, let a = a.decimals, let b = b.decimals else { return nil }
    return decimals(a, b, count)
  }

  private func ints(_ a: Lane<Int64>, _ b: Lane<Int64>, _ count: Int) -> KernelResult {
    switch self {
    case .add: checked(a, b, count) { $0.addingReportingOverflow($1) }
    case .subtract: checked(a, b, count) { $0.subtractingReportingOverflow($1) }
    case .multiply: checked(a, b, count) { $0.multipliedReportingOverflow(by: $1) }
    }
  }

  /// Counts overflows in the loop over all rows, and looks for their rows only if there are any.

  @inline(__always)
  private func checked(
    _ a: Lane<Int64>, _ b: Lane<Int64>, _ count: Int,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> KernelResult {
    var overflows = 0
    let values = zipped(a, b, count: count) { a, b in
      let (value, overflow) = operation(a, b)
      overflows &+= overflow ? 1 : 0
      return value
    }
    guard overflows > 0 else { return KernelResult(.ints(values)) }
    let failed = (0..<count).filter { operation(a[$0], b[$0]).overflow }
    return KernelResult(.ints(values), failed: failed, .overflow("int"))
  }

  private func decimals(_ a: Lane<Decimal>, _ b: Lane<Decimal>, _ count: Int) -> KernelResult {
    var failed: [Int] = []
    var row = 0
    let values = zipped(a, b, count: count) { a, b in
      let result: Decimal? =
        switch self {
        case .add: a.adding(b)
        case .subtract: a.subtracting(b)
        case .multiply: a.multiplied(by: b)
        }
      if result == nil { failed.append(row) }
      row += 1
      return result ?? .zero
    }
    return KernelResult(.decimals(values), failed: failed, .overflow("decimal"))
  }
}
