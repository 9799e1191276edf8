import Columns

/// The keys of a batch's records as written, one after the other in one array of bytes.
public struct KeyTexts: Sendable {
  /// All keys end to end, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The key of row `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [Int] = [0]

  /// Without any key.
  public init() {}

  /// How many keys, empty ones counted.
  public var count: Int { offsets.count - 1 }

  /// The key of a row; empty when the schema has no key.
  public subscript(row: Int) -> String {
    String(decoding: bytes[offsets[row]..<offsets[row + 1]], as: UTF8.self)
  }

  /// Appends the key of a row, as it stands in its file, to `text`.
  public func append(row: Int, to text: inout [UInt8]) {
    text.append(contentsOf: bytes[offsets[row]..<offsets[row + 1]])
  }

  /// Adds the key of the next row.
  public mutating func append(_ key: String) {
    bytes.append(contentsOf: key.utf8)
    offsets.append(bytes.count)
  }

  /// Adds the keys of the next rows, `count` with `byteCount` bytes in all at most: `fill` puts them into
  /// the room that is made for them.
  mutating func append(_ count: Int, byteCount: Int, _ fill: (inout Room) -> Void) {
    let before = bytes.count
    bytes.append(upTo: byteCount) { bytes in
      var filled = 0
      offsets.append(upTo: count) { ends in
        var room = Room(bytes: UnsafeMutableRawBufferPointer(bytes), ends: ends, before: before)
        fill(&room)
        filled = room.byteCount
        return room.count
      }
      return filled
    }
  }

  /// Room for some keys behind those there are.
  struct Room {
    fileprivate let bytes: UnsafeMutableRawBufferPointer
    fileprivate let ends: UnsafeMutableBufferPointer<Int>
    fileprivate let before: Int
    fileprivate var byteCount = 0
    fileprivate var count = 0

    /// Adds the key of the next row.
    @inline(__always)
    mutating func append(_ key: Span<UInt8>) {
      precondition(byteCount &+ key.count <= bytes.count && count < ends.count)
      key.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: bytes[byteCount...]).copyMemory(from: $0)
      }
      byteCount &+= key.count
      ends.initializeElement(at: count, to: before &+ byteCount)
      count &+= 1
    }
  }
}

extension KeyTexts {
  /// Hands over the keys as they lie in memory.
  @inline(__always)
  func withRawKeys<Result>(_ body: (RawKeys) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      offsets.withUnsafeBufferPointer { body(RawKeys(bytes: bytes, offsets: $0)) }
    }
  }
}

/// Keys as they lie in memory; not to be kept.
struct RawKeys {
  fileprivate let bytes: UnsafeRawBufferPointer
  fileprivate let offsets: UnsafeBufferPointer<Int>

  var count: Int { offsets.count &- 1 }

  @inline(__always)
  subscript(row: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[offsets[row]..<offsets[row &+ 1]])
  }
}
