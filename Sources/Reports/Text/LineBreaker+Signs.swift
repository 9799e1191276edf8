extension LineBreaker {
  /// The characters of a text as line breaking sees them, each with the byte it ends at.
  ///
  /// Nearly all are one scalar beside others that join with none: those are told apart without
  /// asking the Unicode tables where a character ends, which takes longer than the rest of a letter.
  struct Signs: Sequence, IteratorProtocol {
    private let text: String
    private let bytes: [UInt8]
    /// Where the next character begins, and its first scalar; `nil` at the end.
    private var place = 0
    private var scalar: Unicode.Scalar?

    /// - Parameter bytes: the text's UTF-8.
    init(_ text: String, _ bytes: [UInt8]) {
      (self.text, self.bytes) = (text, bytes)
      scalar = scalar(at: 0)
    }

    mutating func next() -> (sign: Sign, end: Int)? {
      guard let scalar else { return nil }
      let start = place
      place += UTF8.width(scalar)
      self.scalar = self.scalar(at: place)
      if scalar.standsAlone, self.scalar?.standsAlone ?? true {
        return (Sign(alone: scalar), place)
      }
      let index = text.utf8.index(text.startIndex, offsetBy: start)
      place = text.utf8.distance(from: text.startIndex, to: text.index(after: index))
      self.scalar = self.scalar(at: place)
      return (Sign(text[index]), place)
    }

    private func scalar(at place: Int) -> Unicode.Scalar? {
      guard place < bytes.count else { return nil }
      let first = bytes[place]
      if first < 0x80 { return Unicode.Scalar(first) }
      // All that follows the leading ones of a first byte, and six bits of each further one.
      let length = (~first).leadingZeroBitCount
      var value = UInt32(first) & (0x7F >> UInt32(length))
      for byte in bytes[place + 1..<place + length] { value = value << 6 | UInt32(byte) & 0x3F }
      return Unicode.Scalar(value)
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
