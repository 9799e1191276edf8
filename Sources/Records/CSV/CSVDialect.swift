/// What separates the cells and the records of a CSV file.
///
/// RFC 4180, and what spreadsheets write: a record ends at LF, CRLF or the end of the file (at CR
/// alone in files that have no LF behind their first CR). A cell that starts with `"` runs to the
/// next single `"`, line ends and delimiters included; `""` in it is one quote. A quote inside an
/// unquoted cell is itself. Lines without any character are no records.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between two cells, such as `,`.
  public var delimiter: UInt8
  /// The byte that ends a line: `\n`, or `\r` in old Macintosh files.
  public var lineEnd: UInt8
  let quote = UInt8(ascii: "\"")

  /// RFC 4180 unless given otherwise; neither byte may be a quote.
  public init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: UInt8 = UInt8(ascii: "\n")) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// What RFC 4180 describes.
  public static let comma = CSVDialect()
  /// What spreadsheets write where the comma is the decimal point.
  public static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
  /// TSV, with the quotes of CSV.
  public static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"))

  /// Tabs for a name that ends in `.tsv`, commas otherwise.
  public static func forFile(named name: String) -> CSVDialect {
    name.lowercased().hasSuffix(".tsv") ? .tab : .comma
  }

  /// This dialect with the line end that a file starting with `bytes` has.
  func withLineEnd(of bytes: Span<UInt8>) -> CSVDialect {
    let (lf, cr) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var result = self
    result.lineEnd = lf
    for index in bytes.indices where bytes[index] == lf || bytes[index] == cr {
      let isCROnly = bytes[index] == cr && (index + 1 == bytes.count || bytes[index + 1] != lf)
      if isCROnly { result.lineEnd = cr }
      break
    }
    return result
  }
}
