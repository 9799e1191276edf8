extension LineBreaker {
  /// The characters of a text as line breaking sees them, each with where it ends.
  ///
  /// Nearly all are one scalar beside others that join with none: those are told apart without
  /// asking the Unicode tables where a character ends, which takes longer than the rest of a letter.
  struct Signs: Sequence, IteratorProtocol {
    private let text: Substring
    private var index: String.Index

    init(_ text: Substring) {
      self.text = text
      index = text.startIndex
    }

    mutating func next() -> (sign: Sign, end: String.Index)? {
      guard index < text.endIndex else { return nil }
      let scalars = text.unicodeScalars
      let scalar = scalars[index]
      let following = scalars.index(after: index)
      if scalar.standsAlone, following == text.endIndex || scalars[following].standsAlone {
        index = following
        return (Sign(scalar), following)
      }
      let character = text[index]
      index = text.index(after: index)
      return (Sign(character), index)
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is a character of its own between any two of its like: of ASCII what is no
  /// control, dashes and quotes, CJK punctuation, ideographs, full-width forms.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x20..<0x7F, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}
