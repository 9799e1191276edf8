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

  func lines() -> [UInt8] {
    guard batch.rowCount > 0 else { return [] }
    let size = self.size
    return [UInt8](unsafeUninitializedCapacity: size + AnswerFragments.stride) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      withColumns([]) { columns in
        count = write(columns, to: target)
      }
      precondition(count <= size)
    }
  }

  /// The bytes of all lines, amounts at their longest.
  private var size: Int {
    zip(batch.programmes, fragments).reduce(keys.bytes.count + batch.rowCount) { size, column in
      let (programme, fragments) = column
      let texts = zip(programme.rowCounts, fragments.extents).reduce(0) {
        $0 + $1.0 * Int($1.1.length)
      }
      return size + texts + programme.amounts.count * AmountBytes.maxSize
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
      keys.bytes.withUnsafeBufferPointer { keyBytes in
        for row in 0..<batch.rowCount {
          let keyEnd = keys.ends[row]
          for index in keyStart..<keyEnd {
            end.pointee = keyBytes[index]
            end += 1
          }
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
    let source = column.bytes + Int(extent.start)
    let raw = UnsafeMutableRawPointer(target)
    var copied = 0
    repeat {
      raw.storeBytes(
        of: source.loadUnaligned(fromByteOffset: copied, as: SIMD32<UInt8>.self),
        toByteOffset: copied, as: SIMD32<UInt8>.self)
      copied += AnswerFragments.stride
    } while copied < Int(extent.length)
    var end = target + Int(extent.length)
    if row == column.nextRow {
      end += AmountBytes.write(column.amounts[column.next].amount, to: end)
      column.next += 1
      column.nextRow = column.next < column.amounts.count ? column.amounts[column.next].row : .max
    }
    return end
  }
}
