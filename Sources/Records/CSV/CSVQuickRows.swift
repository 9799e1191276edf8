import Glibc

/// Scans sound CSV records straight into cells, 64 bytes at a time.
///
/// It stops at each record that is not as most are: an oddity of `CSVBlocks`, too many cells or too
/// few, too long, too near to the end of the bytes. `CSVScanner` then says what that record is.
struct CSVQuickRows {
  enum Stop {
    /// As many rows as were asked for.
    case full
    /// A record, or the end of the bytes, that is for the other scanner to look at.
    case odd(start: Int)
  }

  private let dialect: CSVDialect
  private let columns: CSVColumns
  private var walk: CSVBlockWalk

  /// How many lines lie before the next record.
  var line: Int { walk.line }

  init(_ dialect: CSVDialect, _ columns: CSVColumns, from start: Int) {
    self.dialect = dialect
    self.columns = columns
    walk = CSVBlockWalk(dialect, from: start, line: 0)
  }

  /// Goes on at the record that starts at `start`, behind `line` lines.
  mutating func seek(_ start: Int, line: Int) {
    walk = CSVBlockWalk(dialect, from: start, line: line)
  }

  /// Adds the next rows, not more than `count`, for which there must be room.
  mutating func scan(
    _ bytes: Span<UInt8>, rows count: Int, into cells: inout CSVTableCells
  ) -> Stop {
    cells.appendRows { target, places, recordsBefore in
      precondition(target.count >= count * columns.width)
      return bytes.withUnsafeBytes { bytes in
        columns.slots.withUnsafeBufferPointer { slots in
          guard let text = bytes.baseAddress, let cells = target.baseAddress else {
            return .odd(start: walk.recordStart)
          }
          let row = CSVRowCells(text, cells, slots, columns, dialect)
          return scan(bytes.count, row, count, &places, recordsBefore)
        }
      }
    }
  }

  private mutating func scan(
    _ byteCount: Int, _ first: CSVRowCells, _ count: Int, _ places: inout [RecordPlace],
    _ recordsBefore: Int
  ) -> Stop {
    // As variables of their own these can live in registers.
    var (row, walk) = (first, self.walk)
    defer { self.walk = walk }
    var found = 0
    while found < count {
      let place = RecordPlace(
        start: UInt32(truncatingIfNeeded: walk.recordStart),
        line: UInt32(truncatingIfNeeded: walk.line),
        ordinal: UInt32(truncatingIfNeeded: recordsBefore &+ found))
      switch walk.record(into: &row, byteCount) {
      case .row:
        places.append(place)
        found &+= 1
      case .emptyLine: break
      case .odd: return .odd(start: walk.recordStart)
      }
    }
    return .full
  }
}

/// What the quick walk came to at the end of a record.
enum CSVQuickRecord { case row, emptyLine, odd }

/// Walks over the separators of sound CSV, block after block.
struct CSVBlockWalk {
  private var blocks: CSVBlocks
  /// Offset of the block being walked, and what of it is still to come.
  private var base: Int
  private var separators: UInt64 = 0
  /// All line ends of the block.
  private var lineEnds: UInt64 = 0
  private var hasOddity = false
  private var linesBeforeBlock: Int
  /// Where the next record starts.
  private(set) var recordStart: Int
  /// How many lines lie before it.
  private(set) var line: Int

  init(_ dialect: CSVDialect, from start: Int, line: Int) {
    blocks = CSVBlocks(dialect)
    base = start - ByteBlock.size
    recordStart = start
    self.line = line
    linesBeforeBlock = line
  }

  /// Hands the cells of one record to `row`. `recordStart` moves on unless the record is odd.
  @inline(__always)
  mutating func record(into row: inout CSVRowCells, _ byteCount: Int) -> CSVQuickRecord {
    row.begin(at: recordStart)
    while true {
      while separators != 0 {
        let bit = UInt64(truncatingIfNeeded: separators.trailingZeroBitCount)
        let end = base &+ Int(truncatingIfNeeded: bit)
        separators &= separators &- 1
        guard lineEnds &>> bit & 1 == 1 else {
          guard row.takeCell(end) else { return .odd }
          continue
        }
        let found = row.endRecord(end, recordStart)
        guard found != .odd else { return .odd }
        recordStart = end &+ 1
        line = linesBeforeBlock &+ (lineEnds & (2 &<< bit &- 1)).nonzeroBitCount
        return found
      }
      guard !hasOddity, nextBlock(row.text, byteCount) else { return .odd }
    }
  }

  @inline(__always)
  private mutating func nextBlock(_ text: UnsafeRawPointer, _ byteCount: Int) -> Bool {
    guard base &+ 2 &* ByteBlock.size <= byteCount else { return false }
    linesBeforeBlock &+= lineEnds.nonzeroBitCount
    base &+= ByteBlock.size
    let block = blocks.next(text + base)
    (separators, lineEnds) = (block.separators, block.lineEnds)
    if block.oddities != 0 {
      hasOddity = true
      // What comes before the oddity is sound.
      separators &= block.oddities &- 1 & ~block.oddities
    }
    return true
  }
}

/// The cells of the row that is being scanned. Raw pointers, since this is the innermost loop of
/// reading; `CSVQuickRows.scan` sees to it that there is room.
struct CSVRowCells {
  let text: UnsafeRawPointer
  private var cells: UnsafeMutablePointer<Cell>
  private let slots: UnsafeBufferPointer<Int>
  private let columns: CSVColumns
  private let trimsCR: Bool
  private let quote: UInt8
  private var cellStart = 0
  private var column = 0

  init(
    _ text: UnsafeRawPointer, _ cells: UnsafeMutablePointer<Cell>,
    _ slots: UnsafeBufferPointer<Int>, _ columns: CSVColumns, _ dialect: CSVDialect
  ) {
    self.text = text
    self.cells = cells
    self.slots = slots
    self.columns = columns
    trimsCR = dialect.lineEnd != UInt8(ascii: "\r")
    quote = dialect.quote
  }

  @inline(__always)
  mutating func begin(at start: Int) {
    cellStart = start
    column = 0
  }

  /// The cell that ends before the separator at `end`; false if it needs the other scanner.
  @inline(__always)
  mutating func takeCell(_ end: Int) -> Bool {
    guard column < slots.count else { return false }
    let slot = slots[column]
    if slot >= 0 {
      if text.load(fromByteOffset: cellStart, as: UInt8.self) == quote {
        guard let cell = Self.quotedCell(text, cellStart, end, slot, quote, columns)
        else { return false }
        cells[slot] = cell
      } else {
        cells[slot] = Cell(start: cellStart, length: end &- cellStart, kind: .text)
      }
    }
    column &+= 1
    cellStart = end &+ 1
    return true
  }

  /// In sound text the closing quote is the last byte of the cell.
  @inline(never)
  private static func quotedCell(
    _ text: UnsafeRawPointer, _ start: Int, _ end: Int, _ slot: Int, _ quote: UInt8,
    _ columns: CSVColumns
  ) -> Cell? {
    let inside = start + 1..<end - 1
    guard memchr(text + inside.lowerBound, Int32(quote), inside.count) != nil else {
      return Cell(inside, kind: .text)
    }
    guard columns.readsDoubledQuotes(slot: slot) else { return nil }
    return Cell(inside, kind: .text, form: .doubledQuotes)
  }

  /// The last cell, and with it the record, ends at the line end at `end`.
  @inline(__always)
  mutating func endRecord(_ end: Int, _ start: Int) -> CSVQuickRecord {
    var textEnd = end
    if trimsCR, end > cellStart,
      text.load(fromByteOffset: end &- 1, as: UInt8.self) == UInt8(ascii: "\r")
    {
      textEnd &-= 1
    }
    if textEnd == start { return .emptyLine }
    guard takeCell(textEnd), column == slots.count, end &- start <= RecordLimits.recordBytes
    else { return .odd }
    cells += columns.width
    return .row
  }
}
