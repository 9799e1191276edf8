import Diagnostics

/// Turns located faults into rejects that say where they are and what to do.
struct RejectBuilder: Sendable {
  /// Longest text shown.
  static let foundLimit = 60
  /// The byte that ends a line: `\n`, or `\r` in old Macintosh files.
  let lineEnd: UInt8

  func reject(
    _ fault: LocatedFault, at place: RecordPlace, key: String?, _ bytes: Span<UInt8>
  ) -> Reject {
    let (line, column) = position(of: fault.offset, in: place, bytes)
    let found = Self.shownText(fault)
    let text =
      fault.fact.map { RecordMessages.text(of: fault.fault, $0.field.type, found: found) }
      ?? RecordMessages.text(of: fault.fault, found: found, counts: fault.counts)
    return Reject(
      code: DiagnosticCode(fault.fault.rawValue), line: line, column: column,
      record: Int(place.ordinal) + 1, key: key, fact: fault.fact?.path,
      label: fault.fact?.field.label, found: found, message: text.message,
      expected: text.expected, help: text.help)
  }

  static func shownText(_ fault: LocatedFault) -> String {
    let text = String(decoding: fault.found, as: UTF8.self)
    if fault.fact?.field.isSensitive == true { return cut(mask(text)) }
    return cut(text)
  }

  /// On one line, and not too long.
  static func cut(_ text: String) -> String {
    let flat = String(text.map { $0.isNewline || $0 == "\0" ? " " : $0 })
    return flat.count > foundLimit ? flat.prefix(foundLimit - 1) + "…" : flat
  }

  /// 1-based line and column, counted from the start of the record.
  private func position(
    of offset: Int, in place: RecordPlace, _ bytes: Span<UInt8>
  ) -> (line: Int, column: Int) {
    var line = Int(place.line) + 1
    var column = 1
    for index in Int(place.start)..<max(Int(place.start), min(offset, bytes.count)) {
      if bytes[index] == lineEnd {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        // A continuation byte belongs to the code point before it.
        column += 1
      }
    }
    return (line, column)
  }
}
