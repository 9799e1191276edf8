/// The cells of some records: what a reader finds in the text and `FieldDecoder` makes columns of.
///
/// All readers meet here, so the same member gives the same batch whatever the format.
struct CellTable {
  /// Cells a row, one for each decoded field.
  let width: Int
  /// Row after row; behind the last row is room for more, in which there may be anything.
  private(set) var cells: [Cell] = []
  private(set) var places: [RecordPlace] = []
  /// Texts that the source holds only in escaped form.
  var scratch = CopiedTexts()

  init(width: Int) { self.width = width }

  var rowCount: Int { places.count }

  /// Adds a row whose cells are all absent.
  mutating func appendRow(_ place: RecordPlace) {
    let start = rowCount &* width
    if cells.count < start + width { makeRoom(rows: 1) }
    cells.withUnsafeMutableBufferPointer { cells in
      for index in start..<start &+ width { cells[index] = Cell() }
    }
    places.append(place)
  }

  /// Makes room for so many more rows.
  mutating func makeRoom(rows: Int) {
    let needed = (rowCount + rows) * width
    guard needed > cells.count else { return }
    let size = max(needed, 2 * cells.count)
    // A cell is a number, of which any is one: room that is not looked at need not be filled.
    cells = Array(unsafeUninitializedCapacity: size) { [cells] room, count in
      _ = room.update(fromContentsOf: cells)
      count = size
    }
  }

  /// Adds rows all of whose cells `fill` writes into the room behind the last row, for a reader too
  /// fast to do it one by one.
  mutating func appendRows<Result>(
    _ fill: (UnsafeMutableBufferPointer<Cell>, inout [RecordPlace]) -> Result
  ) -> Result {
    let start = rowCount * width
    var places: [RecordPlace] = []
    swap(&places, &self.places)
    defer { swap(&places, &self.places) }
    return cells.withUnsafeMutableBufferPointer { cells in
      fill(UnsafeMutableBufferPointer(rebasing: cells[start...]), &places)
    }
  }

  /// Hands the cells of the last row to a reader too fast to set them one by one.
  mutating func withLastRow<Result>(_ body: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result
  {
    let start = (rowCount - 1) * width
    let end = start + width
    return cells.withUnsafeMutableBufferPointer {
      body(UnsafeMutableBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// Forgets the cells of the last row.
  mutating func clearLastRow() { withLastRow { $0.update(repeating: Cell()) } }

  /// A cell by its row and slot.
  @inline(__always)
  func cell(row: Int, slot: Int) -> Cell { cells[row &* width &+ slot] }

  /// The cell of the last row.
  subscript(slot: Int) -> Cell {
    @inline(__always) get { cells[(rowCount &- 1) &* width &+ slot] }
    @inline(__always) set { cells[(rowCount &- 1) &* width &+ slot] = newValue }
  }

  /// Where a cell's text starts in the source.
  func offset(of cell: Cell) -> Int {
    cell.isScratch ? scratch.origin(of: Int(cell.start)) : Int(cell.start)
  }

  /// Puts the unescaped text of the last row's cell, which starts at `origin` in the source.
  mutating func setScratch(_ text: [UInt8], slot: Int, origin: Int) {
    setScratch(scratch.append(text, origin: origin, isVerbatim: false), slot: slot)
  }

  /// Puts a text that is in the scratch.
  mutating func setScratch(_ range: Range<Int>, slot: Int, kind: CellKind = .text) {
    self[slot] = Cell(range, kind: kind, form: .scratch)
  }

  /// Forgets the cells of the last row but the one at `slot`: the others mean nothing when the
  /// shape of the record is wrong, the key tells which record it is.
  mutating func clearLastRow(except slot: Int?) {
    for other in 0..<width where other != slot { self[other] = Cell() }
  }

  /// Forgets the rows from `count` on.
  mutating func truncate(to count: Int) { places.removeLast(places.count - count) }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    scratch.removeAll()
  }
}

/// Where a record starts, relative to its chunk.
struct RecordPlace: Sendable {
  /// Byte offset of its first byte.
  var start: UInt32
  /// 0-based.
  var line: UInt32
  /// 0-based number among the chunk's records, rejected ones included.
  var ordinal: UInt32
}
