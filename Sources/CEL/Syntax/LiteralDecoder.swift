import Diagnostics

/// Turns the bytes of a literal token into its value, reporting what has none.
struct LiteralDecoder {
  let bytes: [UInt8]
  let file: FileID
  var diagnostics: [Diagnostic] = []

  init(bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  /// A signed integer. The sign is part of it, so that the smallest one can be written.
  mutating func int(_ token: Token, isNegative: Bool) -> Int64? {
    let (digits, radix) = digits(token)
    if let value = Int64((isNegative ? "-" : "") + digits, radix: radix) { return value }
    diagnostics.append(.numberOutOfRange(text(token), type: "int", at: location(token.span)))
    return nil
  }

  mutating func uint(_ token: Token) -> UInt64? {
    let (digits, radix) = digits(token)
    if let value = UInt64(digits.dropLast(), radix: radix) { return value }
    diagnostics.append(.numberOutOfRange(text(token), type: "uint", at: location(token.span)))
    return nil
  }

  /// A double with its text, which always has a digit before the point.
  mutating func double(_ token: Token, isNegative: Bool) -> Literal? {
    let written = text(token)
    let digits = (isNegative ? "-" : "") + (written.hasPrefix(".") ? "0" : "") + written
    guard let value = Double(digits), value.isFinite else {
      diagnostics.append(.numberOutOfRange(written, type: "double", at: location(token.span)))
      return nil
    }
    return .double(value, text: digits)
  }

  mutating func string(_ token: Token) -> String? {
    if token.kind == .typographicString {
      return String(text(token).dropFirst().dropLast())
    }
    return unescape(token, isBytes: false).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func byteString(_ token: Token) -> [UInt8]? { unescape(token, isBytes: true) }

  func text(_ token: Token) -> String {
    String(decoding: bytes[token.span.range], as: UTF8.self)
  }

  private func digits(_ token: Token) -> (digits: String, radix: Int) {
    let written = text(token)
    return written.hasPrefix("0x") ? (String(written.dropFirst(2)), 16) : (written, 10)
  }

  private func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(file: file, span: span)
  }

  /// The content of a literal without prefix and quotes; line ends become `\n`. Every bad escape is
  /// reported.
  private mutating func unescape(_ token: Token, isBytes: Bool) -> [UInt8]? {
    var range = token.span.range
    var isRaw = false
    while !bytes[range.lowerBound].isQuote {
      isRaw = isRaw || bytes[range.lowerBound] | 0x20 == UInt8(ascii: "r")
      range = range.lowerBound + 1..<range.upperBound
    }
    let quote = bytes[range.lowerBound]
    let isTriple = range.count >= 6 && bytes[range.lowerBound + 1] == quote
    let quoteLength = isTriple ? 3 : 1
    range = range.lowerBound + quoteLength..<range.upperBound - quoteLength

    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var isGood = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case 0x0D:
        result.append(0x0A)
        offset += offset + 1 < range.upperBound && bytes[offset + 1] == 0x0A ? 2 : 1
      case UInt8(ascii: "\\") where !isRaw:
        let escape = Escape(bytes[offset..<range.upperBound], isBytes: isBytes)
        if let encoded = escape.encoded {
          result += encoded
        } else {
          isGood = false
          let span = SourceSpan(offset..<offset + escape.length)
          let written = String(decoding: bytes[span.range], as: UTF8.self)
          diagnostics.append(.badEscape(written, isBytes: isBytes, at: location(span)))
        }
        offset += escape.length
      default:
        result.append(bytes[offset])
        offset += 1
      }
    }
    return isGood ? result : nil
  }
}

/// One escape sequence at the start of some bytes.
private struct Escape {
  /// Bytes it takes in the source; at least the backslash and what follows it.
  var length: Int
  /// The bytes it stands for; `nil` when it is not an escape CEL knows.
  var encoded: [UInt8]?

  init(_ source: ArraySlice<UInt8>, isBytes: Bool) {
    let start = source.startIndex
    let kind = start + 1 < source.endIndex ? source[start + 1] : 0
    if let simple = Self.simple[kind] {
      self.init(length: 2, encoded: [simple])
      return
    }
    switch kind {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      self.init(source, skipping: 2, digits: 2, radix: 16, isByte: isBytes)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      self.init(source, skipping: 1, digits: 3, radix: 8, isByte: isBytes)
    case UInt8(ascii: "u") where !isBytes:
      self.init(source, skipping: 2, digits: 4, radix: 16, isByte: false)
    case UInt8(ascii: "U") where !isBytes:
      self.init(source, skipping: 2, digits: 8, radix: 16, isByte: false)
    default:
      // The whole character behind the backslash belongs to the report.
      let tail = source.dropFirst(2).prefix { $0 & 0xC0 == 0x80 }
      self.init(length: min(2 + tail.count, source.count), encoded: nil)
    }
  }

  private init(length: Int, encoded: [UInt8]?) {
    self.length = length
    self.encoded = encoded
  }

  private init(
    _ source: ArraySlice<UInt8>, skipping: Int, digits: Int, radix: UInt32, isByte: Bool
  ) {
    let text = source.dropFirst(skipping).prefix(digits).prefix { ($0.hexValue ?? radix) < radix }
    length = skipping + text.count
    guard text.count == digits else {
      encoded = nil
      return
    }
    let value = text.reduce(UInt32(0)) { $0 &* radix &+ ($1.hexValue ?? 0) }
    encoded = isByte ? [UInt8(truncatingIfNeeded: value)] : Unicode.Scalar(value).map(Self.utf8)
  }

  private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }

  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "?"): UInt8(ascii: "?"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "`"): UInt8(ascii: "`"),
  ]
}
