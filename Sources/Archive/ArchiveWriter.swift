/// Gathers the bytes of an archive.
package struct ArchiveWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Texts that are there already, by their number in the order of writing.
  private var texts: [String: Int] = [:]
  /// Whether everything that was to be written is there.
  package private(set) var isComplete = true

  /// An archive of nothing.
  package init() {}

  /// For `ArchiveReader.byte`.
  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// A case, by its number.
  package mutating func write(_ form: some RawRepresentable<UInt8>) { write(byte: form.rawValue) }

  /// For `ArchiveReader.flag`.
  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// For `ArchiveReader.number`. A small number takes few bytes: seven bits in each, the low ones
  /// first (LEB128).
  package mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// For `ArchiveReader.integer`. The sign stands in the lowest bit, so that a small number is short
  /// on either side of zero.
  package mutating func write(integer: Int64) {
    write(number: UInt64(bitPattern: (integer << 1) ^ (integer >> 63)))
  }

  /// For `ArchiveReader.count`, a number that is never negative.
  package mutating func write(count: Int) { write(number: UInt64(count)) }

  /// For `ArchiveReader.text`. A text is written once; where it comes again stands its number.
  package mutating func write(text: String) {
    if let number = texts[text] { return write(count: number + 1) }
    texts[text] = texts.count
    write(count: 0)
    write(count: text.utf8.count)
    bytes += text.utf8
  }

  /// Instead of a value that has no place in archives.
  package mutating func leaveOut() { isComplete = false }

  /// For `ArchiveReader.place`.
  package mutating func write(place: Int) { write(number: UInt64(place)) }

  /// A value behind what is there.
  package mutating func write(_ value: some Archivable) { value.write(to: &self) }

  /// For `ArchiveReader.slice`.
  package mutating func write(bytes slice: ArraySlice<UInt8>) {
    write(count: slice.count)
    bytes += slice
  }

  /// For `ArchiveReader.list`.
  package mutating func write(_ list: [some Archivable]) {
    write(count: list.count)
    for element in list { element.write(to: &self) }
  }

  /// For `ArchiveReader.optional`.
  package mutating func write(_ optional: (some Archivable)?) {
    write(optional != nil)
    optional?.write(to: &self)
  }
}
