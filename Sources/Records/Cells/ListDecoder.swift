import Columns

/// Makes the column of a list fact: the elements' cells go to a table of their own, whose columns
/// are made as any others.
struct ListDecoder: Sendable {
  private let element: ListElement
  private let elementFields: [FieldDecoder]
  private let scanner: JSONRecordScanner

  init(_ element: ListElement) {
    self.element = element
    let fields: [Field] =
      switch element {
      case .object(let fields): fields
      case .scalar(let type): [Field(name: "", type: type)]
      }
    elementFields = fields.enumerated().map { FieldDecoder($0.element, slot: $0.offset) }
    scanner = JSONRecordScanner(keys: JSONKeys(fields, slots: fields.indices.map { $0 }))
  }

  func column(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    for decoder: FieldDecoder
  ) -> ListColumn {
    var texts = CopiedTexts()
    let lists = copyTexts(of: table, bytes, into: &texts, &faults, decoder)
    var elements = CellTable(width: max(1, elementFields.count))
    var rows = ListRows()
    let listBytes = texts.bytes.span
    var ownFaults: [LocatedFault] = []
    for list in lists {
      scan(list, listBytes, into: &elements, &rows, &ownFaults)
    }
    var elementFaults: [LocatedFault] = []
    let column = elementColumn(of: elements, listBytes, &elementFaults)
    ownFaults += elementFaults.map { rows.inRecord($0, of: decoder.field) }
    for var fault in ownFaults {
      fault.offset = texts.origin(of: fault.offset)
      if fault.fact == nil {
        fault.fact = FaultyFact(field: decoder.field, path: decoder.field.name)
      }
      faults.append(fault)
    }
    return ListColumn(offsets: rows.offsets, elements: column, validity: rows.validity(lists))
  }

  /// The text of each row's list, copied so that escaped and plain ones are read alike.
  private func copyTexts(
    of table: CellTable, _ bytes: Span<UInt8>, into texts: inout CopiedTexts,
    _ faults: inout [LocatedFault], _ decoder: FieldDecoder
  ) -> [ListText] {
    let scratchBytes = table.scratch.bytes
    let scratch = scratchBytes.span
    let missing: ListText = decoder.field.absent == nil ? .missing : .empty
    return (0..<table.rowCount).map { row in
      let cell = table.cells[row * table.width + decoder.slot]
      if cell.isEmpty { return missing }
      let text = cell.isScratch ? scratch.extracting(cell.range) : bytes.extracting(cell.range)
      switch cell.kind {
      case .absent, .null: return missing
      case .text where FieldParsing.trimmedRange(text).isEmpty: return missing
      case .text, .array:
        if text.count == 2, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "]") {
          return .empty
        }
        let origin = table.offset(of: cell)
        return .json(
          cell.isScratch
            ? texts.append(FieldParsing.bytes(of: text), origin: origin, isVerbatim: false)
            : texts.append(verbatim: text, origin: origin))
      case .number, .bool, .object:
        faults.append(decoder.located(.wrongType, row: row, cell, text, in: table))
        return .missing
      }
    }
  }

  /// Scans one row's list into element rows; after a syntax fault the row has no elements.
  private func scan(
    _ list: ListText, _ bytes: Span<UInt8>, into elements: inout CellTable,
    _ rows: inout ListRows, _ faults: inout [LocatedFault]
  ) {
    let first = elements.rowCount
    if case .json(let range) = list {
      do throws(JSONFault) {
        try scanElements(range, bytes, into: &elements, row: rows.count, &faults)
      } catch {
        elements.truncate(to: first)
        let fault: FieldFault = error.fault == .badJSON ? .badList : error.fault
        faults.append(
          LocatedFault(
            row: rows.count, fault, offset: error.offset,
            found: LocatedFault.excerpt(bytes.extracting(range))))
      }
    }
    rows.end(at: elements.rowCount)
  }

  private func scanElements(
    _ range: Range<Int>, _ bytes: Span<UInt8>, into elements: inout CellTable, row: Int,
    _ faults: inout [LocatedFault]
  ) throws(JSONFault) {
    var json = JSONScanner(range)
    var list = try json.beginArray(bytes)
    while try json.nextElement(bytes, &list) {
      _ = json.peek(bytes)
      elements.appendRow(RecordPlace(start: UInt32(json.position), line: 0, ordinal: 0))
      switch element {
      case .object:
        guard json.peek(bytes) == UInt8(ascii: "{") else {
          throw JSONFault(.wrongType, at: json.position)
        }
        var found: [LocatedFault] = []
        try scanner.scan(&json, bytes, into: &elements, &found)
        faults += found.map { fault in
          var fault = fault
          fault.row = row
          return fault
        }
      case .scalar:
        let value = try json.value(bytes)
        guard value.hasEscapes else {
          elements[0] = Cell(
            start: UInt32(value.range.lowerBound), length: UInt32(value.range.count),
            kind: value.kind)
          continue
        }
        let text = try JSONEscapes.decoded(bytes, value.range)
        elements.setScratch(text, slot: 0, origin: value.range.lowerBound)
      }
    }
    try json.expectEnd(bytes)
  }

  /// The keys in the list's objects that none of their fields has; none if its syntax is wrong.
  func unknownKeys(in range: Range<Int>, _ bytes: Span<UInt8>, path: String) -> [UnknownKey] {
    guard case .object = element else { return [] }
    var keys: [UnknownKey] = []
    var faults: [LocatedFault] = []
    var json = JSONScanner(range)
    do throws(JSONFault) {
      var list = try json.beginArray(bytes)
      while try json.nextElement(bytes, &list) {
        var row = CellTable(width: elementFields.count)
        row.appendRow(RecordPlace(start: 0, line: 0, ordinal: 0))
        try scanner.scan(&json, bytes, into: &row, &faults) { keys.append($0) }
      }
    } catch {
      return []
    }
    return keys.map { UnknownKey(path: "\(path).\($0.path)", range: $0.range) }
  }

  private func elementColumn(
    of elements: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> Column {
    let columns = elementFields.map { $0.column(of: elements, bytes, &faults) }
    if case .scalar = element, let column = columns.first { return column }
    let fields = zip(elementFields, columns).map { decoder, column in
      ObjectColumn.Field(name: decoder.field.name, column: column)
    }
    return .object(ObjectColumn(fields: fields, count: elements.rowCount))
  }
}

/// What one row says about its list.
private enum ListText {
  case missing, empty
  case json(Range<Int>)

  var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// Which elements belong to which row.
private struct ListRows {
  private(set) var offsets = [0]

  var count: Int { offsets.count - 1 }

  mutating func end(at offset: Int) { offsets.append(offset) }

  func validity(_ lists: [ListText]) -> ValidityMask? {
    guard lists.contains(where: \.isMissing) else { return nil }
    var mask = ValidityMask()
    for list in lists { mask.append(!list.isMissing) }
    return mask
  }

  /// A fault of an element as one of the record: `patents[2].grantedOn`.
  func inRecord(_ fault: LocatedFault, of list: Field) -> LocatedFault {
    var row = 0
    while offsets[row + 1] <= fault.row { row += 1 }
    var fault = fault
    let inner = fault.fact?.path ?? ""
    var field = fault.fact?.field ?? list
    field.isSensitive = field.isSensitive || list.isSensitive
    if field.label == nil { field.label = list.label }
    let path = "\(list.name)[\(fault.row - offsets[row] + 1)]"
    fault.fact = FaultyFact(field: field, path: inner.isEmpty ? path : "\(path).\(inner)")
    fault.row = row
    return fault
  }
}
