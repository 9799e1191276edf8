/// What single bytes and line breaks mean in YAML.
enum YAMLBytes {
  /// A space, tab or ASCII line break.
  static func isWhite(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// What libyaml allows in the name of an anchor.
  static func isAnchorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A line break as libyaml reads it (YAML 1.1, 5.4): its bytes, and those it stands for.
  ///
  /// CR, LF, CRLF and NEL all read as LF; LINE and PARAGRAPH SEPARATOR stand for themselves.
  static func lineBreak(in bytes: [UInt8], at offset: Int) -> (length: Int, output: Int)? {
    func byte(_ ahead: Int) -> UInt8? {
      offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }
    switch byte(0) {
    case 0x0A: return (1, 1)
    case 0x0D: return (byte(1) == 0x0A ? 2 : 1, 1)
    case 0xC2 where byte(1) == 0x85: return (2, 1)
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9): return (3, 3)
    default: return nil
    }
  }
}
