import Glibc

/// The keys of one chunk's records with their lines, packed: what the search for duplicates needs of
/// a chunk. Made on any thread; handed to `DuplicateFinder` in the order of the file.
///
/// Each key is its length, the lines since the key before, both as variable-length numbers, and its
/// bytes: a dozen bytes for a key of eight or ten.
public struct ChunkKeys: Sendable {
  /// See above; the first line counts from the start of the chunk.
  private(set) var packed: [UInt8] = []
  /// How many keys.
  public private(set) var count = 0
  /// Whether each key comes after the one before it (shorter ones first, then by bytes), in which
  /// case none is there twice.
  private(set) var isAscending = true
  private(set) var first: [UInt8] = []
  private(set) var last: [UInt8] = []
  private var line = 0

  /// Of no chunk yet.
  public init() {}

  /// The keys of a chunk's batches, before they are placed in the file.
  public init(_ batches: [RecordBatch]) {
    for batch in batches {
      let (bytes, offsets) = (batch.keys.bytes, batch.keys.offsets)
      packed.reserveCapacity(packed.count + bytes.count + 3 * batch.count)
      bytes.withUnsafeBytes { bytes in
        for row in 0..<batch.count {
          let key = UnsafeRawBufferPointer(
            rebasing: bytes[Int(offsets[row])..<Int(offsets[row + 1])])
          append(key, line: batch.line(ofRow: row))
        }
      }
    }
  }

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
    VariableLength.append(key.count, to: &packed)
    VariableLength.append(line - self.line, to: &packed)
    packed.append(contentsOf: key)
    self.line = line
    count += 1
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

/// Whole numbers, seven bits a byte, the lowest first.
enum VariableLength {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The number at `position`, which is moved behind it.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int {
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
