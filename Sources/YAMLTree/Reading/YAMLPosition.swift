/// Turns libyaml's positions, which count code points, into byte offsets.
///
/// Events come in the order of the text, so each place is looked for from the one before: all of
/// them together cost one walk over the bytes.
struct YAMLPosition {
  private let bytes: [UInt8]
  /// Where the last place asked for is.
  private var offset: Int
  /// How many code points lie between where counting began and `offset`.
  private var codePoint = 0

  /// Counts from the byte at `start`. Precondition: `bytes` are UTF-8.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    offset = start
  }

  /// The byte offset of the code point at `index`; the end of the text for those beyond it.
  mutating func byteOffset(ofCodePoint index: Int) -> Int {
    while codePoint < index, offset < bytes.count { stepForward(upTo: index) }
    while codePoint > index { stepBack() }
    return offset
  }

  /// Over one code point, or over up to eight where they are ASCII.
  private mutating func stepForward(upTo index: Int) {
    if offset + 8 <= bytes.count, isASCII(eightBytesAt: offset) {
      let step = min(8, index - codePoint)
      offset += step
      codePoint += step
      return
    }
    offset += 1
    while offset < bytes.count, !startsCodePoint(offset) { offset += 1 }
    codePoint += 1
  }

  private mutating func stepBack() {
    repeat { offset -= 1 } while !startsCodePoint(offset)
    codePoint -= 1
  }

  private func isASCII(eightBytesAt offset: Int) -> Bool {
    let eight = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return eight & 0x8080_8080_8080_8080 == 0
  }

  private func startsCodePoint(_ offset: Int) -> Bool { bytes[offset] & 0xC0 != 0x80 }
}
