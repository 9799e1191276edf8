import Columns

/// The rows of a list file in the order of the file, on their way to lie together by key.
struct ListPile {
  private let list: Field
  private let element: ListElement
  private var batches: [RecordBatch] = []
  private var keys: JoinKeys
  /// The key of each row.
  private var codes: [UInt32] = []
  private var firstLines: [Int] = []
  private var incomplete = IncompleteKeys()
  private var rejectedRows = 0
  private var elementBytes = 0

  init(_ list: Field, _ element: ListElement, _ key: Field) {
    self.list = list
    self.element = element
    keys = JoinKeys(key)
  }

  /// About how many bytes all of it takes.
  var byteCount: Int { elementBytes + keys.byteCount + codes.count * 12 + firstLines.count * 8 }

  mutating func add(_ batch: RecordBatch) {
    for row in 0..<batch.count {
      let code = keys.code(adding: keys.normalized(batch.keys, row))
      if code == firstLines.count { firstLines.append(batch.line(ofRow: row)) }
      codes.append(code)
    }
    elementBytes += batch.columns.reduce(0) { $0 + $1.byteCount }
    batches.append(batch)
  }

  mutating func addRejects(_ rejects: [Reject], count: Int) {
    rejectedRows += count
    for case let key? in rejects.map(\.key) { incomplete.insert(key) }
  }

  func file(_ name: String) -> ListFile {
    let (rows, offsets) = rowsByKey()
    let gathering = RowGathering(rows: rows)
    let elements: Column
    switch element {
    case .scalar(let type):
      elements = gathering.column(batches.map { $0.columns[0] }, type)
    case .object(let fields):
      let columns = fields.enumerated().map { index, field in
        ObjectColumn.Field(
          name: field.name,
          column: gathering.column(batches.map { $0.columns[index] }, field.type))
      }
      elements = .object(ObjectColumn(fields: columns, count: rows.count))
    }
    return ListFile(
      fact: list.name, name: name, rejectedRows: rejectedRows, element: element,
      elements: elements, keys: keys, offsets: offsets, firstLines: firstLines,
      incomplete: incomplete)
  }

  /// A counting sort: rows of the same key stay in the order of the file.
  private func rowsByKey() -> (rows: [RowPlace], offsets: [Int]) {
    var offsets = [Int](repeating: 0, count: keys.count + 1)
    for code in codes { offsets[Int(code) + 1] += 1 }
    for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
    var next = offsets
    var rows = [RowPlace](repeating: RowPlace(piece: 0, row: 0), count: codes.count)
    var index = 0
    for (piece, batch) in batches.enumerated() {
      for row in 0..<batch.count {
        let code = Int(codes[index])
        rows[next[code]] = RowPlace(piece: UInt32(piece), row: UInt32(row))
        next[code] += 1
        index += 1
      }
    }
    return (rows, offsets)
  }
}
