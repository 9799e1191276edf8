/// Reads lists as programs write them, without a look at any byte twice: objects without white space
/// whose keys come in the order of the object before, plain texts and numbers in them.
///
/// What it does not recognise it leaves alone; `ListScanner` knows all of JSON, and says what is
/// wrong. It reads lists in CSV cells as they stand there, with every quote doubled.
struct QuickListScanner: Sendable {
  /// The keys of objects as they stand in plain JSON, and in a CSV cell; none for plain values.
  private let keys: (plain: [QuickKey], doubled: [QuickKey])
  private let isObject: Bool
  /// Cells an element.
  private let elementWidth: Int
  /// The keys in the order of the object before.
  private var order: [Int]

  init(_ element: ListElement) {
    var names: [String] = []
    if case .object(let fields) = element {
      names = fields.map(\.name)
      isObject = true
    } else {
      isObject = false
    }
    elementWidth = max(1, names.count)
    // A key that is too long for this is met by none, and so leaves its object to others.
    keys = (
      names.map { QuickKey("\"\($0)\":") }, names.map { QuickKey("\"\"\($0)\"\":") }
    )
    order = Array(names.indices)
  }

  /// Scans the lists of a column from a row of the table on, and ends one of `rows` after another,
  /// until a list is not recognised. The elements of the table come behind `elementsBefore` others.
  mutating func scan(
    _ table: CellTable, slot: Int, from first: Int, _ bytes: Span<UInt8>,
    into elements: inout CellTable, _ rows: inout ListRows, elementsBefore: Int
  ) {
    let rowsBefore = rows.count - first
    var isFull = true
    var wanted = 1
    while isFull {
      elements.makeRoom(rows: wanted)
      isFull = elements.appendRows { cells, places in
        var room = ElementRoom(
          cells, width: elementWidth, before: elementsBefore + places.count)
        let next = rows.count - rowsBefore
        rows.append(upTo: table.rowCount - next) { ends in
          scan(table, slot, from: next, bytes, into: &room, &ends)
        }
        places.append(contentsOf: repeatElement(.none, count: room.count))
        // A list may be longer than all that was there.
        wanted = 2 * room.capacity + 1
        return room.isFull
      }
    }
  }

  private mutating func scan(
    _ table: CellTable, _ slot: Int, from first: Int, _ bytes: Span<UInt8>,
    into room: inout ElementRoom, _ rows: inout ListRows.Room
  ) {
    // As variables of their own these are counted as referred to once, not once a row.
    let (cells, keys, isObject) = (table.cells, keys, isObject)
    var order: [Int] = []
    swap(&order, &self.order)
    defer { swap(&order, &self.order) }
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      for row in first..<table.rowCount {
        let cell = cells[row &* table.width &+ slot]
        if cell.isEmpty {
          rows.end(at: room.end, isThere: false)
          continue
        }
        guard cell.isPlainList else { return }
        let before = room.count
        let isDoubled = cell.form == .doubledQuotes
        var text = QuickJSON(
          base, at: Int(cell.start), end: cell.range.upperBound,
          safeEnd: bytes.count &- QuickJSON.lookahead, quoteWidth: isDoubled ? 2 : 1)
        let isWhole =
          Self.scan(
            &text, (isDoubled ? keys.doubled : keys.plain).span, &order, isObject, into: &room)
          && text.isAtEnd
        guard isWhole else { return room.truncate(to: before) }
        rows.end(at: room.end, isThere: true)
      }
    }
  }

  /// Takes a list in plain JSON as a whole; false, with some of it taken, if it is not recognised.
  mutating func skip(_ text: inout QuickJSON) -> Bool {
    let keys = keys.plain
    var nothing = NoElements()
    return Self.scan(&text, keys.span, &order, isObject, into: &nothing)
  }

  @inline(__always)
  private static func scan(
    _ text: inout QuickJSON, _ keys: Span<QuickKey>, _ order: inout [Int], _ isObject: Bool,
    into elements: inout some QuickElements
  ) -> Bool {
    guard text.take(UInt8(ascii: "[")) else { return false }
    if text.take(UInt8(ascii: "]")) { return true }
    repeat {
      guard text.isSafe else { return false }
      let isElement = elements.addElement { cells in
        guard isObject else { return scanValue(&text, into: cells) }
        return scanObject(&text, keys, &order, into: cells)
      }
      guard isElement else { return false }
    } while text.take(UInt8(ascii: ","))
    return text.take(UInt8(ascii: "]"))
  }

  @inline(__always)
  private static func scanValue(
    _ text: inout QuickJSON, into cells: UnsafeMutableBufferPointer<Cell>?
  ) -> Bool {
    guard let cell = text.takeValue() else { return false }
    cells?[0] = cell
    return true
  }

  @inline(__always)
  private static func scanObject(
    _ text: inout QuickJSON, _ keys: Span<QuickKey>, _ order: inout [Int],
    into cells: UnsafeMutableBufferPointer<Cell>?
  ) -> Bool {
    guard text.take(UInt8(ascii: "{")) else { return false }
    var seen: UInt64 = 0
    var place = 0
    repeat {
      guard text.isSafe, let slot = key(&text, keys, &order, place) else { return false }
      // A key that comes twice is a fault.
      guard seen &>> UInt64(slot) & 1 == 0, let cell = text.takeValue() else { return false }
      seen |= 1 &<< UInt64(slot)
      cells?[slot] = cell
      place &+= 1
    } while text.take(UInt8(ascii: ","))
    if let cells, place < cells.count {
      for slot in cells.indices where seen &>> UInt64(slot) & 1 == 0 { cells[slot] = Cell() }
    }
    return text.take(UInt8(ascii: "}"))
  }

  /// The slot of the key that comes next, most likely the one that was at this place before.
  @inline(__always)
  private static func key(
    _ text: inout QuickJSON, _ keys: Span<QuickKey>, _ order: inout [Int], _ place: Int
  ) -> Int? {
    // Which slots were seen is told by the bits of a word.
    guard place < order.count, keys.count <= 64 else { return nil }
    let likely = order[place]
    if text.take(keys[likely]) { return likely }
    guard let slot = keys.indices.first(where: { text.take(keys[$0]) }) else {
      return nil
    }
    order[place] = slot
    return slot
  }
}

/// Takes the elements of a list as they are found.
private protocol QuickElements {
  /// Adds an element, whose cells `fill` is to find, if they are wanted.
  mutating func addElement(_ fill: (UnsafeMutableBufferPointer<Cell>?) -> Bool) -> Bool
}

/// Room for the cells of elements, behind those that a table has.
private struct ElementRoom: QuickElements {
  private let cells: UnsafeMutableBufferPointer<Cell>
  private let width: Int
  /// How many elements there is room for.
  let capacity: Int
  private let before: Int
  /// How many elements have been added.
  private(set) var count = 0
  /// Whether one more was to be added than there is room for.
  private(set) var isFull = false

  init(_ cells: UnsafeMutableBufferPointer<Cell>, width: Int, before: Int) {
    self.cells = cells
    self.width = width
    self.before = before
    capacity = cells.count / width
  }

  /// The number of the next element, of all that the table has.
  @inline(__always)
  var end: Int { before &+ count }

  @inline(__always)
  mutating func addElement(_ fill: (UnsafeMutableBufferPointer<Cell>?) -> Bool) -> Bool {
    guard count < capacity else {
      isFull = true
      return false
    }
    let start = count &* width
    count &+= 1
    return fill(UnsafeMutableBufferPointer(rebasing: cells[start..<start &+ width]))
  }

  mutating func truncate(to count: Int) { self.count = count }
}

/// For those who only want to know where the list ends.
private struct NoElements: QuickElements {
  @inline(__always)
  func addElement(_ fill: (UnsafeMutableBufferPointer<Cell>?) -> Bool) -> Bool { fill(nil) }
}

/// The text of a key with its quotes and colon, to be compared eight bytes at a time.
struct QuickKey: Sendable {
  static let maximumLength = 40

  let length: Int
  let words: (UInt64, UInt64, UInt64, UInt64, UInt64)
  let masks: (UInt64, UInt64, UInt64, UInt64, UInt64)

  /// A text that is too long is made one that nothing matches.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let isTooLong = bytes.count > Self.maximumLength
    length = bytes.count
    func word(_ index: Int) -> UInt64 {
      if isTooLong { return .max }
      return (0..<8).reduce(0) { word, byte in
        let place = index * 8 + byte
        return place < bytes.count ? word | UInt64(bytes[place]) << UInt64(8 * byte) : word
      }
    }
    func mask(_ index: Int) -> UInt64 {
      // The highest byte of a mask alone would make no difference to a text of zeros.
      let count = isTooLong ? 8 : min(max(bytes.count - index * 8, 0), 8)
      return count == 0 ? 0 : .max >> UInt64(64 - 8 * count)
    }
    words = (word(0), word(1), word(2), word(3), word(4))
    masks = (mask(0), mask(1), mask(2), mask(3), mask(4))
  }
}
