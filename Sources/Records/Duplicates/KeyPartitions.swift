/// The keys of a log sorted into parts by a hash, so that equal keys are in the same part, in their
/// order, and each part is small enough to be looked at in memory.
struct KeyPartitions {
  /// Bytes of a part that are gathered before they are written.
  private static let blockBytes = 16 << 10

  private struct Part {
    var keys = PackedKeys()
    var blocks: [(position: Int, size: Int)] = []
    var byteCount = 0
  }

  private var parts: [Part]
  /// Made when it is needed; a few keys never are on disk.
  private var file: SpillFile?

  /// Sorts the keys of `log` into about as many parts as are needed for `partKeys` keys in each.
  init(_ log: KeyLog, partKeys: Int) throws(FileFailure) {
    parts = Array(repeating: Part(), count: 1 + log.count / partKeys)
    try log.forEachChunk { packed, linesBefore throws(FileFailure) in
      var line = linesBefore
      try PackedKeys.forEach(in: packed, line: &line) { key, line, _ throws(FileFailure) in
        try add(key, line)
      }
    }
  }

  var count: Int { parts.count }

  private mutating func add(_ key: UnsafeRawBufferPointer, _ line: Int) throws(FileFailure) {
    let index = KeyHash(key).part(of: parts.count)
    parts[index].keys.append(key, line: line)
    guard parts[index].keys.bytes.count >= Self.blockBytes else { return }
    if file == nil { file = try SpillFile() }
    parts[index].blocks.append((file?.count ?? 0, parts[index].keys.bytes.count))
    parts[index].byteCount += parts[index].keys.bytes.count
    try file?.append(parts[index].keys.bytes)
    parts[index].keys.removeBytes()
  }

  /// The packed keys of a part; their lines count from the start of the file.
  func packed(_ index: Int) throws(FileFailure) -> (bytes: [UInt8], count: Int) {
    let part = parts[index]
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: part.byteCount, alignment: 8)
    defer { buffer.deallocate() }
    var start = 0
    for block in part.blocks {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + block.size])
      try file?.read(block.position, into: room)
      start += block.size
    }
    return (buffer + part.keys.bytes, part.keys.count)
  }
}

/// A hash of a key, eight bytes at a time, multiplied and folded.
struct KeyHash {
  let value: UInt64

  @inline(__always)
  init(_ key: UnsafeRawBufferPointer) {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= key.count {
      hash = Self.mixed(hash ^ key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < key.count {
      tail = tail << 8 | UInt64(key[index])
      index += 1
    }
    value = Self.mixed(Self.mixed(hash ^ tail))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// One of `count` parts, told by the upper half; tables use the lower.
  @inline(__always)
  func part(of count: Int) -> Int { Int(((value >> 32) &* UInt64(count)) >> 32) }
}
