/// Where one value of a record lies, and what kind of text it is; no type yet.
struct Cell {
  /// Offset into the source bytes, or into the table's scratch text.
  var start: UInt32 = 0
  var length: UInt32 = 0
  var kind: CellKind = .absent
  /// The source has escapes here; the plain text is in the table's scratch.
  var isScratch = false

  @inline(__always)
  var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(start) &+ Int(length)))
  }

  /// Whether there is nothing to parse.
  @inline(__always)
  var isEmpty: Bool { length == 0 || kind.rawValue <= CellKind.null.rawValue }
}

enum CellKind: UInt8 {
  /// The record says nothing.
  case absent
  /// The record says there is no value: JSON's `null`.
  case null
  /// A CSV cell or the inside of a JSON string.
  case text
  // The other JSON values, as written.
  case number, bool, array, object
}

/// The cells of some records: what a reader finds in the text and `FieldDecoder` makes columns of.
///
/// All readers meet here, so the same member gives the same batch whatever the format.
struct CellTable {
  /// Cells a row, one for each decoded field.
  let width: Int
  /// Row after row.
  private(set) var cells: [Cell] = []
  private(set) var places: [RecordPlace] = []
  /// Texts that the source holds only in escaped form.
  var scratch = CopiedTexts()

  init(width: Int) { self.width = width }

  var rowCount: Int { places.count }

  /// Adds a row whose cells are all absent.
  mutating func appendRow(_ place: RecordPlace) {
    places.append(place)
    cells.append(contentsOf: repeatElement(Cell(), count: width))
  }

  /// The cell of the last row.
  subscript(slot: Int) -> Cell {
    @inline(__always) get { cells[cells.count - width + slot] }
    @inline(__always) set { cells[cells.count - width + slot] = newValue }
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
  mutating func setScratch(_ range: Range<Int>, slot: Int) {
    self[slot] = Cell(
      start: UInt32(range.lowerBound), length: UInt32(range.count), kind: .text, isScratch: true)
  }

  /// Forgets the cells of the last row but the one at `slot`: the others mean nothing when the
  /// shape of the record is wrong, the key tells which record it is.
  mutating func clearLastRow(except slot: Int?) {
    for other in 0..<width where other != slot { self[other] = Cell() }
  }

  /// Forgets the rows from `count` on.
  mutating func truncate(to count: Int) {
    places.removeLast(places.count - count)
    cells.removeLast(cells.count - count * width)
  }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    scratch.removeAll()
  }

  /// Drops the rows at `indices`.
  mutating func removeRows(_ indices: Set<Int>) {
    let (allCells, allPlaces) = (cells, places)
    cells.removeAll()
    places.removeAll()
    for row in allPlaces.indices where !indices.contains(row) {
      places.append(allPlaces[row])
      cells.append(contentsOf: allCells[row * width..<(row + 1) * width])
    }
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

/// Pieces of text copied together, and where each came from.
struct CopiedTexts {
  private struct Piece {
    var start: Int
    var origin: Int
    /// Whether offsets within the piece are those of the original.
    var isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  mutating func append(
    _ text: some Collection<UInt8>, origin: Int, isVerbatim: Bool
  ) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    pieces.append(Piece(start: start, origin: origin, isVerbatim: isVerbatim))
    return start..<bytes.count
  }

  /// Takes a text over as it stands.
  mutating func append(verbatim text: Span<UInt8>, origin: Int) -> Range<Int> {
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    pieces.append(Piece(start: start, origin: origin, isVerbatim: true))
    return start..<bytes.count
  }

  /// Takes over a text in which quotes are doubled, each pair as one.
  mutating func append(withoutDoubledQuotes text: Span<UInt8>, origin: Int) -> Range<Int> {
    let start = bytes.count
    var index = 0
    while index < text.count {
      let byte = text[unchecked: index]
      bytes.append(byte)
      index &+= byte == UInt8(ascii: "\"") ? 2 : 1
    }
    pieces.append(Piece(start: start, origin: origin, isVerbatim: false))
    return start..<bytes.count
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// The original place of the byte at `offset`; the start of its piece if that was rewritten.
  func origin(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let piece = pieces[low - 1]
    return piece.isVerbatim ? piece.origin + offset - piece.start : piece.origin
  }
}
