/// Writes CSV as RFC 4180 has it, with LF line ends; quotes only where they are needed.
///
///     var writer = CSVWriter()
///     writer.row(["a", "b,c", "say \"hi\""])
///     writer.take()  // a,"b,c","say ""hi"""
public struct CSVWriter: Sendable {
  private let delimiter: UInt8
  private var bytes: [UInt8] = []
  private var isAtRowStart = true

  /// A writer of nothing yet; `delimiter` is the byte between cells.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

  /// A whole row, line end included.
  public mutating func row(_ cells: some Sequence<String>) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// A whole row of cells that may hold text from a file: see `FormulaGuard`.
  public mutating func guardedRow(_ cells: some Sequence<String>) {
    for cell in cells {
      let bytes = Array(cell.utf8)
      if FormulaGuard.isRisk(bytes, from: 0) {
        self.cell(utf8: [FormulaGuard.mark] + bytes, alwaysQuoted: true)
      } else {
        self.cell(utf8: bytes)
      }
    }
    endRow()
  }

  /// The next cell of a row; `endRow` must follow the last.
  public mutating func cell(_ text: String) { cell(utf8: text.utf8) }

  /// The next cell of a row, from UTF-8 bytes that are not looked at further.
  public mutating func cell(utf8 text: some Collection<UInt8>, alwaysQuoted: Bool = false) {
    if !isAtRowStart { bytes.append(delimiter) }
    // An empty line would be no record, so a row that starts empty is quoted.
    let needsQuotes =
      alwaysQuoted || (text.isEmpty ? isAtRowStart : text.contains(where: isSpecial))
    isAtRowStart = false
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Ends the row; what comes next is the first cell of another.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtRowStart = true
  }

  /// What has been written since the last call.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
