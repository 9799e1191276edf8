/// A source text in which `⟦` and `⟧` mark the places a test talks about.
///
///     let source = MarkedSource("a: ⟦1⟧")
///     source.text    // "a: 1"
///     source.ranges  // [3..<4], in UTF-8 bytes
public struct MarkedSource: Sendable {
  /// The source without its marks.
  public let text: String
  /// The marked places in order of their openings.
  public let ranges: [Range<Int>]

  /// Takes the marks out; an opening without a closing is an empty range.
  public init(_ marked: String) {
    var bytes = 0
    var text = ""
    var open: [(index: Int, start: Int)] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append((ranges.count, bytes))
        ranges.append(bytes..<bytes)
      case "⟧":
        if let (index, start) = open.popLast() { ranges[index] = start..<bytes }
      default:
        text.append(character)
        bytes += character.utf8.count
      }
    }
    self.text = text
    self.ranges = ranges
  }
}
