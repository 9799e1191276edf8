extension DecodedChunk {
  /// How many records were rejected; one with several faults counts once.
  public var rejectedRecords: Int { Set(rejects.map(\.record)).count }

  /// Forgets the rows, and keeps what is still to be placed and reported.
  public mutating func dropBatches() { batches = [] }
}
