/// Turns what a Chinese input method leaves behind into plain characters.
enum HalfWidth {
  /// `bytes` with full-width ASCII forms (U+FF01 to U+FF5E) and the ideographic and no-break
  /// spaces (U+3000, U+00A0) as ASCII, and without surrounding white space.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard mayChange(bytes.span) else { return bytes }
    let plain = narrowed(bytes)
    var range = 0..<plain.count
    while let first = range.first, isSpace(plain[first]) { range.removeFirst() }
    while let last = range.last, isSpace(plain[last]) { range.removeLast() }
    return Array(plain[range])
  }

  /// As `trimmed`, spaces kept.
  static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (ascii, length) = asciiForm(bytes, at: index) {
        result.append(ascii)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Whether `trimmed` may have something to do.
  static func mayChange(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    if isSpace(text[0]) || isSpace(text[text.count - 1]) { return true }
    return text.indices.contains { mayStartWide(text[$0]) }
  }

  /// Whether a byte may be the first of a character that `asciiForm` knows.
  @inline(__always)
  private static func mayStartWide(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE3 || byte == 0xEF
  }

  /// The ASCII character that the wide one at `index` stands for, and how many bytes it takes.
  private static func asciiForm(_ bytes: [UInt8], at index: Int) -> (UInt8, Int)? {
    switch bytes[index] {
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
      return (UInt8(ascii: " "), 2)
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
      return (UInt8(ascii: " "), 3)
    case 0xEF where index + 2 < bytes.count:
      // U+FF01...U+FF3F are EF BC 81...BF, U+FF40...U+FF5E are EF BD 80...9E.
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBC, let low) where low >= 0x81 && low <= 0xBF: return (low - 0x60, 3)
      case (0xBD, let low) where low >= 0x80 && low <= 0x9E: return (low - 0x20, 3)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// White space that may surround a value: space, tab and line breaks.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
