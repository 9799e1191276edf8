extension FieldParsing {
  /// What keeps `text` from being a text: a NUL, or bytes that are not UTF-8.
  static func textFault(_ text: Span<UInt8>) -> FieldFault? {
    for index in text.indices where text[index] == 0 { return .nulByte }
    return isUTF8(text) ? nil : .invalidUTF8
  }

  /// Whether the bytes are well-formed UTF-8 (The Unicode Standard, table 3-7).
  ///
  /// By hand, since making a `String` of each new text in a batch took longer than reading all cells
  /// of some columns.
  static func isUTF8(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let lead = text[unchecked: index]
      if lead < 0x80 {
        index &+= 1
        continue
      }
      let length = sequenceLength(lead)
      guard length > 0, index &+ length <= text.count,
        secondBytes(after: lead).contains(text[unchecked: index &+ 1])
      else { return false }
      for next in 2..<max(2, length) where text[unchecked: index &+ next] & 0xC0 != 0x80 {
        return false
      }
      index &+= length
    }
    return true
  }

  /// How many bytes the sequence takes that `lead` begins; 0 if it begins none of several bytes.
  @inline(__always)
  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// What may follow `lead`: no overlong forms, no surrogates, nothing beyond U+10FFFF.
  @inline(__always)
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
