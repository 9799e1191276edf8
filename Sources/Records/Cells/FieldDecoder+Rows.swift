import Columns

/// What the loop over a column's cells hands on: the values, and which of them are there.
struct DecodedRows<Value> {
  var values: [Value]
  /// Ascending.
  var missing: [Int] = []

  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: values.count, missing: missing)
  }
}

extension FieldDecoder {
  /// The one loop over cells: missing, of the wrong JSON type, or read.
  @inline(__always)
  func rows<Reader: CellReader>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    _ reader: inout Reader
  ) -> DecodedRows<Reader.Value> {
    var absent: [Int] = []
    let (slot, width, rowCount) = (slot, table.width, table.rowCount)
    let (kind, missing) = (reader.kind, reader.missing)
    let values = [Reader.Value](unsafeUninitializedCapacity: rowCount) { values, count in
      table.cells.withUnsafeBufferPointer { cells in
        bytes.withUnsafeBytes { source in
          precondition(slot < width && rowCount &* width <= cells.count)
          var place = slot
          for row in 0..<rowCount {
            let cell = cells[place]
            place &+= width
            if cell.isPlain(kind), let value = reader.quick(ShortText(source, cell)) {
              values.initializeElement(at: row, to: value)
            } else if let value = slowly(row, cell, table, bytes, &faults, &reader) {
              values.initializeElement(at: row, to: value)
            } else {
              absent.append(row)
              values.initializeElement(at: row, to: missing)
            }
          }
        }
      }
      count = rowCount
    }
    return DecodedRows(values: values, missing: absent)
  }

  /// `nil` where there is no value, or a fault.
  @inline(never)
  private func slowly<Reader: CellReader>(
    _ row: Int, _ cell: Cell, _ table: CellTable, _ bytes: Span<UInt8>,
    _ faults: inout [LocatedFault], _ reader: inout Reader
  ) -> Reader.Value? {
    if cell.isEmpty, absentText == nil { return nil }
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

  /// `rows` as a column.
  @inline(__always)
  func values<Reader: CellReader>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault], _ reader: Reader
  ) -> PrimitiveColumn<Reader.Value> {
    var reader = reader
    let decoded = rows(of: table, bytes, &faults, &reader)
    return PrimitiveColumn(decoded.values, validity: decoded.validity)
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
