/// Finds what makes bytes unreadable as YAML text, before libyaml sees them, to say it clearly.
enum YAMLTextCheck {
  enum Fault: Hashable {
    case utf16
    case invalidUTF8(offset: Int)
    case control(Unicode.Scalar, offset: Int)

    var offset: Int {
      switch self {
      case .utf16: 0
      case .invalidUTF8(let offset), .control(_, let offset): offset
      }
    }
  }

  /// The length of a byte order mark at the start.
  static func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first byte that is no text YAML may hold, or `nil`.
  static func firstFault(in bytes: [UInt8]) -> Fault? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    var offset = 0
    while true {
      offset = plainEnd(in: bytes, from: offset)
      guard offset < bytes.count else { return nil }
      if bytes[offset] < 0x80 {
        let scalar = Unicode.Scalar(bytes[offset])
        guard isAllowed(scalar) else { return controlFault(scalar, at: offset, in: bytes) }
        offset += 1
        continue
      }
      var sequence = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      guard case .valid(let encoded) = parser.parseScalar(from: &sequence) else {
        return .invalidUTF8(offset: offset)
      }
      let scalar = Unicode.UTF8.decode(encoded)
      guard isAllowed(scalar) else { return .control(scalar, offset: offset) }
      offset += encoded.count
    }
  }

  /// Where the text from `start` on is no longer of the characters that need no judging: nearly all
  /// there is.
  private static func plainEnd(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let eight = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let plain = printableCount(UInt64(littleEndian: eight))
        offset += plain
        if plain == 8 { continue }
      }
      switch bytes[offset] {
      case 0x20..<0x7F, UInt8(ascii: "\n"): offset += 1
      // U+1000 to U+CFFF, most Chinese among them: always three bytes, and all may be written.
      case 0xE1...0xEC where isContinuation(bytes, offset + 1) && isContinuation(bytes, offset + 2):
        offset += 3
      default: return offset
      }
    }
    return offset
  }

  /// How many of eight bytes, the first one lowest, come before one that isn't printable ASCII.
  private static func printableCount(_ eight: UInt64) -> Int {
    let low = eight & 0x7F7F_7F7F_7F7F_7F7F
    let isFromSpaceOn = low &+ 0x6060_6060_6060_6060
    let isDelete = low &+ 0x0101_0101_0101_0101
    let others = (eight | ~isFromSpaceOn | isDelete) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
  }

  private static func isContinuation(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }

  /// A NUL in the first characters betrays UTF-16 without a byte order mark.
  private static func controlFault(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: [UInt8]
  ) -> Fault {
    let isPair = scalar.value == 0 && offset < 2 && bytes.count >= 2
    return isPair ? .utf16 : .control(scalar, offset: offset)
  }

  /// The printable characters of YAML 1.2 (5.1), as libyaml reads them.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
