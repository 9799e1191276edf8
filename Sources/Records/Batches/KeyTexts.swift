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

  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
  }
}
