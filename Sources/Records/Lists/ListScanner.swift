import Diagnostics

/// Finds the elements of lists, which are JSON wherever they stand, and the cells of each.
struct ListScanner: Sendable {
  /// To be copied for a column: it learns in which order the keys of objects come.
  let quick: QuickListScanner
  private let element: ListElement
  /// Only for what `quick` leaves alone.
  private let scanner: Lazy<JSONRecordScanner>
  private let width: Int

  init(_ element: ListElement, _ fields: [Field]) {
    self.element = element
    width = max(1, fields.count)
    scanner = Lazy {
      JSONRecordScanner(keys: JSONKeys(fields, slots: fields.indices.map { $0 }))
    }
    quick = QuickListScanner(element)
  }

  /// Adds a row to `elements` for each element of one record's list. False if the record has none,
  /// not even an empty one; a list that can't be read has no elements, and a fault, whose row is for
  /// the caller to set.
  func scan(
    _ cell: Cell, of table: CellTable, _ bytes: Span<UInt8>, into elements: inout CellTable,
    _ faults: inout [LocatedFault]
  ) -> Bool {
    let list = FoundList(cell, table, bytes)
    switch cell.kind {
    case .absent, .null: return false
    case .text where list.isBlank: return false
    case .text, .array:
      scan(list, bytes, into: &elements, &faults)
      return true
    case .number, .bool, .object:
      faults.append(
        LocatedFault(
          row: 0, .wrongType, offset: table.offset(of: cell),
          found: list.excerpt))
      return true
    }
  }

  /// After a fault of syntax the list has no elements.
  private func scan(
    _ list: FoundList, _ bytes: Span<UInt8>, into elements: inout CellTable,
    _ faults: inout [LocatedFault]
  ) {
    let first = elements.rowCount
    let firstFault = faults.count
    do throws(JSONFault) {
      guard list.isCopied else {
        return try scanElements(list.range, bytes, into: &elements, &faults)
      }
      var copied = CellTable(width: width)
      try scanElements(list.range, list.text.span, into: &copied, &faults)
      elements.append(copied, of: list)
    } catch {
      elements.truncate(to: first)
      let fault: FieldFault = error.fault == .badJSON ? .badList : error.fault
      faults.append(
        LocatedFault(row: 0, fault, offset: error.offset, found: list.excerpt))
    }
    guard list.isCopied else { return }
    for index in firstFault..<faults.count {
      faults[index].offset = list.origin(of: faults[index].offset)
    }
  }

  private func scanElements(
    _ range: Range<Int>, _ bytes: Span<UInt8>, into elements: inout CellTable,
    _ faults: inout [LocatedFault]
  ) throws(JSONFault) {
    var json = JSONScanner(range)
    var list = try json.beginArray(bytes)
    let scanner = scanner.value
    while try json.nextElement(bytes, &list) {
      _ = json.peek(bytes)
      elements.appendRow(.none)
      switch element {
      case .object:
        guard json.peek(bytes) == UInt8(ascii: "{") else {
          throw JSONFault(.wrongType, at: json.position)
        }
        try scanner.scan(&json, bytes, into: &elements, &faults)
      case .scalar:
        let value = try json.value(bytes)
        guard value.hasEscapes else {
          elements[0] = Cell(value.range, kind: value.kind)
          continue
        }
        let text = try JSONEscapes.decoded(bytes, value.range)
        elements.setScratch(text, slot: 0, origin: value.range.lowerBound)
      }
    }
    try json.expectEnd(bytes)
  }

  /// The keys in the list's objects that none of their fields has; none if its syntax is wrong.
  func unknownKeys(in range: Range<Int>, _ bytes: Span<UInt8>) -> [UnknownKey] {
    guard case .object = element else { return [] }
    var keys: [UnknownKey] = []
    var faults: [LocatedFault] = []
    var json = JSONScanner(range)
    do throws(JSONFault) {
      var list = try json.beginArray(bytes)
      while try json.nextElement(bytes, &list) {
        var row = CellTable(width: width)
        row.appendRow(.none)
        try scanner.value.scan(&json, bytes, into: &row, &faults) { keys.append($0) }
      }
    } catch {
      return []
    }
    return keys
  }
}

/// The text of one record's list: as it stands in the source, or else a copy that is plain JSON.
private struct FoundList {
  /// In the source, or in the copy.
  let range: Range<Int>
  /// The copy, where there is one.
  let text: [UInt8]
  /// Where each byte of the copy stands in the source, and where its end does.
  private let origins: [Int]
  let excerpt: [UInt8]
  /// Whether it is nothing but white space.
  let isBlank: Bool

  init(_ cell: Cell, _ table: CellTable, _ bytes: Span<UInt8>) {
    guard cell.form != .verbatim else {
      let own = bytes.extracting(cell.range)
      range = cell.range
      excerpt = LocatedFault.excerpt(own)
      isBlank = FieldParsing.trimmedRange(own).isEmpty
      (text, origins) = ([], [])
      return
    }
    var text: [UInt8] = []
    var origins: [Int] = []
    if cell.form == .scratch {
      text = Array(table.scratch.bytes[cell.range])
      for offset in cell.range { origins.append(table.scratch.origin(of: offset)) }
    } else {
      var index = cell.range.lowerBound
      while index < cell.range.upperBound {
        text.append(bytes[index])
        origins.append(index)
        index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
      }
    }
    origins.append(origins.last.map { $0 + 1 } ?? Int(cell.start))
    range = 0..<text.count
    excerpt = LocatedFault.excerpt(text.span)
    isBlank = FieldParsing.trimmedRange(text.span).isEmpty
    (self.text, self.origins) = (text, origins)
  }

  var isCopied: Bool { !origins.isEmpty }

  /// The place in the source of a byte of the copy, or of its end.
  func origin(of offset: Int) -> Int { origins[min(offset, origins.count - 1)] }
}

extension CellTable {
  /// Takes over the rows of a table whose cells are those of a copied text.
  fileprivate mutating func append(_ copied: CellTable, of list: FoundList) {
    for row in 0..<copied.rowCount {
      appendRow(.none)
      for slot in 0..<width {
        let cell = copied.cell(row: row, slot: slot)
        guard cell.kind != .absent else { continue }
        let text = cell.isScratch ? copied.scratch.bytes[cell.range] : list.text[cell.range]
        let origin = list.origin(of: copied.offset(of: cell))
        setScratch(
          scratch.append(text, origin: origin, isVerbatim: false), slot: slot, kind: cell.kind)
      }
    }
  }
}

extension RecordPlace {
  /// Of a row that is no record's.
  static let none = RecordPlace(start: 0, line: 0, ordinal: 0)
}
