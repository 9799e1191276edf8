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
  /// The one loop over cells: missing, of the wrong JSON type, or parsed. Texts are accepted
  /// always (that is all CSV has); `accepting` names the other kind that is.
  ///
  /// - Parameters:
  ///   - quick: the value of a text that stands in its usual form, without space around it; nearly
  ///     every one does. `nil` leaves it to `parse`.
  ///   - parse: the value of any text, spaces taken off.
  @inline(__always)
  func rows<Value>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    accepting kind: CellKind, missing: Value, quick: (Span<UInt8>) -> Value?,
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) -> DecodedRows<Value> {
    var result = DecodedRows(values: Array(repeating: missing, count: table.rowCount))
    let scratchBytes = table.scratch.bytes
    let scratch = scratchBytes.span
    let cells = table.cells.span
    let width = table.width
    var index = slot
    for row in 0..<table.rowCount {
      let cell = cells[unchecked: index]
      index &+= width
      if cell.isEmpty, absentText == nil {
        result.missing.append(row)
        continue
      }
      let text =
        cell.isScratch
        ? scratch.extracting(unchecked: cell.range) : bytes.extracting(unchecked: cell.range)
      if cell.kind == .text || cell.kind == kind, let value = quick(text) {
        result.values[row] = value
      } else if let value = slowly(row, cell, text, table, &faults, kind, parse) {
        result.values[row] = value
      } else {
        result.missing.append(row)
      }
    }
    return result
  }

  /// `nil` where there is no value, or a fault.
  @inline(never)
  private func slowly<Value>(
    _ row: Int, _ cell: Cell, _ whole: Span<UInt8>, _ table: CellTable,
    _ faults: inout [LocatedFault], _ kind: CellKind,
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) -> Value? {
    let text = whole.extracting(FieldParsing.trimmedRange(whole))
    do throws(FieldFault) {
      if text.count == 0 || cell.isEmpty { return try absent(parse) }
      guard cell.kind == .text || cell.kind == kind else { throw .wrongType }
      return try parse(text)
    } catch {
      faults.append(located(error, row: row, cell, text, in: table))
      return nil
    }
  }

  private func absent<Value>(
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value? {
    guard let absentText else { return nil }
    return try parse(absentText.span)
  }

  /// `rows` for the types whose wide characters count as their ASCII twins, as a column.
  @inline(__always)
  func values<Value: Sendable>(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    accepting kind: CellKind, missing: Value,
    _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) -> PrimitiveColumn<Value> {
    let decoded = rows(
      of: table, bytes, &faults, accepting: kind, missing: missing, quick: { try? parse($0) }
    ) { text throws(FieldFault) in try FieldParsing.tolerant(text, parse) }
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
    let decoded = rows(
      of: table, bytes, &faults, accepting: .text, missing: UInt32(0),
      quick: { decoder.quickCode($0) }
    ) { text throws(FieldFault) in
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
    format == .residentID
      ? residentIDs(of: table, bytes, &faults) : texts(of: table, bytes, &faults)
  }

  private func texts(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> StringColumn {
    var dictionary = StringDictionary()
    // Only sound texts are in the dictionary, so a faulty one is checked wherever it comes.
    let decoded = rows(
      of: table, bytes, &faults, accepting: .text, missing: UInt32(0),
      quick: { dictionary.code(of: $0) }
    ) { text throws(FieldFault) in
      if let fault = FieldParsing.textFault(text) { throw fault }
      return dictionary.code(adding: text)
    }
    return StringColumn(
      codes: decoded.values, dictionary: dictionary, validity: decoded.validity)
  }

  /// Numbers of persons hardly ever repeat, so room is made for one a row.
  private func residentIDs(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> StringColumn {
    var dictionary = StringDictionary(expecting: table.rowCount)
    let decoded = rows(
      of: table, bytes, &faults, accepting: .text, missing: UInt32(0),
      quick: { text in
        guard text.count == ResidentID.length, text[text.count - 1] != UInt8(ascii: "x"),
          ResidentID.fault(in: text) == nil
        else { return nil }
        return dictionary.code(adding: text)
      }
    ) { text throws(FieldFault) in
      let number = try Self.residentID(text)
      return dictionary.code(adding: number.span)
    }
    return StringColumn(
      codes: decoded.values, dictionary: dictionary, validity: decoded.validity)
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
