/// Walks a scalar as written, and notes which bytes of the file became which bytes of its value.
///
/// It follows libyaml's scanner (`scanner.c`), on text that libyaml has already accepted.
struct ScalarScanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int
  /// Where the value begins: after the quote or the block header.
  var contentStart: Int
  private(set) var segments: [ScalarSourceMap.Segment] = []
  /// The bytes of the value so far.
  private(set) var length = 0

  /// `range` is the scalar with its quotes or block header.
  init(bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
    self.contentStart = range.lowerBound
  }

  mutating func scan(_ scalar: YAMLScalar) {
    switch scalar.style {
    case .plain: scanFlow(quote: nil, end: end)
    case .singleQuoted, .doubleQuoted:
      let quote = scalar.style == .singleQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\"")
      position += 1
      contentStart = position
      scanFlow(quote: quote, end: max(position, end - 1))
    case .literal, .folded: scanBlock(text: scalar.text, isFolded: scalar.style == .folded)
    }
  }

  /// The byte at `offset`, or `nil` at the end of the scalar.
  func byte(at offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  func lineBreak(at offset: Int) -> (length: Int, output: Int)? {
    offset < end ? YAMLBytes.lineBreak(in: bytes, at: offset) : nil
  }

  /// Notes that `source` became `length` bytes of the value.
  mutating func emit(_ source: Range<Int>, length count: Int) {
    guard count > 0 else { return }
    let value = length..<length + count
    length += count
    if let last = segments.last, last.isVerbatim, source.count == count,
      last.source.upperBound == source.lowerBound
    {
      segments[segments.count - 1] = ScalarSourceMap.Segment(
        value: last.value.lowerBound..<value.upperBound,
        source: last.source.lowerBound..<source.upperBound)
    } else {
      segments.append(ScalarSourceMap.Segment(value: value, source: source))
    }
  }

  mutating func emitVerbatim(_ source: Range<Int>) {
    emit(source, length: source.count)
  }
}
