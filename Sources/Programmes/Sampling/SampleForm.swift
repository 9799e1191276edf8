import Records

/// How sampled records are written in a format.
struct SampleForm: Sendable {
  private enum Layout {
    /// By column, whether an empty list is an empty cell.
    case table(delimiter: UInt8, headers: [String], leavesEmptyListsOut: [Bool])
    case objects(JSONLayout)
  }

  private let layout: Layout

  /// - Parameter facts: places in the schema, one a value of a record.
  init(_ format: RecordFormat, _ schema: Schema, facts: [Int]) {
    switch format {
    case .csv, .tsv:
      let names = HeaderNames(schema)
      layout = .table(
        delimiter: UInt8(ascii: format == .csv ? "," : "\t"),
        headers: facts.map { Self.columnName($0, schema, names) },
        leavesEmptyListsOut: facts.map { schema.fields[$0].absent == .emptyList })
    case .ndjson:
      layout = .objects(JSONLayout(facts.map { schema.fields[$0].name }))
    }
  }

  /// The first of the names that spreadsheets use for the fact, if it has any.
  private static func columnName(
    _ index: Int, _ schema: Schema, _ names: HeaderNames
  ) -> String {
    let field = schema.fields[index]
    return field.columns.first { names[$0] == index } ?? field.name
  }

  var header: [UInt8] {
    guard case .table(let delimiter, let headers, _) = layout else { return [] }
    var csv = CSVWriter(delimiter: delimiter)
    csv.row(headers)
    return csv.take()
  }

  func writer() -> any SampleWriter {
    switch layout {
    case .table(let delimiter, _, let leavesEmptyListsOut):
      SampleTableWriter(delimiter: delimiter, leavesEmptyListsOut: leavesEmptyListsOut)
    case .objects(let layout): SampleObjectWriter(layout: layout)
    }
  }
}

/// Writes sampled records as lines.
protocol SampleWriter {
  /// Adds a record: a value for each of the facts, in their order.
  mutating func append(_ record: [SampledValue])
  /// What has been written since the last call.
  mutating func take() -> [UInt8]
}
