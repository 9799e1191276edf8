import Diagnostics

/// Breaks text into lines: Latin words whole, Chinese between any two characters but never before
/// closing or after opening punctuation.
///
/// Follows the plain cases of the Unicode Line Breaking Algorithm (UAX #14), classes ID, OP, CL, AL.
enum LineBreaker {
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text).flatMap({ split($0, width: width) }) {
      let columns = piece.trimmingTrailingSpaces.displayWidth
      if used > 0, used + columns > width {
        lines.append(line.trimmingTrailingSpaces)
        (line, used) = ("", 0)
      }
      line += piece
      used += piece.displayWidth
    }
    return lines + [line.trimmingTrailingSpaces]
  }

  /// The parts between which a line may end.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in text {
      if let previous, mayBreak(between: previous, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if left == " " { return right != " " }
    if isDatePart(left, right) || right == " " || openers.contains(left) || closers.contains(right)
    {
      return false
    }
    return isWide(left) || isWide(right)
  }

  /// `2024年5月1日` stays in one piece.
  private static func isDatePart(_ left: Character, _ right: Character) -> Bool {
    left.isASCII && left.isNumber && dateUnits.contains(right)
      || dateUnits.contains(left) && right.isASCII && right.isNumber
  }

  private static func isWide(_ character: Character) -> Bool {
    String(character).displayWidth == 2
  }

  private static let dateUnits: Set<Character> = ["年", "月", "日"]
  private static let openers: Set<Character> = ["（", "《", "“", "〔", "(", "["]
  private static let closers: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "〕", ")", "]", ",", ".", ";", ":", "%",
  ]

  /// A piece too long for any line, cut where it must be.
  private static func split(_ piece: String, width: Int) -> [String] {
    guard piece.displayWidth > width else { return [piece] }
    var parts: [String] = []
    var part = ""
    for character in piece {
      if (part + String(character)).displayWidth > width, !part.isEmpty {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return parts + [part]
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
