import Columns
import Evaluation

/// Puts the lines of a batch together from keys and ready-made fragments: the one place where every
/// byte of the output goes by, and so written with raw pointers.
struct LineWriter {
  private let batch: BatchDeterminations
  private let keys: LineKeys
  private let fragments: [AnswerFragments]

  /// Precondition: a key for each row, and fragments for all answers of each programme.
  init(_ batch: BatchDeterminations, _ keys: LineKeys, _ fragments: [AnswerFragments]) {
    self.batch = batch
    self.keys = keys
    self.fragments = fragments
  }

  /// One programme's cells, as pointers that hold while its arrays are borrowed.
  private struct Column {
    let codes: UnsafePointer<UInt32>
    let extents: UnsafePointer<AnswerFragments.Extent>
    let bytes: UnsafeRawPointer
    let amounts: UnsafeBufferPointer<RowAmount>
    /// The next of `amounts`, and its row; `.max` behind the last.
    var next = 0
    var nextRow: Int
  }

  /// Adds the lines to `output`.
  func append(to output: inout [UInt8]) {
    guard batch.rowCount > 0 else { return }
    let size = self.size
    output.append(upTo: size + AnswerFragments.stride) { room in
      guard let target = room.baseAddress else { return 0 }
      var count = 0
      withColumns([]) { count = write($0, to: target) }
      precondition(count <= size)
      return count
    }
  }

  /// The bytes of all lines, amounts at their longest.
  private var size: Int {
    batch.programmes.indices.reduce(keys.bytes.count + batch.rowCount) { size, index in
      let texts = zip(batch.rowCounts[index], fragments[index].extents).reduce(0) {
        $0 + $1.0 * Int($1.1.length)
      }
      return size + texts + batch.programmes[index].amounts.count * AmountBytes.maxSize
    }
  }

  /// Borrows the arrays of all columns, one inside the other, as the number of columns is not known
  /// here.
  private func withColumns(_ columns: [Column], _ body: ([Column]) -> Void) {
    guard columns.count < fragments.count else { return body(columns) }
    let (programme, fragments) = (
      batch.programmes[columns.count], fragments[columns.count]
    )
    programme.codes.withUnsafeBufferPointer { codes in
      fragments.extents.withUnsafeBufferPointer { extents in
        fragments.bytes.withUnsafeBytes { bytes in
          programme.amounts.withUnsafeBufferPointer { amounts in
            guard let codes = codes.baseAddress, let extents = extents.baseAddress,
              let bytes = bytes.baseAddress
            else { return }
            let column = Column(
              codes: codes, extents: extents, bytes: bytes, amounts: amounts,
              nextRow: amounts.first?.row ?? .max)
            withColumns(columns + [column], body)
          }
        }
      }
    }
  }

  private func write(_ columns: [Column], to target: UnsafeMutablePointer<UInt8>) -> Int {
    var columns = columns
    var end = target
    var keyStart = 0
    columns.withUnsafeMutableBufferPointer { columns in
      keys.bytes.withUnsafeBytes { keyBytes in
        guard let key = keyBytes.baseAddress else { return }
        for row in 0..<batch.rowCount {
          let keyEnd = keys.ends[row]
          Self.copy(key + keyStart, count: keyEnd - keyStart, to: end)
          end += keyEnd - keyStart
          keyStart = keyEnd
          for index in columns.indices { end = Self.write(&columns[index], row: row, at: end) }
          end.pointee = UInt8(ascii: "\n")
          end += 1
        }
      }
    }
    return end - target
  }

  /// One programme's cells of a row. Writes up to `AnswerFragments.stride` bytes too many, over which
  /// goes what follows.
  @inline(__always)
  private static func write(
    _ column: inout Column, row: Int, at target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let extent = column.extents[Int(column.codes[row])]
    copy(column.bytes + Int(extent.start), count: Int(extent.length), to: target)
    var end = target + Int(extent.length)
    if row == column.nextRow {
      end += AmountBytes.write(column.amounts[column.next].amount, to: end)
      column.next += 1
      column.nextRow = column.next < column.amounts.count ? column.amounts[column.next].row : .max
    }
    return end
  }

  /// Copies `stride` bytes at a time, the last ones too many: both sides have room for that.
  @inline(__always)
  private static func copy(
    _ source: UnsafeRawPointer, count: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    let raw = UnsafeMutableRawPointer(target)
    var copied = 0
    repeat {
      raw.storeBytes(
        of: source.loadUnaligned(fromByteOffset: copied, as: SIMD64<UInt8>.self),
        toByteOffset: copied, as: SIMD64<UInt8>.self)
      copied += AnswerFragments.stride
    } while copied < count
  }
}
