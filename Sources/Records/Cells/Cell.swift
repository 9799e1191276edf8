/// Where one value of a record lies, and what kind of text it is; no type yet.
///
/// Eight bytes, so that the cells of a batch stay close to the processor while its columns are made.
struct Cell {
  /// Where the bytes of the text are.
  enum Form: UInt32 {
    /// In the source, as they stand.
    case verbatim
    /// In the source, each `"` of the text written twice.
    case doubledQuotes
    /// In the table's scratch, since the source has them only in escaped form.
    case scratch
  }

  /// More than any source that is taken holds.
  static let maximumLength = 1 << lengthBits - 1
  private static let lengthBits: UInt32 = 26
  private static let formShift: UInt32 = 29

  /// Offset into the source bytes, or into the table's scratch text.
  let start: UInt32
  /// From the lowest bit: length, kind, form.
  private let packed: UInt32

  /// An absent one.
  @inline(__always)
  init() { (start, packed) = (0, 0) }

  /// Precondition: the text is not longer than `maximumLength`.
  @inline(__always)
  init(start: Int, length: Int, kind: CellKind, form: Form = .verbatim) {
    assert(length <= Self.maximumLength)
    self.start = UInt32(truncatingIfNeeded: start)
    packed =
      UInt32(truncatingIfNeeded: length) | UInt32(kind.rawValue) &<< Self.lengthBits
      | form.rawValue &<< Self.formShift
  }

  @inline(__always)
  init(_ range: Range<Int>, kind: CellKind, form: Form = .verbatim) {
    self.init(
      start: range.lowerBound, length: range.upperBound &- range.lowerBound, kind: kind, form: form)
  }

  @inline(__always)
  var length: Int { Int(packed & (1 &<< Self.lengthBits &- 1)) }

  @inline(__always)
  var kind: CellKind {
    CellKind(rawValue: UInt8(truncatingIfNeeded: packed &>> Self.lengthBits) & 7) ?? .absent
  }

  @inline(__always)
  var form: Form { Form(rawValue: packed &>> Self.formShift) ?? .verbatim }

  @inline(__always)
  var isScratch: Bool { packed &>> Self.formShift == Form.scratch.rawValue }

  @inline(__always)
  var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(start) &+ length))
  }

  /// Whether there is nothing to parse.
  @inline(__always)
  var isEmpty: Bool { length == 0 || kind.rawValue <= CellKind.null.rawValue }

  /// Whether it is a text, or of the kind given, that stands in the source as it is, and not empty.
  @inline(__always)
  func isPlain(_ other: CellKind) -> Bool {
    hasLength(behind: .text) || hasLength(behind: other)
  }

  /// Whether it may be a list that stands in the source.
  @inline(__always)
  var isPlainList: Bool { (kind == .text || kind == .array) && !isScratch }

  /// Whether `packed` is this kind, the form `verbatim` and a length, told by one comparison.
  @inline(__always)
  private func hasLength(behind kind: CellKind) -> Bool {
    packed &- UInt32(kind.rawValue) &<< Self.lengthBits &- 1 < UInt32(Self.maximumLength)
  }
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
