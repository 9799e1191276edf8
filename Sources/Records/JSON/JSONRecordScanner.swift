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
    try members(
      &scanner, bytes, in: Place(scope: JSONKeys.record), &table, &faults, unknown)
  }

  /// An object of the record, and its dotted path for messages.
  private struct Place {
    var scope: JSONKeys.Meaning.Scope
    var path: [UInt8] = []
  }

  private func members(
    _ scanner: inout JSONScanner, _ bytes: Span<UInt8>, in place: Place,
    _ table: inout CellTable, _ faults: inout [LocatedFault], _ unknown: ((UnknownKey) -> Void)?
  ) throws(JSONFault) {
    var members = try scanner.beginObject(bytes)
    while let key = try scanner.nextKey(bytes, &members) {
      let meaning: JSONKeys.Meaning
      if key.hasEscapes {
        let text = try JSONEscapes.decoded(bytes, key.range)
        meaning = keys.meaning(of: text.span, in: place.scope)
      } else {
        meaning = keys.meaning(of: bytes.extracting(key.range), in: place.scope)
      }
      try member(meaning, key, place, &scanner, bytes, &table, &faults, unknown)
    }
  }

  private func member(
    _ meaning: JSONKeys.Meaning, _ key: JSONValue, _ place: Place, _ scanner: inout JSONScanner,
    _ bytes: Span<UInt8>, _ table: inout CellTable, _ faults: inout [LocatedFault],
    _ unknown: ((UnknownKey) -> Void)?
  ) throws(JSONFault) {
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
    case .object(let scope) where scanner.peek(bytes) == UInt8(ascii: "{"):
      // The path is only for those who want to hear of unknown keys.
      let path =
        unknown == nil ? [] : try self.path(of: key, in: place, bytes) + [UInt8(ascii: ".")]
      try members(
        &scanner, bytes, in: Place(scope: scope, path: path), &table, &faults, unknown)
    case .skipped:
      _ = try scanner.value(bytes)
    case .object, .unknown:
      _ = try scanner.value(bytes)
      guard let unknown else { return }
      let path = try path(of: key, in: place, bytes)
      unknown(UnknownKey(path: String(decoding: path, as: UTF8.self), range: key.range))
    }
  }

  private func path(
    of key: JSONValue, in place: Place, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> [UInt8] {
    place.path + (try JSONEscapes.decoded(bytes, key.range))
  }

  private func set(
    _ value: JSONValue, slot: Int, _ bytes: Span<UInt8>, _ table: inout CellTable
  ) throws(JSONFault) {
    if value.hasEscapes {
      let text = try JSONEscapes.decoded(bytes, value.range)
      table.setScratch(text, slot: slot, origin: value.range.lowerBound)
    } else {
      table[slot] = Cell(value.range, kind: value.kind)
    }
  }
}

/// A key that names no fact, by its dotted path, and where it stands (inside its quotes).
struct UnknownKey {
  var path: String
  var range: Range<Int>
}
