/// Gathers the bytes of an archive.
package struct ArchiveWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Texts that are there already, by their number in the order of writing.
  private var texts: [String: UInt64] = [:]

  /// An archive of nothing.
  package init() {}

  /// Puts a value behind what is there.
  package mutating func write(_ value: some Archivable) { value.write(to: &self) }

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// A small number takes few bytes: seven bits in each, the low ones first (LEB128).
  package mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A text is written once; where it comes again stands its number.
  package mutating func write(text: String) {
    if let number = texts[text] { return write(number: number + 1) }
    texts[text] = UInt64(texts.count)
    write(number: 0)
    write(number: UInt64(text.utf8.count))
    bytes += text.utf8
  }
}
