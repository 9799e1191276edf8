import Columns

/// What the loop over a column's cells hands on: the values, and which of them are there.
struct DecodedRows<Value> {
  private(set) var values: [Value] = []
  /// Ascending.
  private var missing: [Int] = []

  /// With room for so many rows before it has to grow.
  init(expecting count: Int) { values.reserveCapacity(count) }

  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: values.count, missing: missing)
  }

  /// Adds rows: `fill` writes a value for each, and to the missing ones those that are none, of which it
  /// gives the number; it is told which is the first.
  @inline(__always)
  fileprivate mutating func append(
    _ count: Int,
    _ fill: (UnsafeMutableBufferPointer<Value>, UnsafeMutableBufferPointer<Int>, Int) -> Int
  ) {
    let first = values.count
    missing.append(upTo: count) { missing in
      var missingCount = 0
      values.append(upTo: count) { values in
        missingCount = fill(values, missing, first)
        return count
      }
      return missingCount
    }
  }
}

extension FieldDecoder {
  /// The one loop over cells: missing, of the wrong JSON type, or read.
  @inline(__always)
  func read<Reader: CellReader>(
    _ table: CellTable, _ bytes: Span<UInt8>, into rows: inout DecodedRows<Reader.Value>,
    _ faults: inout [LocatedFault], _ reader: inout Reader
  ) {
    let (slot, width, rowCount) = (slot, table.width, table.rowCount)
    guard rowCount > 0 else { return }
    let (kind, missing, readsEmpty) = (reader.kind, reader.missing, absentText != nil)
    rows.append(rowCount) { values, absent, first in
      table.cells.withUnsafeBufferPointer { cells in
        bytes.withUnsafeBytes { source in
          precondition(slot < width && rowCount &* width <= cells.count)
          guard let texts = ShortText.Source(source) else {
            preconditionFailure("rows of no text")
          }
          var (row, place, absentCount) = (0, slot, 0)
          while row < rowCount {
            let cell = cells[place]
            if cell.isPlain(kind), let value = reader.quick(ShortText(texts, cell)) {
              values.initializeElement(at: row, to: value)
            } else if readsEmpty || !cell.isEmpty,
              let value = slowly(row, cell, table, bytes, &faults, &reader)
            {
              values.initializeElement(at: row, to: value)
            } else {
              absent.initializeElement(at: absentCount, to: first &+ row)
              absentCount &+= 1
              values.initializeElement(at: row, to: missing)
            }
            row &+= 1
            place &+= width
          }
          return absentCount
        }
      }
    }
  }

  /// `nil` where there is no value, or a fault.
  @inline(never)
  private func slowly<Reader: CellReader>(
    _ row: Int, _ cell: Cell, _ table: CellTable, _ bytes: Span<UInt8>,
    _ faults: inout [LocatedFault], _ reader: inout Reader
  ) -> Reader.Value? {
    let whole =
      cell.isScratch
      ? table.scratch.bytes.span.extracting(cell.range) : bytes.extracting(cell.range)
    let text = whole.extracting(FieldParsing.trimmedRange(whole))
    do throws(FieldFault) {
      if text.count == 0 || cell.isEmpty {
        guard let absentText else { return nil }
        return try reader.parse(absentText.span)
      }
      guard cell.kind == .text || cell.kind == reader.kind else { throw .wrongType }
      return try reader.parse(text)
    } catch {
      faults.append(located(error, row: row, cell, text, in: table))
      return nil
    }
  }

  @inline(never)
  private func located(
    _ fault: FieldFault, row: Int, _ cell: Cell, _ text: Span<UInt8>, in table: CellTable
  ) -> LocatedFault {
    LocatedFault(
      row: row, fault, offset: table.offset(of: cell),
      fact: FaultyFact(field: field, path: field.name),
      found: LocatedFault.excerpt(text))
  }
}
