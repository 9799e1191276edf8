/// Where the tag and the content of a node stand, for a node with an anchor or a tag.
///
/// libyaml's event starts at the first property, and says nothing of where the rest begins.
struct YAMLNodeProperties {
  private(set) var tag: Range<Int>?
  private(set) var contentStart: Int

  /// Skips `&anchor` and `!tag`, and blanks and comments after them, within `range`.
  init(in bytes: [UInt8], _ range: Range<Int>) {
    contentStart = range.lowerBound
    while contentStart < range.upperBound {
      switch bytes[contentStart] {
      case UInt8(ascii: "&"): skipAnchor(bytes, range.upperBound)
      case UInt8(ascii: "!"):
        let start = contentStart
        skipWord(bytes, range.upperBound)
        tag = start..<contentStart
      case UInt8(ascii: "#"):
        while contentStart < range.upperBound, bytes[contentStart] != UInt8(ascii: "\n") {
          contentStart += 1
        }
      case let byte where YAMLBytes.isWhite(byte): contentStart += 1
      default: return
      }
    }
  }

  /// libyaml ends an anchor before a sign, as in `&a?b`.
  private mutating func skipAnchor(_ bytes: [UInt8], _ end: Int) {
    contentStart += 1
    while contentStart < end, YAMLBytes.isAnchorByte(bytes[contentStart]) { contentStart += 1 }
  }

  private mutating func skipWord(_ bytes: [UInt8], _ end: Int) {
    while contentStart < end, !YAMLBytes.isWhite(bytes[contentStart]) { contentStart += 1 }
  }
}
