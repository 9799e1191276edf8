import Columns
public import Evaluation

/// Writes the answers for batches as CSV (RFC 4180, UTF-8, LF line ends): the key column, then for
/// each programme `<id>.status`, `<id>.reasons` (ids joined by `;`) and `<id>.amount` (two decimals
/// when eligible with a cash amount, else empty).
///
///     let csv = BatchCSV(keyName: "member.id", programmes: program.programmeIDs)
///     var bytes = csv.header
///     bytes += csv.lines(answers) { row, bytes in bytes.append(contentsOf: keys[row].utf8) }
///
/// Most rows of a programme share a few answers, so the text of each answer is made once a batch and
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

  /// The lines of a batch, one a row.
  ///
  /// - Parameter key: appends the key of a row as it stands in its file; it is quoted if need be.
  public func lines(
    _ batch: BatchDeterminations, key: (Int, inout [UInt8]) -> Void
  ) -> [UInt8] {
    let columns = batch.programmes.map { AnswerColumn($0) }
    var keys: [UInt8] = []
    var keyEnds: [Int] = []
    keyEnds.reserveCapacity(batch.rowCount)
    for row in 0..<batch.rowCount {
      let start = keys.count
      key(row, &keys)
      CSVQuoting.closeText(&keys, from: start)
      keyEnds.append(keys.count)
    }
    let size = columns.reduce(keys.count + batch.rowCount) { $0 + $1.size }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var writer = ByteWriter(buffer)
      var start = 0
      for row in 0..<batch.rowCount {
        writer.append(keys, start..<keyEnds[row])
        start = keyEnds[row]
        for column in columns { column.append(row: row, to: &writer) }
        writer.append(lineFeed)
      }
      count = writer.count
    }
  }
}

/// The cells of one programme.
private struct AnswerColumn {
  private let texts: AnswerTexts
  private let codes: [UInt32]
  /// By row; empty for a programme without amounts in this batch.
  private let amounts: [[UInt8]]
  /// Bytes of all rows together.
  let size: Int

  init(_ programme: ProgrammeDeterminations) {
    texts = AnswerTexts(programme)
    codes = programme.codes
    amounts =
      programme.hasAmounts
      ? (0..<programme.rowCount).map { row in
        guard programme.status(row: row) == .eligible, let amount = programme.amount(row: row)
        else { return [] }
        return Array(amount.formatted(minimumPlaces: 2).utf8)
      } : []
    let lengths = zip(texts.offsets.dropFirst(), texts.offsets).map { $0 - $1 }
    size =
      zip(lengths, programme.rowCounts).reduce(0) { $0 + $1.0 * $1.1 }
      + amounts.reduce(0) { $0 + $1.count }
  }

  @inline(__always)
  func append(row: Int, to writer: inout ByteWriter) {
    let code = Int(codes[row])
    writer.append(texts.bytes, texts.offsets[code]..<texts.offsets[code + 1])
    if !amounts.isEmpty { writer.append(amounts[row], amounts[row].indices) }
  }
}

/// Fills a buffer from its start. Precondition of each `append`: there is room.
private struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      precondition(range.upperBound <= bytes.count && count &+ range.count <= buffer.count)
      guard let source = bytes.baseAddress, let target = buffer.baseAddress else { return }
      (target + count).initialize(from: source + range.lowerBound, count: range.count)
    }
    count &+= range.count
  }
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
