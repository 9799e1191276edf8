import Glibc

/// The keys of one chunk's records with their lines: what the search for duplicates needs of a chunk.
/// Made on any thread; handed to `DuplicateFinder` in the order of the file.
public struct ChunkKeys: Sendable {
  /// Lines count from the start of the chunk.
  private(set) var packed = PackedKeys()
  /// Whether each key comes after the one before it, in which case none is there twice.
  private(set) var isAscending = true
  private(set) var first: [UInt8] = []
  private(set) var last: [UInt8] = []

  /// Of no chunk yet.
  public init() {}

  /// The keys of a chunk's batches, before they are placed in the file.
  public init(_ batches: [RecordBatch]) {
    packed.reserve(batches.reduce(0) { $0 + $1.keys.bytes.count + 3 * $1.count })
    for batch in batches {
      let (bytes, offsets) = (batch.keys.bytes, batch.keys.offsets)
      bytes.withUnsafeBytes { bytes in
        for row in 0..<batch.count {
          let key = UnsafeRawBufferPointer(
            rebasing: bytes[Int(offsets[row])..<Int(offsets[row + 1])])
          append(key, line: batch.line(ofRow: row))
        }
      }
    }
  }

  /// How many keys.
  public var count: Int { packed.count }

  /// Adds the key of the record at `line`, which is not before the last one's.
  mutating func append(_ key: UnsafeRawBufferPointer, line: Int) {
    if count == 0 {
      first = Array(key)
    } else if isAscending {
      isAscending = last.withUnsafeBytes { KeyOrder.precedes($0, key) }
    }
    if isAscending {
      last.removeAll(keepingCapacity: true)
      last.append(contentsOf: key)
    }
    packed.append(key, line: line)
  }
}

/// The order in which keys are mostly numbered: `M9` before `M10`, `M10` before `M11`.
enum KeyOrder {
  /// Whether `a` comes before `b`, and so is not the same.
  static func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return a.count < b.count }
    guard let first = a.baseAddress, let second = b.baseAddress else { return false }
    return memcmp(first, second, a.count) < 0
  }
}
