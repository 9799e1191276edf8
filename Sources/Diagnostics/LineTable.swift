import Glibc

/// Where each line of a text starts; turns byte offsets into lines and columns on demand.
struct LineTable: Sendable {
  /// Byte offset of the first byte of each line; never empty.
  private(set) var starts: [Int] = [0]

  init(_ bytes: [UInt8]) {
    while let end = bytes.firstLineFeed(from: starts[starts.count - 1]) { starts.append(end + 1) }
  }

  /// The 0-based line that holds `offset`.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let offset = min(offset, bytes.count)
    let line = line(of: offset)
    // A UTF-8 continuation byte (10xxxxxx) belongs to the code point before it.
    let column = bytes[starts[line]..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourcePosition(line: line + 1, column: column)
  }
}

extension [UInt8] {
  /// Where the first line feed at `start` or behind it is. The C library looks at many bytes at once.
  package func firstLineFeed(from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
