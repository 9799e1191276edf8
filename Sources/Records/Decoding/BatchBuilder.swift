import Columns

/// Builds one batch out of tables of cells, added one after another.
struct BatchBuilder {
  /// Rows of a table: its cells and their texts stay close to the processor while columns are made of
  /// them.
  static let tableRows = 512

  private let recipe: RecordBuilder
  private let byteCount: Int
  /// None before the first table.
  private var columns: [ColumnBuilder] = []
  private var keys = KeyTexts()
  /// Of the rows that can be read.
  private var places: [RecordPlace] = []
  /// The rows that can be read, by their number among all that were added.
  private var sound: [Int] = []
  /// How many rows were added, also those that can't be read.
  private(set) var rowCount = 0

  /// Of a text of so many bytes.
  init(_ recipe: RecordBuilder, byteCount: Int) {
    self.recipe = recipe
    self.byteCount = byteCount
  }

  /// Whether no more rows should be added.
  var isFull: Bool { rowCount >= RecordLimits.batchRows }

  /// Adds the rows of a table, of which there are some; what is wrong with those that can't be read
  /// goes to `rejected`.
  mutating func add(
    _ table: CellTable, _ bytes: Span<UInt8>, _ scanFaults: [LocatedFault],
    rejected: inout [Reject]
  ) {
    if rowCount == 0 { begin(expecting: expectedRows(table)) }
    var faults = scanFaults
    for column in columns { column.add(table, bytes, &faults) }
    recipe.checkKeys(of: table, bytes, &faults)
    let faulty = Set(faults.map(\.row))
    if !faulty.isEmpty {
      rejected += recipe.describe(faults, of: table, bytes)
      if rowCount == places.count { sound = Array(0..<rowCount) }
    }
    addSound(table, bytes, except: faulty)
    rowCount += table.rowCount
  }

  private mutating func addSound(
    _ table: CellTable, _ bytes: Span<UInt8>, except faulty: Set<Int>
  ) {
    guard !faulty.isEmpty || rowCount > places.count else {
      places += table.places
      return recipe.addKeys(of: 0..<table.rowCount, in: table, bytes, to: &keys)
    }
    let rows = (0..<table.rowCount).filter { !faulty.contains($0) }
    sound += rows.map { rowCount + $0 }
    places += rows.map { table.places[$0] }
    recipe.addKeys(of: rows, in: table, bytes, to: &keys)
  }

  private mutating func begin(expecting count: Int) {
    columns = recipe.columnBuilders(expecting: count)
    places.reserveCapacity(count)
  }

  /// How many rows there will be if all are as long as those of the first table. Room for more than come
  /// is not free: what lies in it is touched in the next batch, or the one after.
  private func expectedRows(_ first: CellTable) -> Int {
    guard first.rowCount == Self.tableRows, let start = first.places.first?.start,
      let last = first.places.last?.start, last > start
    else { return first.rowCount }
    let rows = (byteCount - Int(start)) * (first.rowCount - 1) / Int(last - start)
    // A few in a hundred more, as it costs more to grow.
    return min(RecordLimits.batchRows, rows + rows / 32)
  }

  /// The batch of all rows that can be read.
  func batch() -> RecordBatch {
    let columns = columns.map { $0.column() }
    return RecordBatch(
      projection: recipe.projection,
      columns: rowCount == places.count ? columns : columns.map { $0.gathered(sound) },
      keys: keys, places: places)
  }
}
