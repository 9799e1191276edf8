import Columns

/// What the loop over a column's cells hands on: the values, and which of them are there.
struct DecodedRows<Value> {
  var values: [Value] = []
  /// Made when the first row is missing.
  var validity: ValidityMask?

  init(capacity: Int) { values.reserveCapacity(capacity) }

  @inline(__always)
  mutating func append(_ value: Value) {
    values.append(value)
    validity?.append(true)
  }

  @inline(never)
  mutating func appendMissing(_ placeholder: Value) {
    if validity == nil { validity = ValidityMask(repeating: true, count: values.count) }
    values.append(placeholder)
    validity?.append(false)
  }
}

extension FieldDecoder {
  /// The one loop over cells: missing, of the wrong JSON type, or parsed. Texts are accepted
  /// always (that is all CSV has); `accepting` names the other kind that is.
  @inline(__always)
  func rows<Value>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    accepting kind: CellKind, missing: Value,
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) -> DecodedRows<Value> {
    var result = DecodedRows<Value>(capacity: table.rowCount)
    let width = table.width
    let scratchBytes = table.scratch.bytes
    let scratch = scratchBytes.span
    let cells = table.cells.span
    for row in 0..<table.rowCount {
      let cell = cells[row * width + slot]
      let whole =
        cell.isScratch ? scratch.extracting(cell.range) : bytes.extracting(cell.range)
      let text = whole.extracting(FieldParsing.trimmedRange(whole))
      do throws(FieldFault) {
        if text.count == 0 || cell.kind == .null {
          guard let absentText else {
            result.appendMissing(missing)
            continue
          }
          result.append(try parse(absentText.span))
        } else if cell.kind == .text || cell.kind == kind {
          result.append(try parse(text))
        } else {
          throw .wrongType
        }
      } catch {
        result.appendMissing(missing)
        faults.append(located(error, row: row, cell, text, in: table))
      }
    }
    return result
  }

  /// `rows` for the types whose wide characters count as their ASCII twins, as a column.
  @inline(__always)
  func values<Value: Sendable>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    accepting kind: CellKind, missing: Value,
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) -> PrimitiveColumn<Value> {
    let decoded = rows(of: table, bytes, &faults, accepting: kind, missing: missing) {
      text throws(FieldFault) in try FieldParsing.tolerant(text, parse)
    }
    return PrimitiveColumn(decoded.values, validity: decoded.validity)
  }

  @inline(never)
  func located(
    _ fault: FieldFault, row: Int, _ cell: Cell, _ text: Span<UInt8>, in table: CellTable
  ) -> LocatedFault {
    LocatedFault(
      row: row, fault, offset: table.offset(of: cell),
      fact: FaultyFact(field: field, path: field.name),
      found: LocatedFault.excerpt(text))
  }
}

extension FieldDecoder {
  func enumColumn(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    _ decoder: EnumerationDecoder
  ) -> StringColumn {
    let decoded = rows(of: table, bytes, &faults, accepting: .text, missing: UInt32(0)) {
      text throws(FieldFault) in
      try FieldParsing.tolerant(text) { text throws(FieldFault) in try decoder.code(text) }
    }
    return StringColumn(
      codes: decoded.values, dictionary: decoder.dictionary, validity: decoded.validity)
  }

  /// Dictionary-coded, with a dictionary of the batch's own.
  func stringColumn(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    _ format: StringFormat?
  ) -> StringColumn {
    var dictionary = StringDictionary()
    let decoded = rows(of: table, bytes, &faults, accepting: .text, missing: UInt32(0)) {
      text throws(FieldFault) in
      if format == .residentID {
        let number = try Self.residentID(text)
        return dictionary.code(adding: number.span)
      }
      return try Self.code(text, &dictionary)
    }
    return StringColumn(
      codes: decoded.values, dictionary: dictionary, validity: decoded.validity)
  }

  @inline(__always)
  private static func code(
    _ text: Span<UInt8>, _ dictionary: inout StringDictionary
  ) throws(FieldFault) -> UInt32 {
    // Only sound texts are in the dictionary, so a faulty one is checked wherever it comes.
    if let code = dictionary.code(of: text) { return code }
    if let fault = FieldParsing.textFault(text) { throw fault }
    return dictionary.code(adding: text)
  }

  /// The number in its standard form, if it is one.
  private static func residentID(_ text: Span<UInt8>) throws(FieldFault) -> [UInt8] {
    try FieldParsing.tolerant(text) { text throws(FieldFault) in
      if let fault = ResidentID.fault(in: text) { throw FieldFault(fault) }
      var number = FieldParsing.bytes(of: text)
      if number[17] == UInt8(ascii: "x") { number[17] = UInt8(ascii: "X") }
      return number
    }
  }
}
