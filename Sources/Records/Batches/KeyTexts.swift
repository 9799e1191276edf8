/// The keys of a batch's records as written, one after the other in one array of bytes.
public struct KeyTexts: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// The key of row `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [Int] = [0]

  public init() {}

  public var count: Int { offsets.count - 1 }

  /// The key of a row; empty when the schema has no key.
  public subscript(row: Int) -> String {
    String(decoding: bytes[offsets[row]..<offsets[row + 1]], as: UTF8.self)
  }

  /// Appends the key of a row, as it stands in its file, to `text`.
  public func append(row: Int, to text: inout [UInt8]) {
    text.append(contentsOf: bytes[offsets[row]..<offsets[row + 1]])
  }

  public mutating func append(_ key: String) {
    bytes.append(contentsOf: key.utf8)
    offsets.append(bytes.count)
  }

  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
  }
}
