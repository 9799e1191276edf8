/// Keys with their lines, packed into bytes: of each its length and the lines since the key before,
/// both as variable-length numbers, and then its bytes. A dozen bytes for a key of eight or ten.
struct PackedKeys: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How many keys.
  private(set) var count = 0
  /// That of the last key; the next may not be before it.
  private(set) var line = 0

  @inline(__always)
  mutating func append(_ key: UnsafeRawBufferPointer, line: Int) {
    Self.append(key.count, to: &bytes)
    Self.append(line - self.line, to: &bytes)
    bytes.append(contentsOf: key)
    self.line = line
    count += 1
  }

  /// Forgets the bytes, when they have been written elsewhere; goes on from the last line.
  mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }

  mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + more) }

  /// Every key in `packed`, with its line and where it stands; `line` starts as that before the
  /// first, and ends as that of the last.
  @inline(__always)
  static func forEach(
    in packed: UnsafeRawBufferPointer, line: inout Int,
    _ body: (UnsafeRawBufferPointer, _ line: Int, _ start: Int) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var position = 0
    while position < packed.count {
      let length = read(packed, &position)
      line += read(packed, &position)
      let key = UnsafeRawBufferPointer(rebasing: packed[position..<position + length])
      try body(key, line, position)
      position += length
    }
  }

  @inline(__always)
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  private static func read(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }
}
