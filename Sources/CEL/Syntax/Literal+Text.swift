extension Literal {
  /// The literal as CEL writes it: double quotes, escapes only where needed.
  public var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): "\(value)u"
    case .double(_, let text): text
    case .string(let value): Self.quoted(value)
    case .bytes(let value): Self.quoted(value)
    }
  }

  /// `text` as a CEL string literal.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += #"\""#
      case "\\": result += #"\\"#
      case "\n": result += #"\n"#
      case "\r": result += #"\r"#
      case "\t": result += #"\t"#
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}":
        result += #"\u"# + hex(scalar.value, digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var result = "b\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        result += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: result.unicodeScalars.append(UnicodeScalar(byte))
      default: result += #"\x"# + hex(UInt32(byte), digits: 2)
      }
    }
    return result + "\""
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
