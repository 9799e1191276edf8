/// How far into a file some bytes stand.
struct BytePlace {
  /// Where lines are no longer counted in what is only passed on: it would cost more than reading.
  static let countedBytes = 1 << 20

  /// Bytes before it.
  private(set) var offset = 0
  /// 1-based; `nil` where lines were passed uncounted.
  private(set) var line: Int? = 1

  /// Counts bytes in, and the lines among them: `\n` is never part of another character, in UTF-8 or
  /// GB18030.
  mutating func advance(over bytes: UnsafeRawBufferPointer) {
    offset += bytes.count
    var lines = 0
    for byte in bytes { lines &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
    line? += lines
  }

  /// Counts bytes in, but lines only at the beginning of a file.
  mutating func pass(_ bytes: UnsafeRawBufferPointer) {
    guard offset + bytes.count > Self.countedBytes else { return advance(over: bytes) }
    offset += bytes.count
    line = nil
  }
}

/// What is plain ASCII.
enum ASCII {
  /// How many bytes at the start of `bytes` are.
  static func prefixCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    var index = 0
    while index + 32 <= bytes.count {
      let a = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let b = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      let c = bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      let d = bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if (a | b | c | d) & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}
