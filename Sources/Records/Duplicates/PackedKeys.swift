import Columns

/// Keys with their lines, packed into bytes: of each its length and the lines since the key before,
/// both as variable-length numbers, and then its bytes. A dozen bytes for a key of eight or ten.
struct PackedKeys: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How many keys.
  private(set) var count = 0
  /// That of the last key; the next may not be before it.
  private(set) var line = 0

  /// Adds the key of the record at `line`.
  @inline(__always)
  mutating func append(_ key: UnsafeRawBufferPointer, line: Int) {
    append(1, key: { _ in key }, line: { _ in line })
  }

  /// Adds keys, of each of which `line` tells the line.
  mutating func append(_ keys: RawKeys, line: (Int) -> Int) {
    append(keys.count, key: { keys[$0] }, line: line)
  }

  @inline(__always)
  private mutating func append(
    _ more: Int, key: (Int) -> UnsafeRawBufferPointer, line: (Int) -> Int
  ) {
    var (size, last) = (0, self.line)
    for index in 0..<more {
      let (length, next) = (key(index).count, line(index))
      precondition(next >= last)
      size += Self.size(length) + Self.size(next - last) + length
      last = next
    }
    bytes.append(upTo: size) { room in
      let room = UnsafeMutableRawBufferPointer(room)
      var filled = 0
      for index in 0..<more {
        let (key, next) = (key(index), line(index))
        Self.write(key.count, to: room, at: &filled)
        Self.write(next - self.line, to: room, at: &filled)
        UnsafeMutableRawBufferPointer(rebasing: room[filled...]).copyMemory(from: key)
        filled += key.count
        self.line = next
      }
      return filled
    }
    count += more
  }

  /// Forgets the bytes, when they have been written elsewhere; goes on from the last line.
  mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }

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

  /// Seven bits of a number go into a byte, the lowest first.
  @inline(__always)
  private static func size(_ number: Int) -> Int {
    number < 0x80 ? 1 : (Int.bitWidth - number.leadingZeroBitCount + 6) / 7
  }

  @inline(__always)
  private static func write(
    _ number: Int, to room: UnsafeMutableRawBufferPointer, at position: inout Int
  ) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      room[position] = UInt8(truncatingIfNeeded: rest) | 0x80
      position += 1
      rest >>= 7
    }
    room[position] = UInt8(truncatingIfNeeded: rest)
    position += 1
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
