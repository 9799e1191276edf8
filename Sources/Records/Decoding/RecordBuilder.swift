import Columns

/// How tables of cells become batches: the last step of every reader.
struct RecordBuilder: Sendable {
  /// Of a record's faults, how many are reported.
  static let rejectsPerRecord = 16

  let projection: Projection
  let rejects: RejectBuilder
  private let decoders: [FieldDecoder]
  private let keySlot: Int?
  /// Whether the key may be any text.
  private let isKeyText: Bool
  /// Cells a row: those of the projected fields, and the key's if it is not among them.
  let width: Int

  init(_ projection: Projection, lineEnd: UInt8 = UInt8(ascii: "\n")) {
    self.projection = projection
    rejects = RejectBuilder(lineEnd: lineEnd)
    decoders = projection.fields.enumerated().map { FieldDecoder($0.element, slot: $0.offset) }
    keySlot = projection.keySlot
    isKeyText = projection.schema.key?.type == .string(format: nil)
    width = max(1, projection.slots.count)
  }

  /// What builds the columns of a batch, of which about `count` rows are expected.
  func columnBuilders(expecting count: Int) -> [ColumnBuilder] {
    decoders.map { $0.builder(expecting: count) }
  }

  /// The table's one row, whatever its key, or `nil` with what is wrong with it in `faults`.
  func row(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> RecordBatch? {
    let builders = columnBuilders(expecting: 1)
    for builder in builders { builder.add(table, bytes, &faults) }
    guard faults.isEmpty else { return nil }
    var keys = KeyTexts()
    addKeys(of: 0..<1, in: table, bytes, to: &keys)
    return RecordBatch(
      projection: projection, columns: builders.map { $0.column() }, keys: keys,
      places: table.places)
  }

  /// The keys, inside the record's lists, that no field has.
  func unknownKeysOfLists(in table: CellTable, _ bytes: Span<UInt8>) -> [UnknownKey] {
    decoders.flatMap { decoder -> [UnknownKey] in
      let cell = table.cells[decoder.slot]
      guard case .list(let list) = decoder.plan, cell.kind == .array else { return [] }
      return list.unknownKeys(in: cell.range, bytes, path: decoder.field.name)
    }
  }
}

// Keys and rejects.
extension RecordBuilder {
  /// Hands over the cell of a row's key, and its text without spaces around it.
  @inline(__always)
  func withKey<Result>(
    of row: Int, in table: CellTable, _ bytes: Span<UInt8>,
    _ body: (Cell, Span<UInt8>) -> Result
  ) -> Result {
    let cell = keySlot.map { table.cell(row: row, slot: $0) } ?? Cell()
    let whole =
      cell.isScratch
      ? table.scratch.bytes.span.extracting(cell.range) : bytes.extracting(cell.range)
    return body(cell, whole.extracting(FieldParsing.trimmedRange(whole)))
  }

  /// Adds the keys of some rows, in that order, to those of a batch.
  func addKeys(
    of rows: some Collection<Int>, in table: CellTable, _ bytes: Span<UInt8>,
    to keys: inout KeyTexts
  ) {
    var byteCount = 0
    if let keySlot { for row in rows { byteCount &+= table.cell(row: row, slot: keySlot).length } }
    keys.append(rows.count, byteCount: byteCount) { room in
      for row in rows { withKey(of: row, in: table, bytes) { room.append($1) } }
    }
  }

  /// Every record needs a key that is readable text, and no number where the schema wants a text. One
  /// that is projected was parsed by its type as well, so rows known to be faulty are passed over.
  func checkKeys(of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]) {
    guard keySlot != nil, let key = projection.schema.key else { return }
    let faulty = Set(faults.map(\.row))
    for row in 0..<table.rowCount where !isPlainKey(of: row, in: table, bytes) {
      withKey(of: row, in: table, bytes) { cell, text in
        guard let fault = keyFault(cell.kind, text), !faulty.contains(row) else { return }
        let offset =
          fault == .missingKey ? Int(table.places[row].start) : table.offset(of: cell)
        faults.append(
          LocatedFault(
            row: row, fault, offset: offset, fact: FaultyFact(field: key, path: key.name),
            found: LocatedFault.excerpt(text)))
      }
    }
  }

  /// Whether a row has a key in its usual form, in which nothing can be wrong.
  @inline(__always)
  private func isPlainKey(of row: Int, in table: CellTable, _ bytes: Span<UInt8>) -> Bool {
    guard let keySlot else { return false }
    let cell = table.cell(row: row, slot: keySlot)
    return cell.isPlain(isKeyText ? .text : .number)
      && bytes.withUnsafeBytes { bytes in
        ShortText.Source(bytes).map { ShortText($0, cell).isPrintableASCII } ?? false
      }
  }

  @inline(__always)
  private func keyFault(_ kind: CellKind, _ text: Span<UInt8>) -> FieldFault? {
    switch kind {
    case .absent, .null: return .missingKey
    case .array, .object, .bool: return .wrongType
    case .number where isKeyText: return .wrongType
    case .text, .number:
      if text.count == 0 { return .missingKey }
      return FieldParsing.isPrintableASCII(text) ? nil : FieldParsing.textFault(text)
    }
  }

  /// Rejects in the order of the text, not more than the limit for each record.
  func describe(
    _ faults: [LocatedFault], of table: CellTable, _ bytes: Span<UInt8>
  ) -> [Reject] {
    let sorted = faults.enumerated().sorted {
      ($0.element.row, $0.element.offset, $0.offset) < (
        $1.element.row, $1.element.offset, $1.offset
      )
    }
    var row = -1
    var ofRow = 0
    return sorted.compactMap { _, fault in
      ofRow = fault.row == row ? ofRow + 1 : 1
      row = fault.row
      guard ofRow <= Self.rejectsPerRecord else { return nil }
      return rejects.reject(
        fault, at: table.places[row], key: shownKey(row, of: table, bytes), bytes)
    }
  }

  private func shownKey(_ row: Int, of table: CellTable, _ bytes: Span<UInt8>) -> String? {
    withKey(of: row, in: table, bytes) { cell, text in
      guard cell.kind == .text || cell.kind == .number, text.count > 0 else { return nil }
      let key = String(decoding: FieldParsing.bytes(of: text), as: UTF8.self)
      return RejectBuilder.cut(projection.schema.key?.isSensitive == true ? mask(key) : key)
    }
  }
}
