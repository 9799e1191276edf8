/// Plain and quoted scalars, which fold their lines.
extension ScalarScanner {
  /// Walks to `end`, the closing quote or the end of a plain scalar.
  mutating func scanFlow(quote: UInt8?, end: Int) {
    while position < end {
      if YAMLBytes.isBlank(bytes[position]) || lineBreak(at: position) != nil {
        scanBlanks(end: end)
      } else if quote == UInt8(ascii: "'"), bytes[position] == quote {
        emit(position..<position + 2, length: 1)
        position += 2
      } else if quote == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\\") {
        scanEscape(end: end)
      } else {
        emitVerbatim(position..<position + 1)
        position += 1
      }
    }
  }

  /// Blanks within a line stand for themselves; around line breaks they vanish.
  private mutating func scanBlanks(end: Int) {
    let start = position
    while position < end, YAMLBytes.isBlank(bytes[position]) { position += 1 }
    if lineBreak(at: position) == nil {
      emitVerbatim(start..<position)
    } else {
      scanFold(first: nil, end: end)
    }
  }

  /// One break folds into a space; of several the first vanishes and the others stay.
  ///
  /// LINE and PARAGRAPH SEPARATOR, when first, are kept and followed by no space.
  private mutating func scanFold(first escaped: Range<Int>?, end: Int) {
    var breaks: [(source: Range<Int>, output: Int)] = []
    while position < end {
      if let found = lineBreak(at: position) {
        breaks.append((position..<position + found.length, found.output))
        position += found.length
      } else if YAMLBytes.isBlank(bytes[position]) {
        position += 1
      } else {
        break
      }
    }
    guard escaped == nil, let first = breaks.first, first.output == 1 else {
      for kept in breaks { emit(kept.source, length: kept.output) }
      return
    }
    if breaks.count == 1 { emit(first.source, length: 1) }
    for kept in breaks.dropFirst() { emit(kept.source, length: kept.output) }
  }

  private mutating func scanEscape(end: Int) {
    let start = position
    if let found = lineBreak(at: start + 1) {
      position = start + 1 + found.length
      scanFold(first: start..<position, end: end)
      return
    }
    let (digits, length) = escapeSize(at: start + 1)
    position = min(start + 2 + digits, end)
    emit(start..<position, length: length)
  }

  /// How many hexadecimal digits follow the escape's letter, and the bytes of what it stands for.
  private func escapeSize(at offset: Int) -> (digits: Int, length: Int) {
    switch byte(at: offset) {
    case UInt8(ascii: "x"): (2, codePointLength(at: offset + 1, digits: 2))
    case UInt8(ascii: "u"): (4, codePointLength(at: offset + 1, digits: 4))
    case UInt8(ascii: "U"): (8, codePointLength(at: offset + 1, digits: 8))
    // NEL, no-break space, LINE and PARAGRAPH SEPARATOR lie outside ASCII.
    case UInt8(ascii: "N"), UInt8(ascii: "_"): (0, 2)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): (0, 3)
    default: (0, 1)
    }
  }

  private func codePointLength(at offset: Int, digits: Int) -> Int {
    let text = String(decoding: bytes[offset..<min(offset + digits, end)], as: UTF8.self)
    let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
    return scalar?.utf8.count ?? 1
  }
}
