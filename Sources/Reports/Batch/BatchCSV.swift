public import Evaluation
public import Records

/// Writes the answers for batches as CSV (RFC 4180, UTF-8, LF line ends): the key column, then for
/// each programme `<id>.status`, `<id>.reasons` (ids joined by `;`) and `<id>.amount` (two decimals
/// when eligible with a cash amount, else empty).
///
///     let csv = BatchCSV(keyName: "member.id", programmes: program.programmeIDs)
///     var bytes = csv.header
///     var memory = BatchCSV.Memory()
///     csv.append(answers, keys: batch.keys, &memory, to: &bytes)
///
/// Most rows of a programme share a few answers, so the text of each answer is made once a run, and
/// then copied: no cell becomes a `String`.
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

  /// The texts of the answers met so far; for one thread at a time.
  public struct Memory: Sendable {
    var programmes: [AnswerFragments] = []

    /// Of no answer yet.
    public init() {}
  }

  /// Adds the lines of a batch, one a row, to `output`.
  ///
  /// - Parameter keys: as they stand in their file; quoted where need be.
  public func append(
    _ batch: BatchDeterminations, keys: KeyTexts, _ memory: inout Memory,
    to output: inout [UInt8]
  ) {
    precondition(keys.count == batch.rowCount)
    if memory.programmes.count != batch.programmes.count {
      memory.programmes = batch.programmes.map { _ in AnswerFragments() }
    }
    for (index, programme) in batch.programmes.enumerated() {
      memory.programmes[index].prepare(for: programme)
    }
    LineWriter(batch, LineKeys(keys), memory.programmes).append(to: &output)
  }
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
