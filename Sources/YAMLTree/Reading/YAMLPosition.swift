/// Turns libyaml's positions, which count code points, into byte offsets and back.
///
/// One checkpoint every 16 code points; from there the bytes are walked. A file of ASCII only
/// needs no table.
struct YAMLPosition {
  private let bytes: [UInt8]
  /// Byte offsets of code points 0, 16, 32, …; empty for ASCII.
  private let checkpoints: [UInt32]
  private static let stride = 16

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [UInt32] = []
    var index = 0
    for (offset, byte) in bytes.enumerated() where Self.startsCodePoint(byte) {
      if index % Self.stride == 0 { checkpoints.append(UInt32(clamping: offset)) }
      index += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte offset of the code point at `index`; the end of the text for those beyond it.
  func byteOffset(ofCodePoint index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(index, bytes.count) }
    let checkpoint = index / Self.stride
    guard checkpoint < checkpoints.count else { return bytes.count }
    var offset = Int(checkpoints[checkpoint])
    for _ in 0..<index % Self.stride { offset = next(after: offset) }
    return offset
  }

  /// How many code points start before the byte at `offset`.
  func codePoint(atByte offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(offset, bytes.count) }
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle]) <= offset { low = middle } else { high = middle }
    }
    let start = Int(checkpoints[low])
    guard start < offset else { return low * Self.stride }
    let walked = bytes[start..<min(offset, bytes.count)].count(where: Self.startsCodePoint)
    return low * Self.stride + walked
  }

  private func next(after offset: Int) -> Int {
    var offset = min(offset + 1, bytes.count)
    while offset < bytes.count, !Self.startsCodePoint(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func startsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
