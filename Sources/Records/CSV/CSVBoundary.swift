import Columns

extension CSVScanner {
  /// The end of the last whole record, more bytes being to come; 0 if there is none. What was found in
  /// the blocks up to the first oddity goes to `marks`, for the decoder not to look again.
  static func lastBoundary(
    _ bytes: Span<UInt8>, _ dialect: CSVDialect, _ marks: inout [CSVMarks]
  ) -> Int {
    // What a record is depends on nothing before its start, so the scanner can go on from any.
    let sound = soundBoundary(bytes, dialect, &marks)
    let rest = bytes.extracting(sound..<bytes.count)
    return sound + CSVScanner(dialect).lastBoundary(rest)
  }

  /// The end of some record behind which less than a block is left, or something is odd.
  private static func soundBoundary(
    _ bytes: Span<UInt8>, _ dialect: CSVDialect, _ marks: inout [CSVMarks]
  ) -> Int {
    var boundary = 0
    marks.removeAll(keepingCapacity: true)
    // Into the room that is there: half a megabyte that is asked for by one thread and freed by another,
    // chunk after chunk, leaves holes in memory.
    marks.append(upTo: bytes.count / ByteBlock.size) { marks in
      var count = 0
      boundary = bytes.withUnsafeBytes { soundBoundary($0, CSVBlocks(dialect), marks, &count) }
      return count
    }
    return boundary
  }

  private static func soundBoundary(
    _ bytes: UnsafeRawBufferPointer, _ first: CSVBlocks,
    _ marks: UnsafeMutableBufferPointer<CSVMarks>, _ count: inout Int
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var blocks = first
    var boundary = 0
    for index in marks.indices {
      let start = index &* ByteBlock.size
      let block = blocks.next(base + start)
      guard block.oddities == 0 else { return boundary }
      let ends = block.marks.separators & block.marks.lineEnds
      if ends != 0 {
        let isTooLong = start &+ ends.trailingZeroBitCount &- boundary > RecordLimits.recordBytes
        if isTooLong { return boundary }
        boundary = start &+ ByteBlock.size &- ends.leadingZeroBitCount
      }
      marks.initializeElement(at: index, to: block.marks)
      count = index &+ 1
    }
    return boundary
  }
}
