import Columns
import Glibc

/// The clauses that write numbers.
extension StringFormat {
  static func decimal(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return "\(value)"
    case .uint(let value): return "\(value)"
    case .decimal(let value): return "\(value)"
    case .double(let value): return value.positionalText
    default: throw .unformattable(value, clause.text, zh: "数", en: "a number")
    }
  }

  /// Rounded half to even, of the exact value.
  static func fixedPoint(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    let places = clause.precision ?? 6
    if let exact = exactDecimal(value) {
      let rounded = exact.rounded(places: places) ?? exact
      return rounded.formatted(minimumPlaces: places)
    }
    guard case .double(let value) = value else {
      throw .unformattable(value, clause.text, zh: "数", en: "a number")
    }
    return value.isFinite ? value.printed("%.*f", places) : value.plainText
  }

  static func scientific(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    let number: Double
    switch value {
    case .double(let value): number = value
    case .int(let value): number = Double(value)
    case .uint(let value): number = Double(value)
    case .decimal(let value): number = value.nearestDouble
    default: throw .unformattable(value, clause.text, zh: "数", en: "a number")
    }
    return number.isFinite ? number.printed("%.*e", clause.precision ?? 6) : number.plainText
  }

  private static func exactDecimal(_ value: Value) -> Decimal? {
    switch value {
    case .int(let value): Decimal(value)
    case .uint(let value): Decimal(coefficient: Int128(value), scale: 0)
    case .decimal(let value): value
    default: nil
    }
  }

  static func hexadecimal(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return String(value, radix: 16)
    case .uint(let value): return String(value, radix: 16)
    case .string(let text): return digits(of: Array(text.utf8))
    case .bytes(let bytes): return digits(of: bytes)
    default:
      throw .unformattable(
        value, clause.text, zh: "整数、字符串或字节", en: "a whole number, a string or bytes")
    }
  }

  private static func digits(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func octal(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return String(value, radix: 8)
    case .uint(let value): return String(value, radix: 8)
    default: throw .unformattable(value, clause.text, zh: "整数", en: "a whole number")
    }
  }

  static func binary(_ value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return String(value, radix: 2)
    case .uint(let value): return String(value, radix: 2)
    case .bool(let value): return value ? "1" : "0"
    default:
      throw .unformattable(value, clause.text, zh: "整数或 bool", en: "a whole number or a bool")
    }
  }
}

extension Double {
  /// As `plainText`, but never with an exponent: `1e+21` is `1000000000000000000000`.
  var positionalText: String {
    let parts = magnitude.plainText.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return plainText }
    // Swift writes an exponent only after one digit and maybe more behind a point.
    let digits = parts[0].filter { $0 != "." }
    let sign = self < 0 ? "-" : ""
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    return sign + digits + String(repeating: "0", count: Swift.max(0, exponent + 1 - digits.count))
  }

  /// As C's `printf` writes it: correctly rounded, which takes the exact binary value.
  fileprivate func printed(_ format: String, _ precision: Int) -> String {
    // No double has more than 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 400 + precision)
    let count = withVaList([CInt(precision), self]) { arguments in
      vsnprintf(&buffer, buffer.count, format, arguments)
    }
    return String(
      decoding: buffer.prefix(Swift.max(0, Int(count))).map { UInt8(bitPattern: $0) },
      as: UTF8.self)
  }
}
