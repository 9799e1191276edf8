/// Counts what rows cost, so that no expression runs or grows without bound, whatever the data.
///
/// A unit is about one element or one byte looked at or built. A row that spends its limit is an
/// error from there on. A batch has a limit of its own: past it the run is given up, to be done
/// again in halves, so that memory does not grow with the number of expensive rows.
struct WorkMeter {
  /// By row of the outermost batch.
  private var spent: [Int]
  private var total = 0
  private let rowLimit: Int
  private let batchLimit: Int

  init(rowCount: Int, rowLimit: Int, batchLimit: Int) {
    spent = Array(repeating: 0, count: rowCount)
    self.rowLimit = rowLimit
    // A single row can't be halved; its own limit ends it.
    self.batchLimit = rowCount > 1 ? batchLimit : .max
  }

  /// Whether the batch has to be done in halves.
  var isOverdrawn: Bool { total > batchLimit }

  /// What the run has cost altogether.
  var cost: Int { total }

  /// Adds to a row's bill; false if the row may not go on.
  mutating func charge(_ units: Int, row: Int) -> Bool {
    spent[row] += units
    total += units
    return spent[row] <= rowLimit && !isOverdrawn
  }

  func spent(row: Int) -> Int { spent[row] }
}

extension Executor {
  /// Bills a row of a frame; throws where the row has spent all it may.
  mutating func charge(_ units: Int, row: Int, in frame: Frame) throws(RowFailure) {
    // One at the least, so that a row over its limit does nothing more.
    guard !work.charge(units + 1, row: frame.origins?[row] ?? row) else { return }
    throw .error(.tooMuchWork)
  }

  /// Bills for a value that was built, and refuses one that is too large.
  mutating func chargeBuilt(_ value: Value, row: Int, in frame: Frame) throws(RowFailure) {
    try charge(size(ofBuilt: value), row: row, in: frame)
  }

  /// The size of a value that was built; throws where it is too large.
  func size(ofBuilt value: Value) throws(RowFailure) -> Int {
    let limit = tables.limits.valueSize
    let size = value.size(upTo: limit + 1)
    guard size <= limit else { throw .error(.valueTooLarge) }
    return size
  }
}

extension Value {
  /// Elements, entries and bytes in the value, through and through; 0 for a plain number or date.
  /// Counting stops at `limit`: parts can be shared, and so be far more than memory holds.
  func size(upTo limit: Int) -> Int {
    var count = 0
    addSize(to: &count, limit)
    return count
  }

  private func addSize(to count: inout Int, _ limit: Int) {
    switch self {
    case .string(let text): count += text.utf8.count
    case .bytes(let bytes): count += bytes.count
    case .list(let elements): Self.addSizes(elements, to: &count, limit)
    case .map(let map):
      Self.addSizes(map.keys, to: &count, limit)
      Self.addSizes(map.values, to: &count, limit)
    case .object(let object): Self.addSizes(object.fields.map(\.value), to: &count, limit)
    case .optional(let wrapped?): wrapped.addSize(to: &count, limit)
    case .opaque(let opaque): Self.addSizes(opaque.parts, to: &count, limit)
    default: break
    }
  }

  private static func addSizes(_ parts: [Value], to count: inout Int, _ limit: Int) {
    count += parts.count
    for part in parts {
      guard count < limit else { return }
      part.addSize(to: &count, limit)
    }
  }
}
