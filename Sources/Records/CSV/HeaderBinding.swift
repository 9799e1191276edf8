public import Diagnostics

/// Which column of a CSV file holds which fact.
public struct HeaderBinding: Sendable {
  /// The cells of the header, as they stand in the file.
  public let headers: [String]
  /// For each column of the file the place of its field in the schema, or `nil`.
  public let fields: [Int?]
  /// Columns that are no fact's; they are not read.
  public let unknownColumns: [UnknownColumn]

  /// A column whose header names no fact.
  public struct UnknownColumn: Hashable, Sendable {
    /// The cell of the header, as it stands in the file.
    public var header: String
    /// 1-based.
    public var column: Int
    /// The header it may have been meant to be.
    public var suggestion: String?
  }

  /// Binds the cells of a header, or reports why that can't be.
  ///
  /// Errors: two columns of one fact, no column of the key, text that is not UTF-8.
  init?(
    _ header: CSVHeader, schema: Schema, file: FileID, into sink: inout DiagnosticSink
  ) {
    var headers: [String] = []
    var fields: [Int?] = []
    var unknown: [UnknownColumn] = []
    var firstPlace: [Int: SourceLocation] = [:]
    var isBound = true
    let names = HeaderNames(schema)
    for (column, cell) in header.cells.enumerated() {
      let location = SourceLocation(file: file, span: SourceSpan(cell.range))
      guard let text = String(validating: cell.text, as: UTF8.self) else {
        sink.add(HeaderMessages.notUTF8(at: location))
        return nil
      }
      let field = names[text]
      headers.append(text)
      fields.append(field)
      if let field, let first = firstPlace.updateValue(location, forKey: field) {
        sink.add(
          HeaderMessages.duplicate(
            text, fact: schema.fields[field].name, at: location, first: first))
        isBound = false
      } else if field == nil {
        let near = nearest(to: FieldNames.normalized(text), among: schema.headers).first
        unknown.append(UnknownColumn(header: text, column: column + 1, suggestion: near))
      }
    }
    if let key = schema.keyIndex, firstPlace[key] == nil {
      let span = SourceSpan(header.range)
      sink.add(
        HeaderMessages.missingKey(
          schema.fields[key], unknown, at: SourceLocation(file: file, span: span)))
      isBound = false
    }
    guard isBound else { return nil }
    self.headers = headers
    self.fields = fields
    unknownColumns = unknown
  }

  /// A warning for each unknown column, for whoever wants to show them.
  public func unknownColumnWarnings() -> [Diagnostic] {
    unknownColumns.map(HeaderMessages.unknownColumn)
  }
}

/// The first record of a CSV file.
struct CSVHeader: CSVCells {
  private(set) var cells: [(text: [UInt8], range: Range<Int>)] = []
  private(set) var range = 0..<0
  private(set) var fault: FieldFault?

  mutating func beginRecord(at start: Int, line: Int) { range = start..<start }

  mutating func cell(
    _ column: Int, _ range: Range<Int>, hasEscapes: Bool, _ bytes: Span<UInt8>
  ) {
    let text = FieldParsing.bytes(of: bytes.extracting(range))
    cells.append((hasEscapes ? CSVQuotes.removed(text) : text, range))
    self.range = self.range.lowerBound..<max(self.range.upperBound, range.upperBound)
  }

  mutating func endRecord(_ end: CSVRecordEnd, _ bytes: Span<UInt8>) { fault = end.fault?.fault }
}
