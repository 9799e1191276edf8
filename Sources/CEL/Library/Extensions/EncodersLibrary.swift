/// CEL's `encoders` extension: base64 (RFC 4648, the standard alphabet).
enum EncodersLibrary {
  static let functions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "base64.encode",
      [
        .unary("base64_encode_bytes") { (bytes: [UInt8]) throws(EvaluationError) in
          try FunctionLibrary.checkSize(bytes.count / 3 * 4)
          return encode(bytes)
        }
      ]),
    FunctionDeclaration(
      "base64.decode",
      [
        .unary("base64_decode_string") { (text: String) throws(EvaluationError) in
          try decode(text).orThrow(
            .invalidArgument(.string(text), zh: "Base64 文本", en: "base64 text"))
        }
      ]),
  ]

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  private static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Padding may be left out, but not be wrong; `nil` for any other character.
  private static func decode(_ text: String) -> [UInt8]? {
    let digits = text.utf8.prefix { $0 != padding }
    let end = text.utf8.dropFirst(digits.count)
    guard digits.count % 4 != 1, end.allSatisfy({ $0 == padding }),
      end.isEmpty || end.count == (4 - digits.count % 4) % 4
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3 + 2)
    var (bits, count) = (UInt32(0), 0)
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
