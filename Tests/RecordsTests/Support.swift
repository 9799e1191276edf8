import Columns
import Diagnostics

@testable import Records

/// A schema with a field of every type, in Chinese and English.
let memberSchema = Schema(fields: [
  Field(
    name: "member.id", type: .string(), columns: ["会员编号", "member_id"],
    label: LocalizedText(zh: "编号", en: "Number"), isKey: true),
  Field(
    name: "member.birthDate", type: .date(min: CalendarDate("1900-01-01")), columns: ["出生日期"],
    label: LocalizedText(zh: "生日", en: "Date of birth"), isSensitive: true),
  Field(
    name: "membership.status",
    type: .enumeration(
      Enumeration(values: [
        EnumerationValue(
          code: "active", label: LocalizedText(zh: "在册", en: "in good standing"), aliases: ["正常"]),
        EnumerationValue(code: "suspended", label: LocalizedText(zh: "暂停（停保）", en: "on hold")),
      ])),
    columns: ["会员状态"]),
  Field(name: "training.hours", type: .int(min: 0, max: 10_000), columns: ["学时"]),
  Field(name: "tuition.paid", type: .decimal(min: .zero), columns: ["学费"]),
  Field(name: "member.isRetired", type: .bool, columns: ["退休"]),
  Field(name: "score", type: .double),
  Field(
    name: "member.idNumber", type: .string(format: .residentID), columns: ["身份证号"],
    isSensitive: true),
  Field(name: "member.name", type: .string(), columns: ["姓名"]),
  Field(
    name: "patents",
    type: .list(
      element: .object([
        Field(
          name: "kind",
          type: .enumeration(
            Enumeration(values: [
              EnumerationValue(code: "invention", label: LocalizedText(zh: "发明", en: "Invention")),
              EnumerationValue(code: "design"),
            ]))),
        Field(name: "grantedOn", type: .date(), columns: ["授权日"]),
      ])),
    absent: .emptyList),
  Field(name: "tags", type: .list(element: .scalar(.string()))),
])

/// One row of a column as text: `-` when missing.
func describe(_ column: Column, _ row: Int) -> String {
  if let validity = column.validity, !validity[row] { return "-" }
  switch column {
  case .bool(let column): return String(column.values[row])
  case .int(let column): return String(column.values[row])
  case .double(let column): return String(column.values[row])
  case .date(let column): return column.values[row].description
  case .decimal(let column): return column.values[row].description
  case .string(let column): return column.dictionary[column.codes[row]]
  case .list(let column):
    let elements = (column.offsets[row]..<column.offsets[row + 1]).map {
      describe(column.elements, $0)
    }
    return "[" + elements.joined(separator: ", ") + "]"
  case .object(let column):
    return "{"
      + column.fields.map { "\($0.name): \(describe($0.column, row))" }
      .joined(separator: ", ") + "}"
  }
}

/// All rows: key, place, and what is present.
func describe(_ batches: [RecordBatch]) -> [String] {
  batches.flatMap { batch in
    (0..<batch.count).map { row in
      let cells = zip(batch.projection.fields, batch.columns).map {
        "\($0.name)=\(describe($1, row))"
      }
      let place = "\(batch.ordinal(ofRow: row))@\(batch.line(ofRow: row))"
      return ([place, batch.keys[row]] + cells).joined(separator: "|")
    }
  }
}

/// What a whole file gives.
struct ReadFile {
  var rows: [String] = []
  var rejects: [Reject] = []
  var diagnostics: [Diagnostic] = []
  var binding: HeaderBinding?

  init(
    _ bytes: [UInt8], _ format: RecordFormat = .csv, schema: Schema = memberSchema,
    fields: [String]? = nil, dialect: CSVDialect? = nil,
    chunkSize: Int = RecordLimits.chunkBytes
  ) throws {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let projection = fields.map { Projection(schema, fields: $0) } ?? Projection(schema)
    var reader = try RecordReader.open(
      MemorySource(bytes), name: "members", format: format, projection, dialect: dialect,
      files: &files, into: &sink, chunkSize: chunkSize)
    while let chunk = try reader?.next() {
      rows += describe(chunk.batches)
      rejects += chunk.rejects
    }
    diagnostics = sink.diagnostics
    binding = reader?.binding
  }

  init(
    _ text: String, _ format: RecordFormat = .csv, schema: Schema = memberSchema,
    fields: [String]? = nil, dialect: CSVDialect? = nil,
    chunkSize: Int = RecordLimits.chunkBytes
  ) throws {
    try self.init(
      Array(text.utf8), format, schema: schema, fields: fields, dialect: dialect,
      chunkSize: chunkSize)
  }

  /// `line:column code`, one a reject.
  var rejectPlaces: [String] { rejects.map { "\($0.line):\($0.column) \($0.code)" } }
}
