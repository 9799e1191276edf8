import Columns
import Glibc

/// `"%s: %.2f".format([name, amount])` of the `strings` extension.
///
/// Clauses: `%s` anything, `%d` numbers, `%f` and `%e` with an optional precision, `%x %X` numbers,
/// strings and bytes, `%o` integers, `%b` integers and bools, and `%%`.
extension FunctionLibrary {
  static let formatting = FunctionDeclaration(
    "format",
    [
      FunctionOverload("string_format", receiver: true, [.string, .list(.dyn)], .string) {
        arguments throws(EvaluationError) in
        guard let template = String(arguments[0]), case .list(let values) = arguments[1]
        else { throw .noOverload("format", arguments.map(\.typeName)) }
        var formatter = Formatter(values: values)
        return .string(try formatter.format(template))
      }
    ])
}

/// Walks a template and takes one value for each clause.
private struct Formatter {
  let values: [Value]
  private var used = 0

  private static let defaultPrecision = 6
  private static let maximumPrecision = 1_000

  init(values: [Value]) { self.values = values }

  mutating func format(_ template: String) throws(EvaluationError) -> String {
    var result = ""
    var rest = template.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar != "%" {
        result.unicodeScalars.append(scalar)
      } else if rest.first == "%" {
        rest.removeFirst()
        result += "%"
      } else {
        result += try clause(&rest)
      }
      try FunctionLibrary.checkSize(result.utf8.count)
    }
    return result
  }

  private mutating func clause(
    _ rest: inout String.UnicodeScalarView.SubSequence
  ) throws(EvaluationError) -> String {
    var precision = Self.defaultPrecision
    var written = "%"
    if rest.first == "." {
      rest.removeFirst()
      let digits = String(rest.prefix { ("0"..."9").contains($0) })
      rest = rest.dropFirst(digits.count)
      written += "." + digits
      guard let count = Int(digits), count <= Self.maximumPrecision else {
        throw .invalidFormat(written)
      }
      precision = count
    }
    guard let verb = rest.popFirst() else { throw .invalidFormat(written) }
    written.unicodeScalars.append(verb)
    guard "sdfexXob".unicodeScalars.contains(verb) else { throw .invalidFormat(written) }
    guard used < values.count else {
      throw .indexOutOfBounds(.int(Int64(used)), count: values.count)
    }
    used += 1
    let value = values[used - 1]
    return try value.formatted(verb, precision: precision)
      .orThrow(.invalidFormat(written, for: value.typeName))
  }
}

extension Value {
  /// The value as a clause asks for it, or `nil` if the clause can't be used on it.
  fileprivate func formatted(_ verb: Unicode.Scalar, precision: Int) -> String? {
    switch verb {
    case "s": return plainText
    case "d": return decimalText
    case "f": return floating(precision, format: "%.*f")
    case "e": return floating(precision, format: "%.*e")
    case "x": return radix(16, allowsText: true)
    case "X": return radix(16, allowsText: true)?.uppercased()
    case "o": return radix(8, allowsText: false)
    default:
      if case .bool(let bool) = self { return bool ? "1" : "0" }
      return radix(2, allowsText: false)
    }
  }

  /// As `%s` shows it: without quotes, maps in the order of their keys' texts.
  private var plainText: String? {
    switch self {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .int, .uint, .double, .decimal: return decimalText
    case .string(let value): return value
    case .bytes(let value): return String(decoding: value, as: UTF8.self)
    case .timestamp(let value): return value.description
    case .duration(let value): return value.description
    case .date(let value): return value.description
    case .residentID(let value): return value.text
    case .type(let type): return type.name
    case .list(let elements):
      let texts = elements.compactMap(\.plainText)
      return texts.count == elements.count ? "[" + texts.joined(separator: ", ") + "]" : nil
    case .map(let map):
      let entries = zip(map.keys, map.values).compactMap { key, value in
        key.plainText.flatMap { key in value.plainText.map { (key: key, value: $0) } }
      }
      guard entries.count == map.count else { return nil }
      let sorted = entries.sorted { $0.key.byteOrder(to: $1.key) == .less }
      return "{" + sorted.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .object, .optional, .opaque: return nil
    }
  }

  private var decimalText: String? {
    switch self {
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)"
    case .double(let value): value.plainText
    case .decimal(let value): value.description
    default: nil
    }
  }

  private func floating(_ precision: Int, format: String) -> String? {
    if case .decimal(let value) = self, format.hasSuffix("f"), precision <= Decimal.maxScale {
      return value.rounded(places: precision)?.formatted(minimumPlaces: precision)
    }
    guard let value = Number(self)?.nearestDouble else { return nil }
    guard value.isFinite else { return value.plainText }
    // 309 digits before the point, the precision behind it, a sign, a point, an end.
    var buffer = [CChar](repeating: 0, count: precision + 320)
    let count = withVaList([Int32(precision), value]) {
      vsnprintf(&buffer, buffer.count, format, $0)
    }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func radix(_ radix: Int, allowsText: Bool) -> String? {
    switch self {
    case .int(let value): return String(value, radix: radix)
    case .uint(let value): return String(value, radix: radix)
    case .string(let value) where allowsText: return Self.hexadecimal(Array(value.utf8))
    case .bytes(let value) where allowsText: return Self.hexadecimal(value)
    default: return nil
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
