/// Finds where the cells of the next record end, block by block, in sound CSV.
///
/// All separators of a block are noted before any is looked at: two simple loops, one over bits and one
/// over the columns of a record, are less work than one that does both.
struct CSVCellEnds {
  /// What there is to say of the next record.
  enum Found { case record, emptyLine, odd }

  private var blocks: CSVBlocks
  private let trimsCR: Bool
  private let columnCount: Int
  /// Offset of the block that was looked at last.
  private var base: Int
  /// Line ends of that block that end a record and were not come to yet.
  private var recordEnds: UInt64 = 0
  /// All line ends of that block.
  private var lineEnds: UInt64 = 0
  private var hasOddity = false
  private var usesMarks = false
  private var linesBeforeBlock: Int
  /// Where the next record starts.
  private(set) var recordStart: Int
  /// How many lines lie before it.
  private(set) var line: Int
  /// Of the separators noted, the first of the next record, and how many there are in all.
  private var (first, count) = (0, 0)

  init(_ dialect: CSVDialect, columnCount: Int, from start: Int, line: Int) {
    blocks = CSVBlocks(dialect)
    trimsCR = dialect.lineEnd != UInt8(ascii: "\r")
    self.columnCount = columnCount
    base = start - ByteBlock.size
    recordStart = start
    self.line = line
    linesBeforeBlock = line
  }

  /// Goes by what is known of the blocks of the chunk, from the first on, not by their bytes.
  mutating func useMarks() {
    usesMarks = true
    base = recordStart / ByteBlock.size * ByteBlock.size - ByteBlock.size
  }

  /// What `ends` must have room for: the separators of a record, of the blocks before and behind it, and
  /// of some records more, so that they seldom have to be moved.
  var room: Int { columnCount &+ 4 &* ByteBlock.size &+ 1024 }

  /// Looks for the end of the next record. `ends`, which has `room`, keeps the separators from one call to
  /// the next; behind a record `place` says where its own begin.
  @inline(__always)
  mutating func next(
    _ text: UnsafeRawBufferPointer, _ marks: UnsafeBufferPointer<CSVMarks>,
    _ ends: UnsafeMutablePointer<UInt32>, place: inout Int
  ) -> Found {
    while recordEnds == 0 {
      guard !hasOddity, nextBlock(text, marks, ends) else { return .odd }
    }
    let bit = UInt64(truncatingIfNeeded: recordEnds.trailingZeroBitCount)
    let end = base &+ Int(truncatingIfNeeded: bit)
    var textEnd = end
    if trimsCR, end > recordStart, text[end &- 1] == UInt8(ascii: "\r") {
      textEnd &-= 1
    }
    let isEmpty = textEnd == recordStart
    if !isEmpty {
      let last = first &+ columnCount &- 1
      guard last < count, ends[last] == UInt32(truncatingIfNeeded: end),
        end &- recordStart <= RecordLimits.recordBytes
      else { return .odd }
      place = first
      // The cell before the first one, and the end of the last one without its carriage return.
      ends[first &- 1] = UInt32(truncatingIfNeeded: recordStart &- 1)
      ends[last] = UInt32(truncatingIfNeeded: textEnd)
    }
    first &+= isEmpty ? 1 : columnCount
    recordStart = end &+ 1
    line = linesBeforeBlock &+ (lineEnds & (2 &<< bit &- 1)).nonzeroBitCount
    recordEnds &= recordEnds &- 1
    return isEmpty ? .emptyLine : .record
  }

  /// Notes the separators of the next block; false at the last one, or if the record has too many.
  @inline(__always)
  private mutating func nextBlock(
    _ text: UnsafeRawBufferPointer, _ marks: UnsafeBufferPointer<CSVMarks>,
    _ ends: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    guard base &+ 2 &* ByteBlock.size <= text.count, count &- first <= columnCount,
      var block = nextMarks(text, marks)
    else { return false }
    if count &+ 2 &* ByteBlock.size > room { moveToFront(ends) }
    if lineEnds != 0 { linesBeforeBlock &+= lineEnds.nonzeroBitCount }
    base &+= ByteBlock.size
    if base < recordStart { block = block.from(recordStart &- base) }
    lineEnds = block.lineEnds
    recordEnds = block.separators & block.lineEnds
    var separators = block.separators
    let offset = UInt32(truncatingIfNeeded: base)
    while separators != 0 {
      ends[count] = offset &+ UInt32(truncatingIfNeeded: separators.trailingZeroBitCount)
      separators &= separators &- 1
      count &+= 1
    }
    return true
  }

  /// The marks of the block that begins 64 bytes behind `base`.
  @inline(__always)
  private mutating func nextMarks(
    _ text: UnsafeRawBufferPointer, _ marks: UnsafeBufferPointer<CSVMarks>
  ) -> CSVMarks? {
    let next = base &+ ByteBlock.size
    if usesMarks {
      let index = next / ByteBlock.size
      return index < marks.count ? marks[index] : nil
    }
    guard let start = text.baseAddress else { return nil }
    let block = blocks.next(start + next)
    guard block.oddities != 0 else { return block.marks }
    hasOddity = true
    // What comes before the oddity is sound.
    return CSVMarks(
      separators: block.marks.separators & (block.oddities &- 1 & ~block.oddities),
      lineEnds: block.marks.lineEnds)
  }

  @inline(never)
  private mutating func moveToFront(_ ends: UnsafeMutablePointer<UInt32>) {
    (ends + 0).update(from: ends + first, count: count - first)
    count -= first
    first = 0
  }
}
