/// The escapes of JSON strings, there and back.
enum JSONEscapes {
  /// The text that the inside of a JSON string stands for.
  ///
  /// Surrogate pairs make one character; a lone surrogate is an error, for it is no text.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      guard index < range.upperBound else { throw JSONFault(.badEscape, at: start) }
      if bytes[index] == UInt8(ascii: "u") {
        let (scalar, length) = try self.scalar(bytes, at: start, end: range.upperBound)
        result.append(contentsOf: String(Character(scalar)).utf8)
        index = start + length
      } else {
        guard let plain = plainForm(bytes[index]) else { throw JSONFault(.badEscape, at: start) }
        result.append(plain)
        index += 1
      }
    }
    return result
  }

  private static func plainForm(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The character of one `\uXXXX`, or of two that make a surrogate pair.
  private static func scalar(
    _ bytes: Span<UInt8>, at start: Int, end: Int
  ) throws(JSONFault) -> (Unicode.Scalar, length: Int) {
    guard let first = codeUnit(bytes, at: start, end: end) else {
      throw JSONFault(.badEscape, at: start)
    }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, let second = codeUnit(bytes, at: start + 6, end: end),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONFault(.badEscape, at: start) }
    return (scalar, 12)
  }

  /// The number behind `\u` at `start`.
  private static func codeUnit(_ bytes: Span<UInt8>, at start: Int, end: Int) -> UInt32? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// `text` as a JSON string, in quotes.
  static func encoded(_ text: String) -> [UInt8] {
    var result = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        result += Array(("\\u00" + (hex.utf8.count == 1 ? "0" : "") + hex).utf8)
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return result
  }
}
