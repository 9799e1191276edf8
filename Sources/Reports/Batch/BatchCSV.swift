public import Evaluation

/// Writes the answers for batches as CSV (RFC 4180, UTF-8, LF line ends): the key column, then for
/// each programme `<id>.status`, `<id>.reasons` (ids joined by `;`) and `<id>.amount` (two decimals
/// when eligible with a cash amount, else empty).
///
///     let csv = BatchCSV(keyName: "member.id", programmes: program.programmeIDs)
///     var bytes = csv.header
///     csv.append(answers, key: { row, bytes in bytes.append(contentsOf: keys[row].utf8) }, to: &bytes)
///
/// Most rows of a programme share a few outcomes, so the text of each outcome is made once and then
/// copied: no cell becomes a `String`.
public struct BatchCSV: Sendable {
  private let columns: [String]

  /// - Parameter keyName: the header of the key column.
  public init(keyName: String, programmes: [String]) {
    columns =
      [keyName]
      + programmes.flatMap { ["\($0).status", "\($0).reasons", "\($0).amount"] }
  }

  /// The header line.
  public var header: [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(comma) }
      CSVQuoting.append(column.utf8, to: &bytes)
    }
    bytes.append(lineFeed)
    return bytes
  }

  /// Appends a line for every row of a batch.
  ///
  /// - Parameter key: appends the key of a row as it stands in its file; it is quoted if need be.
  public func append(
    _ batch: BatchDeterminations, key: (Int, inout [UInt8]) -> Void, to bytes: inout [UInt8]
  ) {
    var columns = batch.programmes.map(OutcomeCells.init)
    for row in 0..<batch.rowCount {
      let start = bytes.count
      key(row, &bytes)
      CSVQuoting.closeText(&bytes, from: start)
      for index in columns.indices { columns[index].append(row: row, to: &bytes) }
      bytes.append(lineFeed)
    }
  }
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
