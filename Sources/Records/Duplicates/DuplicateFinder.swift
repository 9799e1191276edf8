/// Finds the keys that more than one member of a file has, in bounded memory, however long the file.
///
///     var finder = DuplicateFinder()
///     try finder.add(ChunkKeys(chunk.batches), linesBefore: origin.lines)  // for each chunk, in order
///     let duplicates = try finder.finish()
///
/// Keys that only ever ascend, as in most exports, need no search at all. Otherwise the log of all
/// keys is sorted into parts of about 128 Ki keys, equal keys into the same part, and each part is
/// counted in a table of its own, exactly, by the bytes of the keys. All of it takes some 15 MiB of
/// memory, and beyond some 300,000 members twice the size of the keys on disk: see `SpillFile`.
public struct DuplicateFinder {
  private let log: KeyLog
  private var last: [UInt8] = []
  private var isAscending = true
  private let limits: SearchLimits

  /// Of a run that has read nothing yet.
  public init() { self.init(SearchLimits()) }

  init(_ limits: SearchLimits) {
    self.limits = limits
    log = KeyLog(bufferBytes: limits.bufferBytes)
  }

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
    try log.append(keys.packed, linesBefore: linesBefore)
  }

  /// What was found. Throws when the keys that were put on disk can't be read again.
  public func finish() throws(FileFailure) -> DuplicateKeys {
    var result = DuplicateKeys()
    guard !isAscending else { return result }
    let parts = try KeyPartitions(log, partKeys: limits.partKeys)
    for part in 0..<parts.count {
      let (bytes, count) = try parts.packed(part)
      var table = KeyTable(count: count)
      try bytes.withBytes { bytes throws(FileFailure) in
        try table.search(bytes, &result)
      }
    }
    return result
  }
}

/// How much is held at a time; smaller in tests.
struct SearchLimits {
  /// Keys of a part, more or less.
  var partKeys = 128 << 10
  /// Bytes of keys that stay in memory.
  var bufferBytes = 4 << 20
}
