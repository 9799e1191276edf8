public import Columns

/// Some member records as columns, one for each projected fact.
///
/// Rejected records leave no row. A fact the file doesn't have is a column without present rows,
/// unless the fact says what absent stands for.
public struct RecordBatch: Sendable {
  /// Which facts the columns hold.
  public let projection: Projection
  /// How many members; rows count from 0.
  public let count: Int
  /// In the order of `projection.fields`.
  public internal(set) var columns: [Column]
  /// The key of each row; empty texts when the schema has no key.
  public let keys: KeyTexts
  /// Where the batch's chunk starts in the file; set by whoever knows.
  public var origin = ChunkOrigin()
  private let places: [RecordPlace]

  init(projection: Projection, columns: [Column], keys: KeyTexts, places: [RecordPlace]) {
    self.projection = projection
    self.columns = columns
    self.keys = keys
    self.places = places
    count = places.count
  }

  /// A batch that no file holds: sample members, or one member many times over.
  ///
  /// Precondition: a column for each projected fact, all with `keys.count` rows.
  public init(projection: Projection, columns: [Column], keys: KeyTexts) {
    precondition(columns.count == projection.indices.count)
    precondition(columns.allSatisfy { $0.count == keys.count })
    let places = (0..<keys.count).map {
      RecordPlace(start: 0, line: 0, ordinal: UInt32(truncatingIfNeeded: $0))
    }
    self.init(projection: projection, columns: columns, keys: keys, places: places)
  }

  /// What the records were read against.
  public var schema: Schema { projection.schema }

  /// The column of the fact called `name`, if it is projected.
  public func column(_ name: String) -> Column? {
    projection.column(of: name).map { columns[$0] }
  }

  /// The 1-based line on which a row's record starts.
  public func line(ofRow row: Int) -> Int { origin.lines + Int(places[row].line) + 1 }

  /// The 1-based number of a row's record in the file, rejected ones counted.
  public func ordinal(ofRow row: Int) -> Int { origin.records + Int(places[row].ordinal) + 1 }
}

/// How much of a file lies before a chunk.
public struct ChunkOrigin: Hashable, Sendable {
  /// Lines before the chunk, a header's included.
  public var lines = 0
  /// Records before the chunk, rejected ones included.
  public var records = 0

  /// The start of a file unless given otherwise.
  public init(lines: Int = 0, records: Int = 0) {
    self.lines = lines
    self.records = records
  }
}

/// Limits every reader keeps to.
public enum RecordLimits {
  /// Rows of a batch, at most. A chunk is one batch as a rule: each has a cost of its own, whatever its
  /// rows.
  public static let batchRows = 8_192
  /// The longest record; a longer one is rejected.
  public static let recordBytes = 1 << 20
  /// Bytes read at a time, and about the size of a chunk. With twice as many a batch leaves the
  /// processor's cache before it is decided on.
  public static let chunkBytes = 2 << 20
}
