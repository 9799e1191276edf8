import Records

/// The keys of a batch as they stand in CSV lines, one after the other, with room behind the last.
struct LineKeys {
  private(set) var bytes: [UInt8]
  /// Where the key of each row ends.
  private(set) var ends: [Int]

  /// Most keys stand as they are; the bytes that may keep one from that are looked for in all of them
  /// together.
  init(_ keys: KeyTexts) {
    bytes = keys.bytes
    ends = Array(keys.offsets.dropFirst())
    // Keys are copied as fragments are.
    defer { bytes.append(contentsOf: repeatElement(0, count: AnswerFragments.stride)) }
    guard Self.mayNeedQuotes(bytes) || Self.mayBeFormula(keys) else { return }
    bytes = []
    for row in 0..<keys.count {
      let start = bytes.count
      keys.append(row: row, to: &bytes)
      CSVQuoting.closeText(&bytes, from: start)
      ends[row] = bytes.count
    }
  }

  private static func mayNeedQuotes(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Without a way out of the loop several bytes are compared at once.
      var found: UInt8 = 0
      for byte in bytes { found |= CSVQuoting.needsQuotes(byte) ? 1 : 0 }
      return found != 0
    }
  }

  /// Whether some key starts with a sign, a control character or a wide character.
  private static func mayBeFormula(_ keys: KeyTexts) -> Bool {
    let (bytes, offsets) = (keys.bytes, keys.offsets)
    return (0..<keys.count).contains { row in
      let start = offsets[row]
      guard start < offsets[row + 1] else { return false }
      return switch bytes[start] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        false
      default: true
      }
    }
  }
}
