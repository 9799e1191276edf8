/// What becomes of each column of a CSV file.
struct CSVColumns: Sendable {
  /// For each column of the file its cell in the table, or -1.
  let slots: [Int]
  /// The columns that have a cell in the table, in the order of the file.
  let needed: [(column: Int, slot: Int)]
  /// The slots of facts without a column.
  let absent: [Int]
  /// The slot of the key, which is kept even of a record that can't be read.
  let keySlot: Int?
  /// Cells a row of the table.
  let width: Int
  /// By slot, whether doubled quotes may stay doubled: those who read lists read them as they are.
  private let readsDoubledQuotes: [Bool]

  init(_ projection: Projection, _ binding: HeaderBinding, width: Int) {
    let slotOfField = projection.slotOfField
    let slots = binding.fields.map { field in field.flatMap { slotOfField[$0] } ?? -1 }
    self.slots = slots
    needed = slots.enumerated().filter { $0.element >= 0 }.map { ($0.offset, $0.element) }
    keySlot = projection.keySlot
    self.width = width
    absent = (0..<width).filter { !slots.contains($0) }
    let lists = projection.slots.map { projection.schema.fields[$0].type.isList }
    readsDoubledQuotes = lists + repeatElement(false, count: max(0, width - lists.count))
  }

  /// Whether the cells of a slot may hold doubled quotes.
  @inline(__always)
  func readsDoubledQuotes(slot: Int) -> Bool { readsDoubledQuotes[slot] }
}
