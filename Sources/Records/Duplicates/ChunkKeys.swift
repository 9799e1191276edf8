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
    for batch in batches { append(batch.keys) { batch.line(ofRow: $0) } }
  }

  /// How many keys.
  public var count: Int { packed.count }

  /// Adds the keys of a batch, of whose rows `line` tells the line; none is before the last one's.
  mutating func append(_ keys: KeyTexts, line: (Int) -> Int) {
    guard keys.count > 0 else { return }
    keys.withRawKeys { keys in
      isAscending =
        isAscending && KeyOrder.isAscending(keys)
        && (count == 0 || last.withUnsafeBytes { KeyOrder.precedes($0, keys[0]) })
      if count == 0 { first = Array(keys[0]) }
      last = Array(keys[keys.count - 1])
      packed.append(keys, line: line)
    }
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

  /// Whether each key comes after the one before it.
  static func isAscending(_ keys: RawKeys) -> Bool {
    (1..<max(1, keys.count)).allSatisfy { precedes(keys[$0 - 1], keys[$0]) }
  }
}
