import Records

/// Quotation marks where RFC 4180 wants them: around cells that hold a comma, a quotation mark or
/// a line break.
enum CSVQuoting {
  static func append(_ cell: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: cell)
    quoteIfNeeded(&bytes, from: start)
  }

  /// Ends a cell of text from a member file, which was appended at `start`: quotes it, and keeps it
  /// from being a formula.
  static func closeText(_ bytes: inout [UInt8], from start: Int) {
    guard FormulaGuard.isRisk(bytes, from: start) else {
      return quoteIfNeeded(&bytes, from: start)
    }
    bytes.insert(FormulaGuard.mark, at: start)
    quoteCell(&bytes, from: start)
  }

  /// Quotes the cell that was appended at `start`.
  static func quoteIfNeeded(_ bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(where: needsQuotes) else { return }
    quoteCell(&bytes, from: start)
  }

  private static func quoteCell(_ bytes: inout [UInt8], from start: Int) {
    let cell = bytes[start...].flatMap { $0 == quote ? [quote, quote] : [$0] }
    bytes.replaceSubrange(start..., with: [quote] + cell + [quote])
  }

  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private static let quote = UInt8(ascii: "\"")
}
