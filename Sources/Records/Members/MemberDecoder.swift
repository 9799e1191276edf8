public import Diagnostics
public import YAMLTree

/// Decodes single members: a file for `check`, or `member:` of a case in the rule files.
///
/// Unlike in files of many, a bad value is an error with its place in the source, an unknown key
/// is worth a word, and a member needs no key.
public struct MemberDecoder: Sendable {
  private let builder: RecordBuilder
  private let scanner: JSONRecordScanner
  private let names: [String]

  /// Prepares for members that hold the facts of `projection`; others are read past or reported.
  public init(_ projection: Projection) {
    let fields = projection.schema.fields
    builder = RecordBuilder(projection)
    scanner = JSONRecordScanner(keys: JSONKeys(fields, slots: projection.slotOfField))
    names = fields.flatMap { field -> [String] in
      guard case .list(.object(let inner)) = field.type else { return [field.name] }
      return [field.name] + inner.map { "\(field.name).\($0.name)" }
    }
  }

  /// The batch of one row that a YAML mapping describes; `nil` with errors in `sink`.
  public func decode(
    yaml node: YAMLNode, unknownKeys: Severity = .warning, into sink: inout DiagnosticSink
  ) -> RecordBatch? {
    guard node.entries != nil else {
      sink.add(MemberMessages.notAMapping(at: node.location))
      return nil
    }
    let text = MemberText(node)
    let found = decode(text.bytes.span)
    for key in found.unknown {
      // One byte back is the quote, where the key's piece of text starts.
      let location = text.location(of: key.range.lowerBound - 1) ?? node.location
      sink.add(unknownKey(key, unknownKeys, at: location))
    }
    for fault in found.faults {
      let location = text.location(of: fault.offset) ?? node.location
      sink.add(MemberMessages.fault(fault, at: location))
    }
    if found.isForeign, unknownKeys < .error {
      sink.add(MemberMessages.noFacts(at: node.entries?.first?.key.location ?? node.location))
      return nil
    }
    return found.batch
  }

  /// The batch of one row that a JSON object describes; `nil` with errors in `sink`.
  public func decode(
    json bytes: [UInt8], file: FileID, unknownKeys: Severity = .warning,
    into sink: inout DiagnosticSink
  ) -> RecordBatch? {
    let found = decode(bytes.span)
    for key in found.unknown {
      let location = SourceLocation(file: file, span: SourceSpan(key.range))
      sink.add(unknownKey(key, unknownKeys, at: location))
    }
    for fault in found.faults {
      let length = fault.fact == nil ? 0 : fault.found.count
      let end = min(fault.offset + length, bytes.count)
      let span = SourceSpan(min(fault.offset, end)..<end)
      sink.add(MemberMessages.fault(fault, at: SourceLocation(file: file, span: span)))
    }
    if found.isForeign, unknownKeys < .error {
      let start = SourceLocation(file: file, span: SourceSpan(0..<min(1, bytes.count)))
      sink.add(MemberMessages.noFacts(at: start))
      return nil
    }
    return found.batch
  }

  private struct Found {
    var batch: RecordBatch?
    var faults: [LocatedFault] = []
    var unknown: [UnknownKey] = []
    /// Whether there are keys, but none of a fact: some other kind of file, most likely.
    var isForeign = false
  }

  private func decode(_ bytes: Span<UInt8>) -> Found {
    var found = Found()
    var table = CellTable(width: builder.width)
    table.appendRow(RecordPlace(start: 0, line: 0, ordinal: 0))
    let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB ? 3 : 0
    var json = JSONScanner(start..<bytes.count)
    do throws(JSONFault) {
      guard json.peek(bytes) == UInt8(ascii: "{") else {
        throw JSONFault(.notAnObject, at: json.position)
      }
      var unknown: [UnknownKey] = []
      try scanner.scan(&json, bytes, into: &table, &found.faults) { unknown.append($0) }
      try json.expectEnd(bytes)
      found.unknown = unknown + builder.unknownKeysOfLists(in: table, bytes)
      found.isForeign = !unknown.isEmpty && table.cells.allSatisfy { $0.kind == .absent }
      found.batch = builder.row(of: table, bytes, &found.faults)
    } catch {
      found.faults.append(LocatedFault(row: 0, error.fault, offset: error.offset))
    }
    return found
  }

  private func unknownKey(
    _ key: UnknownKey, _ severity: Severity, at location: SourceLocation
  ) -> Diagnostic {
    MemberMessages.unknownKey(
      key.path, severity, suggestion: nearest(to: key.path, among: names).first, at: location)
  }
}
