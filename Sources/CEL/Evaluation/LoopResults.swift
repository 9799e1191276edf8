import Columns

/// What a macro came to, by row of the frame around it.
struct LoopResults {
  var marks: Marks
  /// Of `all`, `exists` and `existsOne`; of no meaning for other forms.
  var truths: RowMask
  /// Of the forms that build a value; empty for others, and for `filter` over a column.
  var values: [Value] = []
  /// Of a filter of which only the size is asked for: how many stay.
  private(set) var counts: [Int64] = []
  /// `filter` over a column: the positions that stay, and which of them are each row's.
  private var positions: [Int] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ loop: Loop, over source: LoopSource, _ table: MarkTable) {
    let count = source.counts.count
    marks = source.marks ?? table.noMarks(count: count)
    // Of no element, everything holds of all and nothing exists.
    truths = RowMask(repeating: loop.form == .all, count: count)
    switch (loop.form, source.content) {
    case (.all, _), (.exists, _), (.existsOne, _): break
    case (.filter, _) where loop.isCounted: counts = Array(fewOf: 0, count: count)
    case (.filter, .view):
      starts = Array(fewOf: 0, count: count)
      ends = starts
    default: values = Array(fewOf: .null, count: count)
    }
  }

  /// Whether a row without elements has its result already.
  var areSettledWhereEmpty: Bool { values.isEmpty }

  mutating func startRow(_ row: Int) { starts[row] = positions.count }
  mutating func keep(_ position: Int) { positions.append(position) }
  mutating func endRow(_ row: Int) { ends[row] = positions.count }

  /// Counts the elements among `kept`, each for the row it belongs to.
  mutating func count(_ kept: RowMask, of parents: [Int]) {
    kept.forEach { counts[parents[$0]] += 1 }
  }

  func vector(_ loop: Loop, _ source: LoopSource) -> Vector {
    let count = source.counts.count
    switch (loop.form, source.content) {
    case (.all, _), (.exists, _), (.existsOne, _):
      return Vector(.bools(truths), marks: marks.orNone, count: count)
    case (.filter, _) where loop.isCounted:
      return Vector(.ints(counts), marks: marks.orNone, count: count)
    case (.filter, .view(var view, _)):
      view.rows = positions
      view.starts = starts
      view.ends = ends
      return Vector(.lists(view), marks: marks.orNone, count: count)
    default: return Vector.packed(values, marks: marks.orNone)
    }
  }
}
