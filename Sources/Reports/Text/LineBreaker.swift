import Diagnostics

/// Breaks text into lines: Latin words whole, Chinese between any two characters but never before
/// closing or after opening punctuation.
///
/// Follows the plain cases of the Unicode Line Breaking Algorithm (UAX #14), classes ID, OP, CL, AL.
enum LineBreaker {
  static func lines(of text: String, width: Int) -> [String] {
    // Most texts fit. None takes more columns than bytes: what is two wide has three bytes or more.
    guard text.utf8.count > width, text.displayWidth > width else { return [trimmed(text[...])] }
    var filling = Filling(text: text, width: width)
    var piece = Piece(at: text.startIndex)
    var previous: Sign?
    for (sign, end) in Signs(text) {
      if let previous, mayBreak(between: previous, and: sign) {
        filling.place(piece)
        piece = Piece(at: piece.end)
      }
      piece.append(sign, end: end)
      previous = sign
    }
    filling.place(piece)
    return filling.lines + [trimmed(text[filling.start...])]
  }

  /// A part of the text that stays on one line.
  private struct Piece {
    let start: String.Index
    var end: String.Index
    /// In columns, trailing spaces included.
    var width = 0
    var trailingSpaces = 0

    init(at start: String.Index) { (self.start, end) = (start, start) }

    mutating func append(_ sign: Sign, end: String.Index) {
      self.end = end
      width += sign.width
      trailingSpaces = sign.kind == .space ? trailingSpaces + 1 : 0
    }
  }

  /// Lines being filled with pieces.
  private struct Filling {
    let text: String
    let width: Int
    /// Those that are full.
    var lines: [String] = []
    /// Where the last one starts, and the columns taken of it.
    var start: String.Index
    var used = 0

    init(text: String, width: Int) {
      self.text = text
      self.width = width
      start = text.startIndex
    }

    /// Puts the next piece on a line; one too long for any is cut where it must be.
    mutating func place(_ piece: Piece) {
      guard piece.width > width else { return add(piece) }
      var part = Piece(at: piece.start)
      for (sign, end) in Signs(text, piece.start..<piece.end) {
        if part.width + sign.width > width, part.end > part.start {
          add(part)
          part = Piece(at: part.end)
        }
        part.append(sign, end: end)
      }
      add(part)
    }

    private mutating func add(_ piece: Piece) {
      if used > 0, used + piece.width - piece.trailingSpaces > width {
        lines.append(LineBreaker.trimmed(text[start..<piece.start]))
        (start, used) = (piece.start, 0)
      }
      used += piece.width
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
  private static func trimmed(_ line: Substring) -> String {
    guard line.utf8.last == UInt8(ascii: " ") else { return String(line) }
    let kept = line.unicodeScalars.lastIndex { $0 != " " }
    return kept.map { String(line.unicodeScalars[...$0]) } ?? ""
  }
}
