public import Diagnostics

extension FieldType {
  /// What keeps `text` from being a value of this type, or `nil` if it is one (or is empty).
  ///
  /// For those who write values into rules, such as what an absent fact stands for.
  public func problem(with text: String) -> LocalizedText? {
    let bytes = Array(text.utf8)
    var table = CellTable(width: 1)
    table.appendRow(RecordPlace(start: 0, line: 0, ordinal: 0))
    table[0] = Cell(start: 0, length: min(bytes.count, Cell.maximumLength), kind: .text)
    var faults: [LocatedFault] = []
    FieldDecoder(Field(name: "", type: self), slot: 0).builder(expecting: 1)
      .add(table, bytes.span, &faults)
    return faults.first.map {
      RecordMessages.text(of: $0.fault, self, found: RejectBuilder.cut(text)).message
    }
  }
}
