import Columns

extension FieldParsing {
  /// Optional sign and digits.
  @inline(__always)
  static func int(_ text: Span<UInt8>) throws(FieldFault) -> Int64 {
    let (negative, start) = sign(text)
    guard start < text.count else { throw .badInt }
    // Eighteen digits always fit.
    guard text.count - start <= 18 else { return try longInt(text, from: start, negative) }
    var value: Int64 = 0
    for index in start..<text.count {
      let digit = digit(text[index])
      guard digit <= 9 else { throw integerFault(text) }
      value = value &* 10 &+ Int64(digit)
    }
    return negative ? -value : value
  }

  @inline(never)
  private static func longInt(
    _ text: Span<UInt8>, from start: Int, _ negative: Bool
  ) throws(FieldFault) -> Int64 {
    var value: Int64 = 0
    var overflows = false
    for index in start..<text.count {
      let digit = digit(text[index])
      guard digit <= 9 else { throw integerFault(text) }
      let (scaled, a) = value.multipliedReportingOverflow(by: 10)
      // Counting downwards for negative numbers reaches `Int64.min`.
      let (sum, b) = scaled.addingReportingOverflow(negative ? -Int64(digit) : Int64(digit))
      overflows = overflows || a || b
      value = sum
    }
    if overflows { throw .intTooLarge }
    return value
  }

  private static func integerFault(_ text: Span<UInt8>) -> FieldFault {
    isGrouped(text) ? .groupedDigits : .badInt
  }

  /// Optional sign, digits, and optionally a point and digits; exact.
  @inline(__always)
  static func decimal(_ text: Span<UInt8>) throws(FieldFault) -> Decimal {
    let (negative, start) = sign(text)
    guard text.count - start <= 18 else { return try longDecimal(text) }
    var value: Int64 = 0
    var point = -1
    for index in start..<text.count {
      let digit = digit(text[index])
      if digit <= 9 {
        value = value &* 10 &+ Int64(digit)
      } else if text[index] == UInt8(ascii: "."), point < 0, index > start {
        point = index
      } else {
        throw decimalFault(text)
      }
    }
    guard start < text.count, point != text.count - 1 else { throw .badDecimal }
    var places = point < 0 ? 0 : text.count - 1 - point
    // Cheaper here than in 128 bits: money mostly ends in `.00`.
    while places > 0, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    let coefficient = Int128(negative ? -value : value)
    guard let result = Decimal(coefficient: coefficient, scale: places)
    else { throw .decimalTooLong }
    return result
  }

  @inline(never)
  private static func longDecimal(_ text: Span<UInt8>) throws(FieldFault) -> Decimal {
    let copy = bytes(of: text)
    if let result = Decimal(utf8: copy[...]) { return result }
    let digits = copy.allSatisfy { digit($0) <= 9 || [0x2B, 0x2D, 0x2E].contains($0) }
    throw digits ? .decimalTooLong : decimalFault(text)
  }

  private static func decimalFault(_ text: Span<UInt8>) -> FieldFault {
    isGrouped(text) ? .groupedDigits : .badDecimal
  }

  /// A decimal number with an optional exponent, to the nearest binary floating-point number.
  static func double(_ text: Span<UInt8>) throws(FieldFault) -> Double {
    let copy = bytes(of: text)
    let allowed = copy.allSatisfy { digit($0) <= 9 || "+-.eE".utf8.contains($0) }
    guard allowed, let value = Double(String(decoding: copy, as: UTF8.self)), value.isFinite
    else { throw isGrouped(text) ? .groupedDigits : .badDouble }
    return value
  }

  @inline(__always)
  private static func sign(_ text: Span<UInt8>) -> (negative: Bool, start: Int) {
    guard text.count > 0 else { return (false, 0) }
    let negative = text[0] == UInt8(ascii: "-")
    return (negative, negative || text[0] == UInt8(ascii: "+") ? 1 : 0)
  }

  /// Whether the text would be a number without its commas.
  private static func isGrouped(_ text: Span<UInt8>) -> Bool {
    let copy = bytes(of: text)
    let plain = copy.filter { $0 != UInt8(ascii: ",") }
    return plain.count < copy.count && Decimal(utf8: plain[...]) != nil
  }
}
