public import Diagnostics

/// Reads a file whose rows are the elements of a list fact of members: `--with patents=patents.csv`.
///
/// A row names its member in a column of the key, and holds a field of the element in each other
/// one; headers are matched as in a file of members. The elements of a list of plain values stand
/// under the name of the list.
public struct ListFileReader {
  /// Elements and keys may take this much memory; main files are streamed, these are not.
  public static let byteLimit = 512 << 20

  private let list: Field
  private let key: Field
  private let element: ListElement
  private let schema: Schema
  private let byteLimit: Int

  /// - Parameters:
  ///   - list: the list fact; `nil` comes back when it is none.
  ///   - key: the key of members.
  ///   - column: what the file calls the key, if not as files of members do.
  public init?(
    _ list: Field, key: Field, column: String? = nil, byteLimit: Int = ListFileReader.byteLimit
  ) {
    guard case .list(let element) = list.type else { return nil }
    self.list = list
    self.key = key
    self.element = element
    self.byteLimit = byteLimit
    // The raw key is needed to find the member; it is masked again wherever it is shown.
    let named = Field(
      name: column ?? key.name, type: .string(), columns: column == nil ? key.columns : [],
      label: column == nil ? key.label : nil, isKey: true)
    schema = Schema(fields: [named] + Self.fields(of: element, list))
  }

  private static func fields(of element: ListElement, _ list: Field) -> [Field] {
    switch element {
    case .scalar(let type):
      return [
        Field(
          name: list.name, type: type, columns: list.columns, label: list.label,
          isSensitive: list.isSensitive)
      ]
    case .object(let fields):
      return fields.map { field in
        var field = field
        field.isSensitive = field.isSensitive || list.isSensitive
        return field
      }
    }
  }

  /// Reads all of the file; `nil`, with errors in `sink`, when its header can't be used.
  ///
  /// - Parameters:
  ///   - rejected: takes the rows that could not be read, as they are met.
  /// - Throws: as reading does, and `tooManyElements`.
  public func read(
    _ source: any ByteSource, name: String, format: RecordFormat, files: inout SourceFiles,
    into sink: inout DiagnosticSink, rejected: ([Reject]) throws -> Void
  ) throws -> ListFile? {
    let names = schema.fields.dropFirst().map(\.name)
    let projection = Projection(schema, fields: names)
    guard
      var reader = try RecordReader.open(
        source, name: name, format: format, projection, files: &files, into: &sink)
    else { return nil }
    var pile = ListPile(list, element, key)
    while let chunk = try reader.next() {
      for batch in chunk.batches { pile.add(batch) }
      pile.addRejects(chunk.rejects, count: chunk.rejectedRecords)
      try rejected(chunk.rejects.map(shown))
      guard pile.byteCount <= byteLimit else {
        throw FileFailure.tooManyElements(name, byteLimit: byteLimit)
      }
    }
    return pile.file(name)
  }

  /// A reject as one of the member's list, its key fit to be shown.
  private func shown(_ reject: Reject) -> Reject {
    var reject = reject
    if key.isSensitive { reject.key = reject.key.map(mask) }
    guard let fact = reject.fact else { return reject }
    if fact == schema.fields[0].name {
      if key.isSensitive { reject.found = mask(reject.found) }
    } else if case .object = element {
      reject.fact = "\(list.name).\(fact)"
    }
    return reject
  }
}
