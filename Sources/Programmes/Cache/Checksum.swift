/// Tells bytes that were damaged by chance; no defence against someone who means to.
///
/// By hand beside `SHA256`, which would take as long as reading the rules that are kept.
enum Checksum {
  /// 64 bits that depend on every byte and its place: FNV-1a over eight bytes at a time, with the
  /// high bits folded down after each.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        var word: UInt64 = 0
        if offset + 8 <= bytes.count {
          word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
        } else {
          for byte in bytes[offset...].reversed() { word = word << 8 | UInt64(byte) }
        }
        sum = (sum ^ word) &* 0x0000_0100_0000_01B3
        sum ^= sum >> 32
        offset += 8
      }
    }
    return sum
  }
}
