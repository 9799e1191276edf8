extension FieldParsing {
  /// `true false yes no y n 1 0` in any case, and `是 否`.
  @inline(__always)
  static func bool(_ text: Span<UInt8>) throws(FieldFault) -> Bool {
    switch text.count {
    case 1:
      switch text[0] {
      case UInt8(ascii: "1"), UInt8(ascii: "y"), UInt8(ascii: "Y"): return true
      case UInt8(ascii: "0"), UInt8(ascii: "n"), UInt8(ascii: "N"): return false
      default: throw .badBool
      }
    case 2 where spells(text, "no"): return false
    case 3 where text[0] == 0xE6 && text[1] == 0x98 && text[2] == 0xAF: return true  // 是
    case 3 where text[0] == 0xE5 && text[1] == 0x90 && text[2] == 0xA6: return false  // 否
    case 3 where spells(text, "yes"): return true
    case 4 where spells(text, "true"): return true
    case 5 where spells(text, "false"): return false
    default: throw .badBool
    }
  }

  /// Whether `text` is this lower-case word in any case; both have the same length.
  @inline(__always)
  private static func spells(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for index in text.indices where text[index] | 0x20 != letters[index] { return false }
    return true
  }
}
