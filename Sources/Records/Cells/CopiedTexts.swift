/// Pieces of text copied together, and where each came from.
struct CopiedTexts {
  private struct Piece {
    var start: Int
    var origin: Int
    /// Whether offsets within the piece are those of the original.
    var isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  mutating func append(
    _ text: some Collection<UInt8>, origin: Int, isVerbatim: Bool
  ) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    pieces.append(Piece(start: start, origin: origin, isVerbatim: isVerbatim))
    return start..<bytes.count
  }

  /// Takes a text over as it stands.
  mutating func append(verbatim text: Span<UInt8>, origin: Int) -> Range<Int> {
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    pieces.append(Piece(start: start, origin: origin, isVerbatim: true))
    return start..<bytes.count
  }

  /// Takes over a text in which quotes are doubled, each pair as one.
  mutating func append(withoutDoubledQuotes text: Span<UInt8>, origin: Int) -> Range<Int> {
    let start = bytes.count
    var index = 0
    while index < text.count {
      let byte = text[unchecked: index]
      bytes.append(byte)
      index &+= byte == UInt8(ascii: "\"") ? 2 : 1
    }
    pieces.append(Piece(start: start, origin: origin, isVerbatim: false))
    return start..<bytes.count
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// The original place of the byte at `offset`; the start of its piece if that was rewritten.
  func origin(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let piece = pieces[low - 1]
    return piece.isVerbatim ? piece.origin + offset - piece.start : piece.origin
  }
}
