import Diagnostics

/// Breaks text into lines: Latin words whole, Chinese between any two characters but never before
/// closing or after opening punctuation.
///
/// Follows the plain cases of the Unicode Line Breaking Algorithm (UAX #14), classes ID, OP, CL, AL.
enum LineBreaker {
  static func lines(of text: String, width: Int) -> [String] {
    // Most texts fit, and looking for places to break takes longer than the rest of a letter.
    guard text.displayWidth > width else { return [trimmed(text[...])] }
    var lines: [String] = []
    var start = text.startIndex
    var used = 0
    for piece in pieces(of: text).flatMap({ split($0, of: text, width: width) }) {
      if used > 0, used + piece.width - piece.trailingSpaces > width {
        lines.append(trimmed(text[start..<piece.start]))
        (start, used) = (piece.start, 0)
      }
      used += piece.width
    }
    return lines + [trimmed(text[start...])]
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

  /// The parts between which a line may end.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(at: text.startIndex)
    var previous: Sign?
    for index in text.indices {
      let sign = Sign(text[index])
      if let previous, mayBreak(between: previous, and: sign) {
        pieces.append(piece)
        piece = Piece(at: index)
      }
      piece.append(sign, end: text.index(after: index))
      previous = sign
    }
    return pieces + [piece]
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

  /// A piece too long for any line, cut where it must be.
  private static func split(_ piece: Piece, of text: String, width: Int) -> [Piece] {
    guard piece.width > width else { return [piece] }
    var parts: [Piece] = []
    var part = Piece(at: piece.start)
    for index in text[piece.start..<piece.end].indices {
      let sign = Sign(text[index])
      if part.width + sign.width > width, part.end > part.start {
        parts.append(part)
        part = Piece(at: index)
      }
      part.append(sign, end: text.index(after: index))
    }
    return parts + [part]
  }

  /// Without spaces at the end.
  private static func trimmed(_ line: Substring) -> String {
    guard line.utf8.last == UInt8(ascii: " ") else { return String(line) }
    let kept = line.unicodeScalars.lastIndex { $0 != " " }
    return kept.map { String(line.unicodeScalars[...$0]) } ?? ""
  }
}
