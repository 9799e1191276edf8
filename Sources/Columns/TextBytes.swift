/// The bytes of a text, eight at a time. Raw memory, for `StringDictionary` alone: it sees to it that
/// the bytes are there.
struct TextBytes {
  let buffer: UnsafeRawBufferPointer

  @inline(__always)
  init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  @inline(__always)
  var count: Int { buffer.count }

  /// A multiplicative hash. Not keyed: dictionaries are rebuilt per batch, so colliding input costs
  /// at most a batch's worth of probing.
  @inline(__always)
  var hash: UInt32 {
    let length = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var hash = length
    if count >= 8 {
      // Most texts are no more than their two ends, in which some bytes may be taken twice.
      hash = Self.mixed(hash ^ word(0)) ^ word(count &- 8)
      var offset = 8
      while offset &+ 8 < count {
        hash = Self.mixed(hash) ^ word(offset)
        offset &+= 8
      }
    } else {
      hash ^= shortWord
    }
    return UInt32(truncatingIfNeeded: Self.mixed(hash) &>> 32)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product &>> 32)
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt64 {
    buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// All of a text of fewer than eight bytes, in loads that overlap and do not reach beyond it.
  @inline(__always)
  private var shortWord: UInt64 {
    if count >= 4 {
      let first = buffer.loadUnaligned(as: UInt32.self)
      let last = buffer.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) &<< 32
    }
    guard count > 0 else { return 0 }
    let first = buffer[0]
    let middle = buffer[count / 2]
    let last = buffer[count &- 1]
    return UInt64(first) &<< 16 | UInt64(middle) &<< 8 | UInt64(last)
  }

  @inline(__always)
  static func == (a: TextBytes, b: TextBytes) -> Bool {
    guard a.count == b.count else { return false }
    guard a.count >= 8 else { return a.shortWord == b.shortWord }
    let last = a.count &- 8
    let difference = (a.word(0) ^ b.word(0)) | (a.word(last) ^ b.word(last))
    if a.count <= 16 || difference != 0 { return difference == 0 }
    var offset = 8
    while offset &+ 8 < a.count {
      if a.word(offset) != b.word(offset) { return false }
      offset &+= 8
    }
    return true
  }
}
