/// Takes what the scanner finds, record by record.
protocol CSVCells {
  mutating func beginRecord(at start: Int, line: Int)
  /// A cell without its quotes; `hasEscapes` says that it holds doubled quotes.
  mutating func cell(_ column: Int, _ range: Range<Int>, hasEscapes: Bool, _ bytes: Span<UInt8>)
  mutating func endRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>)
}

struct CSVRecordEnd {
  /// How many cells the record has.
  var columns: Int
  /// What is wrong with its shape, and where.
  var fault: (fault: FieldFault, offset: Int)?
}

/// The state machine of CSV: bytes to ranges of cells. Knows nothing of types or headers.
///
/// BE ADVISED: what a record is may depend only on the bytes from its start to one past the record
/// limit, or on the end of the input. The chunker and the decoder run this machine over different
/// pieces of the file, and must agree on where records start. So a quoted cell that is not closed
/// within the limit counts as never closed, and quotes beyond the limit are plain characters.
struct CSVScanner {
  private let dialect: CSVDialect
  private let recordLimit: Int
  private var specials: SpecialBytes
  /// Where the next record starts.
  private(set) var position: Int
  /// How many lines lie before `position`.
  private(set) var line: Int

  init(
    _ dialect: CSVDialect, from start: Int = 0, line: Int = 0,
    recordLimit: Int = RecordLimits.recordBytes
  ) {
    self.dialect = dialect
    self.recordLimit = recordLimit
    self.line = line
    position = start
    specials = SpecialBytes(dialect, from: start)
  }

  /// Scans one record. False at the end of the input, or if more bytes are needed to know where
  /// the record ends (never when `isFinal`); then `position` stays at the record's start.
  mutating func scanRecord(
    _ bytes: Span<UInt8>, isFinal: Bool, into cells: inout some CSVCells
  ) -> Bool {
    skipEmptyLines(bytes, isFinal: isFinal)
    guard position < bytes.count else { return false }
    cells.beginRecord(at: position, line: line)
    var record = Progress(start: position, lines: line)
    while true {
      let next = specials.next(bytes)
      if next == bytes.count {
        guard isFinal else { return false }
        finish(&record, at: next, bytes, &cells)
        return true
      }
      if bytes[next] == dialect.delimiter {
        endCell(&record, at: next, bytes, &cells)
      } else if bytes[next] == dialect.lineEnd {
        finish(&record, at: next, bytes, &cells)
        return true
      } else if next == record.cellStart, next - record.start <= recordLimit {
        switch scanQuoted(&record, bytes, isFinal) {
        case .closed: continue
        case .unclosed:
          cells.endRecord(record.end, bytes)
          return true
        case .incomplete: return false
        }
      }
    }
  }

  private mutating func skipEmptyLines(_ bytes: Span<UInt8>, isFinal: Bool) {
    let lineEnd = dialect.lineEnd
    while position < bytes.count {
      var end = position
      if bytes[end] == UInt8(ascii: "\r"), lineEnd != bytes[end] { end += 1 }
      guard end < bytes.count ? bytes[end] == lineEnd : isFinal else { return }
      _ = specials.next(bytes)
      if end < bytes.count { line += 1 }
      position = min(end + 1, bytes.count)
    }
  }

  /// What is known of the record being scanned.
  private struct Progress {
    let start: Int
    var cellStart: Int
    var column = 0
    /// Lines before the current byte.
    var lines: Int
    /// The inside of the quoted cell just closed.
    var quoted: (range: Range<Int>, hasEscapes: Bool)?
    var fault: (fault: FieldFault, offset: Int)?

    init(start: Int, lines: Int) {
      self.start = start
      self.lines = lines
      cellStart = start
    }

    var end: CSVRecordEnd { CSVRecordEnd(columns: column, fault: fault) }
  }

  @inline(__always)
  private func endCell(
    _ record: inout Progress, at end: Int, _ bytes: Span<UInt8>, _ cells: inout some CSVCells
  ) {
    if let quoted = record.quoted {
      endQuotedCell(quoted, &record, at: end, bytes, &cells)
    } else {
      cells.cell(record.column, record.cellStart..<end, hasEscapes: false, bytes)
    }
    record.column += 1
    record.cellStart = end + 1
  }

  @inline(never)
  private func endQuotedCell(
    _ quoted: (range: Range<Int>, hasEscapes: Bool), _ record: inout Progress, at end: Int,
    _ bytes: Span<UInt8>, _ cells: inout some CSVCells
  ) {
    cells.cell(record.column, quoted.range, hasEscapes: quoted.hasEscapes, bytes)
    record.quoted = nil
    let afterQuote = quoted.range.upperBound + 1
    if afterQuote != end, record.fault == nil { record.fault = (.textAfterQuote, afterQuote) }
  }

  /// Ends the last cell and the record at the line end, or end of input, at `end`.
  @inline(__always)
  private mutating func finish(
    _ record: inout Progress, at end: Int, _ bytes: Span<UInt8>, _ cells: inout some CSVCells
  ) {
    var textEnd = end
    if end > record.cellStart, bytes[end - 1] == UInt8(ascii: "\r"),
      dialect.lineEnd != UInt8(ascii: "\r")
    {
      textEnd -= 1
    }
    endCell(&record, at: textEnd, bytes, &cells)
    if end - record.start > recordLimit { record.fault = (.tooLong, record.start) }
    line = record.lines + (end < bytes.count ? 1 : 0)
    position = min(end + 1, bytes.count)
    cells.endRecord(record.end, bytes)
  }

  private enum QuotedEnd {
    case closed, unclosed, incomplete
  }

  /// Scans a quoted cell from its opening quote, at `record.cellStart`, past its closing one.
  private mutating func scanQuoted(
    _ record: inout Progress, _ bytes: Span<UInt8>, _ isFinal: Bool
  ) -> QuotedEnd {
    let opening = record.cellStart
    let linesBefore = record.lines
    var hasEscapes = false
    while true {
      let next = specials.next(bytes)
      if next - record.start > recordLimit || next == bytes.count && isFinal {
        record.lines = linesBefore
        return giveUp(&record, opening: opening, bytes, isFinal)
      }
      if next == bytes.count { return .incomplete }
      if bytes[next] == dialect.lineEnd { record.lines += 1 }
      guard bytes[next] == dialect.quote else { continue }
      if next + 1 == bytes.count, !isFinal { return .incomplete }
      if next + 1 < bytes.count, bytes[next + 1] == dialect.quote {
        hasEscapes = true
        _ = specials.next(bytes)
      } else {
        record.quoted = (opening + 1..<next, hasEscapes)
        // A second quote in the same cell is a plain character.
        record.cellStart = -1
        return .closed
      }
    }
  }

  /// Makes the unclosed quote the record's fault, and goes on at the line after it: a forgotten
  /// quote must not swallow the records that follow.
  private mutating func giveUp(
    _ record: inout Progress, opening: Int, _ bytes: Span<UInt8>, _ isFinal: Bool
  ) -> QuotedEnd {
    let end = ByteSearch.first(dialect.lineEnd, bytes, from: opening)
    if end == nil, !isFinal { return .incomplete }
    record.fault = (.unclosedQuote, opening)
    position = end.map { $0 + 1 } ?? bytes.count
    line = record.lines + (end == nil ? 0 : 1)
    specials.seek(position)
    return .unclosed
  }

  /// The end of the last whole record, more bytes being to come; 0 if there is none.
  func lastBoundary(_ bytes: Span<UInt8>) -> Int {
    var scanner = self
    var nothing = NoCells()
    while scanner.scanRecord(bytes, isFinal: false, into: &nothing) {}
    return scanner.position
  }
}

/// For callers that only want to know where records end.
private struct NoCells: CSVCells {
  mutating func beginRecord(at start: Int, line: Int) {}
  mutating func cell(_: Int, _: Range<Int>, hasEscapes: Bool, _: Span<UInt8>) {}
  mutating func endRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>) {}
}
