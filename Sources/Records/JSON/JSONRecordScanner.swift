/// Finds the cells of one JSON object: nested objects are dotted names, and so are dotted keys.
///
///     {"membership": {"status": "active"}}   {"membership.status": "active"}
struct JSONRecordScanner: Sendable {
  let keys: JSONKeys

  /// Scans the object at the scanner's position into the last row of `table`.
  ///
  /// Faults of the object's content go to `faults`; the first fault of its syntax is thrown.
  /// Keys that no fact has go to `unknown`, if the caller wants to know.
  func scan(
    _ scanner: inout JSONScanner, _ bytes: Span<UInt8>, into table: inout CellTable,
    _ faults: inout [LocatedFault], unknown: ((UnknownKey) -> Void)? = nil
  ) throws(JSONFault) {
    try members(&scanner, bytes, prefix: [], &table, &faults, unknown)
  }

  private func members(
    _ scanner: inout JSONScanner, _ bytes: Span<UInt8>, prefix: [UInt8],
    _ table: inout CellTable, _ faults: inout [LocatedFault], _ unknown: ((UnknownKey) -> Void)?
  ) throws(JSONFault) {
    var members = try scanner.beginObject(bytes)
    while let key = try scanner.nextKey(bytes, &members) {
      if prefix.isEmpty, !key.hasEscapes {
        let name = bytes.extracting(key.range)
        try member(keys[name], key, [], &scanner, bytes, &table, &faults, unknown)
      } else {
        let path = prefix + (try JSONEscapes.decoded(bytes, key.range))
        try member(keys[path.span], key, path, &scanner, bytes, &table, &faults, unknown)
      }
    }
  }

  /// One value. `path` is the key's dotted path, or empty if that is the key itself.
  private func member(
    _ meaning: JSONKeys.Meaning, _ key: JSONValue, _ path: [UInt8], _ scanner: inout JSONScanner,
    _ bytes: Span<UInt8>, _ table: inout CellTable, _ faults: inout [LocatedFault],
    _ unknown: ((UnknownKey) -> Void)?
  ) throws(JSONFault) {
    let name = path.isEmpty ? key.range : nil
    switch meaning {
    case .slot(let slot):
      let value = try scanner.value(bytes)
      guard table[slot].kind == .absent else {
        let fault = LocatedFault(
          row: table.rowCount - 1, .duplicateFact, offset: key.range.lowerBound - 1,
          found: LocatedFault.excerpt(bytes.extracting(key.range)))
        faults.append(fault)
        return
      }
      try set(value, slot: slot, bytes, &table)
    case .prefix where scanner.peek(bytes) == UInt8(ascii: "{"):
      let prefix = (name.map { FieldParsing.bytes(of: bytes.extracting($0)) } ?? path) + [0x2E]
      try members(&scanner, bytes, prefix: prefix, &table, &faults, unknown)
    case .skipped:
      _ = try scanner.value(bytes)
    case .prefix, .unknown:
      _ = try scanner.value(bytes)
      let text = name.map { FieldParsing.bytes(of: bytes.extracting($0)) } ?? path
      unknown?(UnknownKey(path: String(decoding: text, as: UTF8.self), range: key.range))
    }
  }

  private func set(
    _ value: JSONValue, slot: Int, _ bytes: Span<UInt8>, _ table: inout CellTable
  ) throws(JSONFault) {
    if value.hasEscapes {
      let text = try JSONEscapes.decoded(bytes, value.range)
      table.setScratch(text, slot: slot, origin: value.range.lowerBound)
    } else {
      table[slot] = Cell(
        start: UInt32(value.range.lowerBound), length: UInt32(value.range.count), kind: value.kind)
    }
  }
}

/// A key that names no fact, by its dotted path, and where it stands (inside its quotes).
struct UnknownKey {
  var path: String
  var range: Range<Int>
}
