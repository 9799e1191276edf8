/// What a file's first block of bytes outside ASCII says about its encoding.
///
/// Chinese text in GB18030 is never valid UTF-8 for more than a word or two, so a block that is
/// UTF-8 is taken for it, and one that is neither as well: its records are then rejected one by one.
struct EncodingGuess {
  /// Bytes looked at; a very short one may be both, and then UTF-8 is meant.
  static let blockBytes = 64 << 10

  /// - Parameter isWhole: whether the file ends with the block, so that nothing can be cut short.
  static func encoding(of block: [UInt8], isWhole: Bool) -> TextEncoding {
    let text = isWhole ? block[...] : withoutCutCharacter(block)
    if FieldParsing.isUTF8(text.span) { return .utf8 }
    guard let decoder = GB18030Decoder() else { return .utf8 }
    switch decoder.decode(block).stop {
    case .atEnd: return .gb18030
    case .cutShort: return isWhole ? .utf8 : .gb18030
    case .malformed: return .utf8
    }
  }

  /// Whether bytes at the start of a file are the mark of UTF-16, which is read nowhere.
  static func isUTF16(_ start: [UInt8]) -> Bool {
    start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
  }

  /// Without the first bytes of a UTF-8 character at the end whose others are not there.
  private static func withoutCutCharacter(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      // The bytes a character has, told by its first; a continuation byte is not a first.
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : byte >= 0x80 ? 0 : 1
      if length > 0 { return length > back ? bytes.dropLast(back) : bytes[...] }
    }
    return bytes[...]
  }
}
