import Columns

/// Makes a batch of a table of cells: the last step of every reader.
struct RecordBuilder: Sendable {
  /// Of a record's faults, how many are reported.
  static let rejectsPerRecord = 16

  let projection: Projection
  let rejects: RejectBuilder
  private let decoders: [FieldDecoder]
  private let keySlot: Int?
  /// Cells a row: those of the projected fields, and the key's if it is not among them.
  let width: Int

  init(_ projection: Projection, lineEnd: UInt8 = UInt8(ascii: "\n")) {
    self.projection = projection
    rejects = RejectBuilder(lineEnd: lineEnd)
    decoders = projection.fields.enumerated().map { FieldDecoder($0.element, slot: $0.offset) }
    keySlot = projection.keySlot
    width = max(1, projection.slots.count)
  }

  /// The rows that can be read, as a batch; what is wrong with the others goes to `rejected`.
  func batch(
    of table: inout CellTable, _ bytes: Span<UInt8>, _ scanFaults: [LocatedFault] = [],
    rejected: inout [Reject]
  ) -> RecordBatch {
    var faults = scanFaults
    let columns = self.columns(of: table, bytes, &faults)
    checkKeys(of: table, bytes, &faults)
    guard !faults.isEmpty else { return batch(of: table, bytes, columns) }
    rejected += describe(faults, of: table, bytes)
    let faulty = Set(faults.map(\.row))
    let sound = (0..<table.rowCount).filter { !faulty.contains($0) }
    table.removeRows(faulty)
    return batch(of: table, bytes, columns.map { $0.gathered(sound) })
  }

  /// The table's one row, whatever its key, or `nil` with what is wrong with it in `faults`.
  func row(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> RecordBatch? {
    let columns = self.columns(of: table, bytes, &faults)
    return faults.isEmpty ? batch(of: table, bytes, columns) : nil
  }

  private func columns(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> [Column] {
    decoders.map { $0.column(of: table, bytes, &faults) }
  }

  private func batch(
    of table: CellTable, _ bytes: Span<UInt8>, _ columns: [Column]
  ) -> RecordBatch {
    RecordBatch(
      projection: projection, columns: columns, keys: keys(of: table, bytes),
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

  /// Every record needs a key that is readable text. One that is projected was parsed by its type
  /// as well, so rows known to be faulty are passed over.
  private func checkKeys(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) {
    guard let keySlot, let key = projection.schema.key else { return }
    let faulty = Set(faults.map(\.row))
    let scratchBytes = table.scratch.bytes
    let scratch = scratchBytes.span
    for row in 0..<table.rowCount {
      let cell = table.cells[row * width + keySlot]
      let whole = cell.isScratch ? scratch.extracting(cell.range) : bytes.extracting(cell.range)
      let text = whole.extracting(FieldParsing.trimmedRange(whole))
      guard let fault = Self.keyFault(cell.kind, text), !faulty.contains(row) else { continue }
      let offset =
        fault == .missingKey
        ? Int(table.places[row].start) : table.offset(of: cell)
      faults.append(
        LocatedFault(
          row: row, fault, offset: offset, fact: FaultyFact(field: key, path: key.name),
          found: LocatedFault.excerpt(text)))
    }
  }

  @inline(__always)
  private static func keyFault(_ kind: CellKind, _ text: Span<UInt8>) -> FieldFault? {
    switch kind {
    case .absent, .null: return .missingKey
    case .array, .object, .bool: return .wrongType
    case .text, .number:
      if text.count == 0 { return .missingKey }
      return FieldParsing.isPrintableASCII(text) ? nil : FieldParsing.textFault(text)
    }
  }

  /// Rejects in the order of the text, not more than the limit for each record.
  private func describe(
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
    guard let keySlot else { return nil }
    let key = text(table.cells[row * table.width + keySlot], of: table, bytes)
    guard !key.isEmpty else { return nil }
    let string = String(decoding: key, as: UTF8.self)
    return RejectBuilder.cut(projection.schema.key?.isSensitive == true ? mask(string) : string)
  }

  private func text(_ cell: Cell, of table: CellTable, _ bytes: Span<UInt8>) -> [UInt8] {
    guard cell.kind == .text || cell.kind == .number else { return [] }
    let scratch = table.scratch.bytes.span
    let whole = cell.isScratch ? scratch.extracting(cell.range) : bytes.extracting(cell.range)
    return FieldParsing.bytes(of: whole.extracting(FieldParsing.trimmedRange(whole)))
  }

  private func keys(of table: CellTable, _ bytes: Span<UInt8>) -> KeyTexts {
    var keys = KeyTexts()
    let scratch = table.scratch.bytes.span
    for row in 0..<table.rowCount {
      let cell = keySlot.map { table.cells[row * table.width + $0] } ?? Cell()
      let whole = cell.isScratch ? scratch.extracting(cell.range) : bytes.extracting(cell.range)
      keys.append(whole.extracting(FieldParsing.trimmedRange(whole)))
    }
    return keys
  }
}
