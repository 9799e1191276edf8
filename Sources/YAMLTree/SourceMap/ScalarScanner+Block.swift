/// Literal and folded block scalars.
extension ScalarScanner {
  /// Walks the lines below the header until the value, `text`, is complete: its length tells what
  /// chomping left of the last breaks.
  mutating func scanBlock(text: String, isFolded: Bool) {
    skipHeader()
    contentStart = position
    let total = text.utf8.count
    let indent = contentIndent(text)
    var state = FoldState()
    var breaks: [PendingBreak] = []
    while position < bytes.count, length < total {
      let isIndented = skipSpaces(upTo: indent)
      if let found = YAMLBytes.lineBreak(in: bytes, at: position) {
        breaks.append(takeBreak(found))
        continue
      }
      // A line that is less indented is no longer part of the scalar.
      guard isIndented, position < bytes.count else { break }
      let isMoreIndented = YAMLBytes.isBlank(bytes[position])
      emit(breaks, state, nextIsMoreIndented: isMoreIndented, isFolded: isFolded)
      breaks.removeAll(keepingCapacity: true)
      scanLine()
      state = FoldState(hasLine: true, wasMoreIndented: isMoreIndented)
    }
    for kept in breaks where length < total { emit(kept.source, length: kept.output) }
  }

  private struct PendingBreak {
    let source: Range<Int>
    let output: Int
  }

  /// What folding needs to know of the line before.
  private struct FoldState {
    var hasLine = false
    var wasMoreIndented = false
  }

  /// The breaks between two lines: a folded single break becomes a space, and of several the
  /// first vanishes, unless a line next to them is more indented.
  private mutating func emit(
    _ breaks: [PendingBreak], _ state: FoldState, nextIsMoreIndented: Bool, isFolded: Bool
  ) {
    let folds =
      isFolded && state.hasLine && !state.wasMoreIndented && !nextIsMoreIndented
      && breaks.first?.output == 1
    if folds, breaks.count == 1 {
      emit(breaks[0].source, length: 1)
    } else {
      for kept in breaks.dropFirst(folds ? 1 : 0) { emit(kept.source, length: kept.output) }
    }
  }

  private mutating func skipHeader() {
    while position < bytes.count {
      if let found = YAMLBytes.lineBreak(in: bytes, at: position) {
        position += found.length
        return
      }
      position += 1
    }
  }

  /// Whether the line is indented that far.
  private mutating func skipSpaces(upTo indent: Int) -> Bool {
    var column = 0
    while column < indent, position < bytes.count, bytes[position] == UInt8(ascii: " ") {
      position += 1
      column += 1
    }
    return column == indent
  }

  private mutating func takeBreak(_ found: (length: Int, output: Int)) -> PendingBreak {
    let source = position..<position + found.length
    position += found.length
    return PendingBreak(source: source, output: found.output)
  }

  private mutating func scanLine() {
    let start = position
    while position < bytes.count, YAMLBytes.lineBreak(in: bytes, at: position) == nil {
      position += 1
    }
    emitVerbatim(start..<position)
  }

  /// The columns of indentation that are not part of the value.
  ///
  /// The header need not say, and the parent's indentation is not known here; but the first
  /// character that is no space shows it: its column in the file, less its column in the value.
  private func contentIndent(_ text: String) -> Int {
    let written = leadingSpaces(bytes[position...])
    let kept = leadingSpaces(Array(text.utf8)[...])
    return max(1, written - kept)
  }

  /// How many spaces precede the first byte that is neither a space nor a break, on its line.
  private func leadingSpaces(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "): count += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): count = 0
      default: return count
      }
    }
    return count
  }
}
