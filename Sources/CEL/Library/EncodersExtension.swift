/// CEL's `encoders` extension: base64 (RFC 4648, the standard alphabet).
extension FunctionLibrary {
  static let encodersExtension: [FunctionDeclaration] = [
    FunctionDeclaration(
      "base64.encode", [.unary("base64_encode_bytes") { (bytes: [UInt8]) in encoded(bytes) }]),
    FunctionDeclaration(
      "base64.decode",
      [
        .unary("base64_decode_string") { (text: String) throws(EvaluationError) in
          try decoded(text).orThrow(.invalidConversion(.string(text), "bytes"))
        }
      ]),
  ]

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  private static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { bits, index in
        bits << 8 | UInt32(index < group.count ? group[start + index] : 0)
      }
      for place in 0..<4 {
        let code = Int(bits >> UInt32(18 - 6 * place)) & 63
        result.append(place <= group.count ? alphabet[code] : padding)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `nil` for what is no base64; the padding may be left out.
  private static func decoded(_ text: String) -> [UInt8]? {
    let symbols = Array(text.utf8)
    let body = symbols.prefix { $0 != padding }
    let isPadded = body.count < symbols.count
    guard body.count % 4 != 1, symbols.dropFirst(body.count).allSatisfy({ $0 == padding }),
      !isPadded || symbols.count == (body.count + 3) / 4 * 4
    else { return nil }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for symbol in body {
      guard let code = alphabet.firstIndex(of: symbol) else { return nil }
      bits = bits << 6 | UInt32(code)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return result
  }
}
