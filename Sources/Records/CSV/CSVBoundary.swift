extension CSVScanner {
  /// The end of the last whole record, more bytes being to come; 0 if there is none.
  static func lastBoundary(_ bytes: Span<UInt8>, _ dialect: CSVDialect) -> Int {
    // What a record is depends on nothing before its start, so the scanner can go on from any.
    let sound = soundBoundary(bytes, dialect)
    let rest = bytes.extracting(sound..<bytes.count)
    return sound + CSVScanner(dialect).lastBoundary(rest)
  }

  /// The end of some record behind which less than a block is left, or something is odd.
  private static func soundBoundary(_ bytes: Span<UInt8>, _ dialect: CSVDialect) -> Int {
    var blocks = CSVBlocks(dialect)
    return bytes.withUnsafeBytes { buffer -> Int in
      guard let base = buffer.baseAddress else { return 0 }
      var boundary = 0
      var start = 0
      while start &+ ByteBlock.size <= buffer.count {
        let block = blocks.next(base + start)
        guard block.oddities == 0 else { return boundary }
        let ends = block.separators & block.lineEnds
        if ends != 0 {
          let isTooLong =
            start &+ ends.trailingZeroBitCount &- boundary > RecordLimits.recordBytes
          if isTooLong { return boundary }
          boundary = start &+ ByteBlock.size &- ends.leadingZeroBitCount
        }
        start &+= ByteBlock.size
      }
      return boundary
    }
  }
}
