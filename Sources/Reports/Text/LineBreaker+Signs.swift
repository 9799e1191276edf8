extension LineBreaker {
  /// The characters of a text as line breaking sees them, each with where it ends.
  ///
  /// Nearly all are one scalar beside others that join with none: those are told apart without
  /// asking the Unicode tables where a character ends, which takes longer than the rest of a letter.
  struct Signs: Sequence, IteratorProtocol {
    private let text: String
    private let end: String.Index
    /// Where the next character begins, and its first scalar; `nil` at the end.
    private var index: String.Index
    private var scalar: Unicode.Scalar?

    init(_ text: String) { self.init(text, text.startIndex..<text.endIndex) }

    /// Those of a part of the text.
    init(_ text: String, _ part: Range<String.Index>) {
      self.text = text
      (index, end) = (part.lowerBound, part.upperBound)
      move(to: index)
    }

    mutating func next() -> (sign: Sign, end: String.Index)? {
      guard let scalar else { return nil }
      let start = index
      move(to: text.unicodeScalars.index(after: start))
      if scalar.standsAlone, self.scalar?.standsAlone ?? true { return (Sign(scalar), index) }
      move(to: text.index(after: start))
      return (Sign(text[start]), index)
    }

    private mutating func move(to place: String.Index) {
      index = place
      scalar = place < end ? text.unicodeScalars[place] : nil
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
