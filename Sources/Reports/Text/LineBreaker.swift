import Diagnostics

/// Breaks text into lines: Latin words whole, Chinese between any two characters but never before
/// closing or after opening punctuation.
///
/// Follows the plain cases of the Unicode Line Breaking Algorithm (UAX #14), classes ID, OP, CL, AL.
enum LineBreaker {
  static func lines(of text: String, width: Int) -> [String] {
    // Most texts fit. None takes more columns than bytes: what is two wide has three bytes or more.
    // One with so many bytes seldom does.
    let count = text.utf8.count
    guard count > width, count > 3 * width || text.displayWidth > width else {
      return [text.utf8.last == UInt8(ascii: " ") ? trimmed(Array(text.utf8)[...]) : text]
    }
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var line = Line(start: 0)
    var previous: Sign?
    for (sign, end) in Signs(text, bytes) {
      if let previous, mayBreak(between: previous, and: sign) { line.allowBreak() }
      while let rest = line.broken(by: sign, width: width) {
        lines.append(trimmed(bytes[line.start..<rest.start]))
        line = rest
      }
      line.append(sign, end: end)
      previous = sign
    }
    return lines + [trimmed(bytes[line.start...])]
  }

  /// A line being filled; places are in bytes of the text, widths in columns.
  private struct Line {
    let start: Int
    private var end: Int
    /// Trailing spaces included.
    private var width = 0
    /// Where the line may end, and its width up to there; only the last such place matters.
    private var lastBreak: (place: Int, width: Int)?

    init(start: Int) { (self.start, end) = (start, start) }

    mutating func append(_ sign: Sign, end: Int) {
      self.end = end
      width += sign.width
    }

    /// The line may be broken where it ends now.
    mutating func allowBreak() { lastBreak = (end, width) }

    /// What goes to the next line because a further sign does not fit on this one; what no break is
    /// allowed in is cut where it must be. Spaces always fit, as they are not seen at the end.
    func broken(by sign: Sign, width limit: Int) -> Line? {
      guard width + sign.width > limit, sign.kind != .space, end > start else { return nil }
      let (place, before) = lastBreak ?? (end, width)
      var rest = Line(start: place)
      rest.end = end
      rest.width = width - before
      return rest
    }
  }

  private static func mayBreak(between left: Sign, and right: Sign) -> Bool {
    switch (left.kind, right.kind) {
    case (.space, .space): false
    case (.space, _): true
    case (_, .space), (.opener, _), (_, .closer): false
    // `2024年5月1日` stays in one piece.
    case (.digit, .dateUnit), (.dateUnit, .digit): false
    default: left.width == 2 || right.width == 2
    }
  }

  /// Without spaces at the end.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    let spaces = line.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return String(decoding: line.dropLast(spaces), as: UTF8.self)
  }
}
