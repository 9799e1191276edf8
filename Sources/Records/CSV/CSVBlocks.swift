/// Finds where the cells and records of sound CSV end, 64 bytes at a time, without looking at what
/// is within quotes.
///
/// Quotes are told apart by their parity: behind an odd number of them lies the inside of a cell.
/// That is what `CSVScanner` says as well wherever a quote opens a cell only at its start, and
/// nothing but a separator or another quote follows one that closes. The first place where this is
/// not so is an oddity: what comes from the start of its record on is for `CSVScanner` to say.
struct CSVBlocks {
  private let delimiter: ByteBlock.Pattern
  private let lineEnd: ByteBlock.Pattern
  private let quote: ByteBlock.Pattern
  private let carriageReturn: ByteBlock.Pattern
  /// In a file whose lines end at CR, it is nothing else.
  private let carriageReturnMask: UInt64

  // What of the block before matters for the next one, at the lowest bit, or in all bits.
  private var isInside: UInt64 = 0
  private var mayOpen: UInt64 = 1
  private var hasClosed: UInt64 = 0
  private var hasClosedBeforeCR: UInt64 = 0

  /// What one block holds; bit `i` stands for byte `i`.
  struct Block {
    var marks: CSVMarks
    /// Not zero if the block has an oddity; the lowest bit is at the byte that shows it.
    var oddities: UInt64
  }

  /// For bytes that start with a record.
  init(_ dialect: CSVDialect) {
    delimiter = ByteBlock.pattern(dialect.delimiter)
    lineEnd = ByteBlock.pattern(dialect.lineEnd)
    quote = ByteBlock.pattern(dialect.quote)
    carriageReturn = ByteBlock.pattern(UInt8(ascii: "\r"))
    carriageReturnMask = dialect.lineEnd == UInt8(ascii: "\r") ? 0 : .max
  }

  /// The next block. Precondition: 64 bytes can be read.
  @inline(__always)
  mutating func next(_ bytes: UnsafeRawPointer) -> Block {
    let quotes = ByteBlock.matches(quote, bytes)
    let lineEnds = ByteBlock.matches(lineEnd, bytes)
    let separators = ByteBlock.matches(delimiter, bytes) | lineEnds
    let inside = ByteBlock.parity(quotes) ^ isInside
    isInside = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
    let ends = separators & ~inside
    let closing = quotes & ~inside
    let beforeOpening = ends | closing
    let afterClosing = closing &<< 1 | hasClosed
    // Seldom any, so seldom looked for.
    let loose = afterClosing & ~(separators | quotes)
    let carriageReturns =
      loose == 0 ? 0 : loose & ByteBlock.matches(carriageReturn, bytes) & carriageReturnMask
    let afterCR = carriageReturns &<< 1 | hasClosedBeforeCR
    let oddities =
      (quotes & inside & ~(beforeOpening &<< 1 | mayOpen))
      | (loose & ~carriageReturns) | (afterCR & ~lineEnds)
    mayOpen = beforeOpening &>> 63
    hasClosed = closing &>> 63
    hasClosedBeforeCR = carriageReturns &>> 63
    return Block(marks: CSVMarks(separators: ends, lineEnds: lineEnds), oddities: oddities)
  }
}

/// Where cells and lines end in 64 bytes of sound CSV; bit `i` stands for byte `i`.
struct CSVMarks: Sendable {
  /// Delimiters and line ends that end a cell.
  var separators: UInt64
  /// All line ends, also those within quotes.
  var lineEnds: UInt64

  /// Those from bit `first` on.
  @inline(__always)
  func from(_ first: Int) -> CSVMarks {
    let mask = UInt64.max &<< UInt64(truncatingIfNeeded: first)
    return CSVMarks(separators: separators & mask, lineEnds: lineEnds & mask)
  }
}
