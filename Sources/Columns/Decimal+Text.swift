extension Decimal: CustomStringConvertible {
  /// Plain digits, no exponent: `-0.05`, `3000`.
  public var description: String { formatted(minimumPlaces: 0) }

  /// Plain digits with at least `minimumPlaces` behind the point: `3000` at 2 is `3000.00`.
  public func formatted(minimumPlaces: Int) -> String {
    var digits = String(coefficient.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let whole = String(digits.dropLast(scale))
    var fraction = String(digits.suffix(scale))
    if fraction.utf8.count < minimumPlaces {
      fraction += String(repeating: "0", count: minimumPlaces - fraction.utf8.count)
    }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Reads an optional sign, digits, and an optional point with digits; no exponent, no grouping,
  /// no spaces. `nil` for any other form, or more digits than fit.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// As `init(_:)`, from UTF-8 bytes.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var coefficient: Int128 = 0
    var scale = 0
    var digits = 0
    var pastPoint = false
    for byte in rest {
      if byte == UInt8(ascii: "."), !pastPoint, digits > 0 {
        pastPoint = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
      guard !overflow, !carry else { return nil }
      coefficient = sum
      digits += 1
      if pastPoint { scale += 1 }
    }
    guard digits > 0, !(pastPoint && scale == 0) else { return nil }
    self.init(coefficient: negative ? -coefficient : coefficient, scale: scale)
  }
}
