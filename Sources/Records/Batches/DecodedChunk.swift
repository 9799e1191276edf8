/// What one chunk of a file holds.
public struct DecodedChunk: Sendable {
  /// At most `RecordLimits.batchRows` rows each; a batch whose records were all rejected is empty.
  public internal(set) var batches: [RecordBatch] = []
  /// In the order of the text.
  public internal(set) var rejects: [Reject] = []
  /// Lines and records of the chunk.
  public internal(set) var lines = 0
  /// Records met in the chunk, rejected ones counted.
  public internal(set) var records = 0

  /// Counts lines and records from `origin`, where the chunk starts, and moves `origin` to where
  /// it ends. Chunks are decoded in any order, and placed in that of the file.
  public mutating func place(at origin: inout ChunkOrigin) {
    for index in batches.indices { batches[index].origin = origin }
    for index in rejects.indices {
      rejects[index].line += origin.lines
      rejects[index].record += origin.records
    }
    origin.lines += lines
    origin.records += records
  }
}
