extension Unicode.Scalar {
  /// The columns a terminal gives this scalar: 2 for East Asian Wide and Fullwidth (Unicode
  /// Standard Annex #11), 0 for combining marks, format characters and controls, else 1.
  public var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0..<0x300: return 1
    // What nearly all Chinese text consists of, ahead of the tables: dashes and quotes, CJK
    // punctuation, ideographs, full-width forms.
    case 0x2010...0x2027: return 1
    case 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The vowels and finals of conjoining Hangul take the columns of the initial before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return wideRanges.holds(value) ? 2 : 1
  }
}

extension String {
  /// The columns this text takes in a terminal, where a Chinese character is two columns wide.
  ///
  ///     "会员 A".displayWidth  // 6
  public var displayWidth: Int {
    if let width = utf8.span.plainWidth { return width }
    var width = 0
    var joined = false
    for scalar in unicodeScalars {
      // What a zero-width joiner glues to the sign before it takes no columns of its own.
      if !joined { width += scalar.displayWidth }
      joined = scalar.value == 0x200D
    }
    return width
  }

  /// Where the spaces of a padded text go.
  public enum Padding: Sendable { case leading, trailing }

  /// This text filled up with spaces to at least `width` columns.
  public func padded(toWidth width: Int, _ side: Padding = .trailing) -> String {
    let spaces = String.spaces(width - displayWidth)
    return side == .leading ? spaces + self : self + spaces
  }

  /// As many spaces, none if it is a negative number. Of bytes, which are put together at once:
  /// `String(repeating:count:)` appends characters one by one.
  public static func spaces(_ count: Int) -> String {
    String(
      decoding: [UInt8](repeating: UInt8(ascii: " "), count: Swift.max(0, count)), as: UTF8.self)
  }

  /// This text if it fits into `width` columns, else as much of its beginning as fits with `…`.
  public func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 1
    for character in self {
      used += String(character).displayWidth
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Span<UInt8> {
  /// The columns of a UTF-8 text in which every sign is one of those that nearly all texts consist of:
  /// printable ASCII, and the ideographs, punctuation and full-width forms that take two columns.
  fileprivate var plainWidth: Int? {
    var width = 0
    var index = 0
    while index < count {
      if (0x20..<0x7F).contains(self[index]) {
        (index, width) = (index + 1, width + 1)
      } else if index + 2 < count, isPlainWide(self[index], self[index + 1], self[index + 2]) {
        (index, width) = (index + 3, width + 2)
      } else {
        return nil
      }
    }
    return width
  }

  private func isPlainWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    // U+5000 to U+9FFF, U+4E00 to U+4FFF.
    case (0xE5...0xE9, _), (0xE4, 0xB8...): true
    // U+3000 to U+3029, U+FF01 to U+FF3F, U+FF40 to U+FF60.
    case (0xE3, 0x80): third <= 0xA9
    case (0xEF, 0xBC): third >= 0x81
    case (0xEF, 0xBD): third <= 0xA0
    default: false
    }
  }
}

extension [(UInt32, UInt32)] {
  /// Whether one of these ascending, disjoint ranges holds `value`.
  fileprivate func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].1 < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].0 <= value
  }
}

/// East Asian Wide and Fullwidth, first and last point of each range, from the Unicode 14 data;
/// a range runs on over points that are not assigned.
// swift-format-ignore
private let wideRanges: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E), (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA4C6), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xF900, 0xFAD9), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60),
    (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
    (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335),
    (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3),
    (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440),
    (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567),
    (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
    (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF),
    (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A),
    (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAF6), (0x20000, 0x3FFFD),
]
