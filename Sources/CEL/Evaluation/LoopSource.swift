import Columns

/// What a macro runs over, row by row: how many elements, and where they are.
struct LoopSource {
  /// Rows whose range is no value, or nothing to iterate, are marked and have no elements.
  var marks: [Mark]
  private(set) var counts: [Int]
  let content: Content

  enum Content {
    /// Lists of a column, and all its elements as a vector.
    case view(ListView, Vector)
    /// The elements of each row: keys (or indices) and values.
    case values([Elements])
  }

  struct Elements {
    var keys: [Value] = []
    var values: [Value] = []
    var isMap = false
  }

  init(_ range: Vector, isOptional: Bool, _ table: inout MarkTable) {
    marks = range.marks ?? Array(repeating: .value, count: range.count)
    if case .lists(let view) = range.storage, !isOptional {
      counts = Rows.map(view.starts, view.ends) { $1 - $0 }
      content = .view(view, Vector(view.elements, path: view.path, &table))
      return
    }
    var all = [Elements](repeating: Elements(), count: range.count)
    for row in 0..<range.count where marks[row].isValue {
      switch range.cell(row, &table) {
      case .mark(let mark): marks[row] = mark
      case .value(let value):
        if let elements = Elements(value, isOptional: isOptional) {
          all[row] = elements
        } else {
          marks[row] = table.error(.notIterable(value.typeName))
        }
      }
    }
    counts = all.map(\.values.count)
    content = .values(all)
  }

  /// The variables of the macro, for the elements of `segments` end to end.
  func elements(_ segments: [Segment], variables: Int, _ size: Int) -> [Vector] {
    let second: Vector
    switch content {
    case .view(let view, let elements):
      second = Self.gathered(elements, view, segments, size)
      if variables == 1 { return [second] }
      return [Self.indices(segments), second]
    case .values(let rows):
      if variables == 1 {
        return [
          .packed(
            segments.flatMap { rows[$0.row].isMap ? rows[$0.row].keys : rows[$0.row].values },
            marks: nil)
        ]
      }
      let first = segments.flatMap { segment in
        rows[segment.row].isMap
          ? rows[segment.row].keys
          : rows[segment.row].values.indices.map { Value.int(Int64($0)) }
      }
      return [
        .packed(first, marks: nil),
        .packed(segments.flatMap { rows[$0.row].values }, marks: nil),
      ]
    }
  }

  private static func indices(_ segments: [Segment]) -> Vector {
    let indices = segments.flatMap { (0..<$0.elements.count).map(Int64.init) }
    return Vector(.ints(indices), count: indices.count)
  }

  /// The elements of the segments' lists end to end; as they are if those are all, in order.
  private static func gathered(
    _ elements: Vector, _ view: ListView, _ segments: [Segment], _ size: Int
  ) -> Vector {
    var next = 0
    let isWhole =
      view.rows == nil && size == elements.count
      && segments.allSatisfy { segment in
        defer { next = view.ends[segment.row] }
        return view.starts[segment.row] == next
      }
    if isWhole { return elements }
    var positions: [Int] = []
    positions.reserveCapacity(size)
    for segment in segments {
      let range = view.starts[segment.row]..<view.ends[segment.row]
      if let rows = view.rows {
        positions.append(contentsOf: rows[range])
      } else {
        positions.append(contentsOf: range)
      }
    }
    return elements.gathered(positions)
  }
}

extension LoopSource.Elements {
  fileprivate init?(_ value: Value, isOptional: Bool) {
    switch value {
    case .optional(let wrapped) where isOptional: values = wrapped.map { [$0] } ?? []
    case .list(let list) where !isOptional: values = list
    case .map(let map) where !isOptional: (keys, values, isMap) = (map.keys, map.values, true)
    default: return nil
    }
  }
}

/// What a macro came to, by row of the frame around it.
struct LoopResults {
  var marks: [Mark]
  /// Of `all`, `exists` and `existsOne`; empty for other forms.
  var truths: [Bool] = []
  /// Of the forms that build a value; empty for others, and for `filter` over a column.
  var values: [Value] = []
  /// `filter` over a column: the positions that stay, and which of them are each row's.
  private var positions: [Int] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ form: Comprehension.Form, over source: LoopSource) {
    marks = source.marks
    switch (form, source.content) {
    case (.all, _), (.exists, _), (.existsOne, _):
      // Of no element, everything holds of all and nothing exists.
      truths = Array(repeating: form == .all, count: marks.count)
    case (.filter, .view):
      starts = Array(repeating: 0, count: marks.count)
      ends = starts
    default: values = Array(repeating: .null, count: marks.count)
    }
  }

  /// Whether a row without elements has its result already.
  var areSettledWhereEmpty: Bool { values.isEmpty }

  mutating func startRow(_ row: Int) { starts[row] = positions.count }
  mutating func keep(_ position: Int) { positions.append(position) }
  mutating func endRow(_ row: Int) { ends[row] = positions.count }

  func vector(_ form: Comprehension.Form, _ source: LoopSource) -> Vector {
    let rowMarks = marks.allSatisfy(\.isValue) ? nil : marks
    switch (form, source.content) {
    case (.all, _), (.exists, _), (.existsOne, _):
      return Vector(.bools(truths), marks: rowMarks, count: marks.count)
    case (.filter, .view(var view, _)):
      view.rows = positions
      view.starts = starts
      view.ends = ends
      return Vector(.lists(view), marks: rowMarks, count: marks.count)
    default: return Vector.packed(values, marks: rowMarks)
    }
  }
}
