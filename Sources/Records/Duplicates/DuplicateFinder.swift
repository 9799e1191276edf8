/// Finds the keys that more than one member of a file has, in bounded memory, however long the file.
///
///     var finder = DuplicateFinder()
///     try finder.add(ChunkKeys(chunk.batches), linesBefore: origin.lines)  // for each chunk, in order
///     let duplicates = try finder.finish()
///
/// Keys that only ever ascend, as in most exports, need no search at all. Otherwise a filter of bits
/// over the log of all keys tells which may be there twice, and a second reading counts only those:
/// exactly, by their bytes. Eight million keys are searched at a time, with 32 MiB for the filter
/// and at most a quarter of a million keys being counted; a longer file takes more readings, not
/// more memory. Where the keys lie meanwhile: see `KeyLog`.
public struct DuplicateFinder {
  private let log = KeyLog()
  private var last: [UInt8] = []
  private var isAscending = true
  private let limits: SearchLimits

  /// Of a run that has read nothing yet.
  public init() { self.init(SearchLimits()) }

  init(_ limits: SearchLimits) { self.limits = limits }

  /// Adds the keys of the next chunk, `linesBefore` lines into the file.
  public mutating func add(_ keys: ChunkKeys, linesBefore: Int) throws(FileFailure) {
    guard keys.count > 0 else { return }
    isAscending =
      isAscending && keys.isAscending
      && (log.count == 0
        || last.withUnsafeBytes { last in
          keys.first.withUnsafeBytes { KeyOrder.precedes(last, $0) }
        })
    last = keys.last
    try log.append(keys, linesBefore: linesBefore)
  }

  /// What was found. Throws when the keys that were put on disk can't be read again.
  public func finish() throws(FileFailure) -> DuplicateKeys {
    guard !isAscending else { return DuplicateKeys() }
    return try DuplicateSearch(log, limits).run()
  }
}

/// How much is searched at a time; smaller in tests.
struct SearchLimits {
  /// Keys of one reading, more or less.
  var keys = 8 << 20
  /// Bits of the filter; a power of two.
  var bits = 1 << 27
  /// Keys counted at a time, more or less.
  var counted = 1 << 18
}
