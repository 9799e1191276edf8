import Testing

@testable import Records

/// A CSV text and what becomes of it: the rows as `a/b`, and the rejects.
struct CSVCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  var rows: [String] = []
  var rejects: [String] = []
  var testDescription: String { name }
}

@Suite("Every oddity of CSV has a defined result")
struct CSVEdgeCaseTests {
  static let schema = Schema(fields: [
    Field(name: "id", type: .string(), isKey: true), Field(name: "v", type: .string()),
  ])

  static let cases = [
    CSVCase(name: "plain", text: "id,v\na,1\nb,2\n", rows: ["a/1", "b/2"]),
    CSVCase(name: "no last newline", text: "id,v\na,1", rows: ["a/1"]),
    CSVCase(name: "CRLF", text: "id,v\r\na,1\r\nb,2\r\n", rows: ["a/1", "b/2"]),
    CSVCase(name: "CRLF without the last LF", text: "id,v\r\na,1\r", rows: ["a/1"]),
    CSVCase(name: "CR alone", text: "id,v\ra,1\rb,2\r", rows: ["a/1", "b/2"]),
    CSVCase(
      name: "CR and LF mixed: the first line end decides", text: "id,v\na,1\r\nb,2\n",
      rows: ["a/1", "b/2"]),
    CSVCase(name: "byte order mark", text: "\u{FEFF}id,v\na,1\n", rows: ["a/1"]),
    CSVCase(
      name: "byte order mark and quotes", text: "\u{FEFF}\"id\",\"v\"\na,1\n",
      rows: ["a/1"]),
    CSVCase(
      name: "empty lines are no records", text: "\n\nid,v\n\na,1\n\r\n\nb,2\n\n",
      rows: ["a/1", "b/2"]),
    CSVCase(name: "quoted", text: "id,v\n\"a\",\"1,2\"\n", rows: ["a/1,2"]),
    CSVCase(name: "doubled quotes", text: "id,v\na,\"say \"\"hi\"\"\"\n", rows: ["a/say \"hi\""]),
    CSVCase(name: "quoted line ends", text: "id,v\na,\"1\n2\"\nb,3\n", rows: ["a/1\n2", "b/3"]),
    CSVCase(name: "quoted empty", text: "id,v\na,\"\"\n", rows: ["a/-"]),
    CSVCase(name: "quoted, then CRLF", text: "id,v\r\na,\"1\"\r\n", rows: ["a/1"]),
    CSVCase(name: "quoted at the end", text: "id,v\na,\"1\"", rows: ["a/1"]),
    CSVCase(
      name: "quote within an unquoted cell", text: "id,v\na,5\" disk\n", rows: ["a/5\" disk"]),
    CSVCase(name: "space before a quote", text: "id,v\na, \"1\"\n", rows: ["a/\"1\""]),
    CSVCase(name: "last cell empty", text: "id,v\na,\nb,", rows: ["a/-", "b/-"]),
    CSVCase(name: "trailing white space", text: "id,v\n a , 1\t\n", rows: ["a/1"]),
    CSVCase(name: "header only", text: "id,v\n"),
    CSVCase(
      name: "too few", text: "id,v\na\nb,2\n", rows: ["b/2"],
      rejects: ["2:1 record.too-few-cells"]),
    CSVCase(
      name: "too many", text: "id,v\na,1,\nb,2\n", rows: ["b/2"],
      rejects: ["2:1 record.too-many-cells"]),
    CSVCase(
      name: "no key", text: "id,v\n,1\nb,2\n", rows: ["b/2"],
      rejects: ["2:1 record.missing-key"]),
    CSVCase(
      name: "text after a quote", text: "id,v\na,\"1\"x\nb,2\n", rows: ["b/2"],
      rejects: ["2:6 record.text-after-quote"]),
    CSVCase(
      name: "unclosed quote: the next line is read", text: "id,v\na,\"1\nb,2\n",
      rows: ["b/2"], rejects: ["2:3 record.unclosed-quote"]),
    CSVCase(
      name: "unclosed quote at the end", text: "id,v\na,\"", rows: [],
      rejects: ["2:3 record.unclosed-quote"]),
    CSVCase(
      name: "unclosed quote after a quoted line end", text: "id,v\n\"a\nc\",\"1\nb,2\n",
      rows: ["b/2"], rejects: ["3:4 record.unclosed-quote"]),
    CSVCase(
      name: "NUL", text: "id,v\na,1\u{0}\nb,2\n", rows: ["b/2"],
      rejects: ["2:3 record.nul-byte"]),
    CSVCase(
      name: "several faulty texts leave the others what they are",
      text: "id,v\na,1\nb,x\u{0}\nc,y\u{0}\nd,x\u{0}\ne,2\nf,3\n", rows: ["a/1", "e/2", "f/3"],
      rejects: ["3:3 record.nul-byte", "4:3 record.nul-byte", "5:3 record.nul-byte"]),
  ]

  @Test("whatever the chunk size", arguments: cases)
  func edgeCase(_ csv: CSVCase) throws {
    for size in [1, 2, 3, 7, 16, 1 << 20] {
      let file = try ReadFile(csv.text, schema: Self.schema, chunkSize: size)
      #expect(file.diagnostics.isEmpty)
      #expect(file.rows.map(Self.short) == csv.rows, "chunk size \(size)")
      #expect(file.rejectPlaces == csv.rejects, "chunk size \(size)")
    }
  }

  @Test("text that is not UTF-8 is a reject of its record")
  func invalidUTF8() throws {
    let bytes = Array("id,v\na,".utf8) + [0xD5, 0xC5] + Array("\nb,2\n".utf8)
    let file = try ReadFile(bytes, schema: Self.schema)
    #expect(file.rows.map(Self.short) == ["b/2"])
    #expect(file.rejectPlaces == ["2:3 record.invalid-utf8"])
  }

  @Test("semicolons and tabs")
  func delimiters() throws {
    let semicolon = try ReadFile("id;v\na;1,5\n", schema: Self.schema, dialect: .semicolon)
    #expect(semicolon.rows.map(Self.short) == ["a/1,5"])
    let tab = try ReadFile("id\tv\na\t1,5\n", .tsv, schema: Self.schema)
    #expect(tab.rows.map(Self.short) == ["a/1,5"])
    #expect(CSVDialect.forFile(named: "x.TSV") == .tab)
  }

  @Test(
    "a record beyond the limit is rejected and its neighbours are read", arguments: [false, true])
  func tooLong(isQuoted: Bool) throws {
    let long = String(repeating: "x", count: RecordLimits.recordBytes + 10)
    let cell = isQuoted ? "\"\(long)\"" : long
    let text = "id,v\na,1\nb,\(cell)\nc,3\nd,4\n"
    for size in [1 << 18, 1 << 20, 8 << 20] {
      let file = try ReadFile(text, schema: Self.schema, chunkSize: size)
      #expect(file.rows == ["1@2|a|id=a|v=1", "3@4|c|id=c|v=3", "4@5|d|id=d|v=4"])
      #expect(
        file.rejectPlaces
          == [isQuoted ? "3:3 record.unclosed-quote" : "3:1 record.too-long"], "\(size)")
    }
  }

  @Test("batches hold at most their number of rows", arguments: [0, 1, 2047, 2048, 2049, 5000])
  func batchSizes(count: Int) throws {
    let text = "id,v\n" + (0..<count).map { "m\($0),\($0)\n" }.joined()
    let file = try ReadFile(text, schema: Self.schema)
    #expect(file.rows == (0..<count).map { "\($0 + 1)@\($0 + 2)|m\($0)|id=m\($0)|v=\($0)" })
  }

  /// `1@2|a|id=a|v=1` as `a/1`.
  static func short(_ row: String) -> String {
    let parts = row.split(separator: "|", omittingEmptySubsequences: false)
    return "\(parts[1])/\(parts[3].dropFirst(2))"
  }
}
