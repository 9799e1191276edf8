import Columns

/// Amounts as they stand in CSV, with two decimals at least.
enum AmountBytes {
  /// Writes an amount at `target`, where there is room for `maxSize` bytes; how many were written.
  static func write(_ amount: Decimal, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard amount.scale <= 2, let digits = UInt64(exactly: amount.coefficient) else {
      return write(slowly: amount, to: target)
    }
    let (cents, overflow) = digits.multipliedReportingOverflow(by: [100, 10, 1][amount.scale])
    return overflow ? write(slowly: amount, to: target) : write(cents, to: target)
  }

  /// The most bytes an amount takes: a sign, 39 digits, a point, or as many noughts before them.
  static let maxSize = 64

  private static func write(
    slowly amount: Decimal, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let text = amount.formatted(minimumPlaces: 2).utf8
    for (index, byte) in text.enumerated() { target[index] = byte }
    return text.count
  }

  private static func write(_ cents: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var places = 3
    var limit: UInt64 = 1_000
    while places < 20, cents >= limit {
      places += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      limit = next
    }
    var rest = cents
    var index = places
    while index >= 0 {
      if index == places - 2 {
        target[index] = UInt8(ascii: ".")
      } else {
        target[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      index -= 1
    }
    return places + 1
  }
}
