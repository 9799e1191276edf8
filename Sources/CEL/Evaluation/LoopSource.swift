import Columns

/// What a macro runs over, row by row: how many elements, and where they are.
struct LoopSource {
  /// Rows whose range is no value, or nothing to iterate, are marked and have no elements.
  private(set) var marks: Marks?
  private(set) var counts: [Int]
  let content: Content
  /// All rows that have elements, if those are few enough to run together; for macros over one
  /// variable.
  private(set) var whole: LoopGroup?

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
    if case .lists(let view) = range.storage, !isOptional {
      marks = range.marks
      var counts = Rows.map(view.starts, view.ends) { $1 - $0 }
      marks?.open.forEach { counts[$0] = 0 }
      self.counts = counts
      content = .view(view, Vector(view.elements, path: view.path, &table))
      whole = group(ofAtMost: LoopGroup.maxSize)
      return
    }
    var open = range.marks ?? table.noMarks(count: range.count)
    var all = [Elements](repeating: Elements(), count: range.count)
    for row in 0..<range.count where open.isValue(row) {
      switch range.cell(row, &table) {
      case .mark(let mark): open[row] = mark
      case .value(let value):
        if let elements = Elements(value, isOptional: isOptional) {
          all[row] = elements
        } else {
          open[row] = table.error(.notIterable(value.typeName))
        }
      }
    }
    marks = open.orNone
    counts = all.map { $0.values.count }
    content = .values(all)
  }

  func isValue(_ row: Int) -> Bool { marks?.isValue(row) ?? true }

  /// Takes a row's elements away, and marks it.
  mutating func close(_ row: Int, _ mark: Mark, _ table: MarkTable) {
    var all = marks ?? table.noMarks(count: counts.count)
    all[row] = mark
    marks = all
    counts[row] = 0
    whole = nil
  }

  /// Every row with elements; `nil` if they have more than `limit` together.
  private func group(ofAtMost limit: Int) -> LoopGroup? {
    var segments: [Segment] = []
    var size = 0
    for row in counts.indices where counts[row] > 0 {
      segments.append(Segment(row: row, elements: size..<(size + counts[row])))
      size += counts[row]
    }
    return size <= limit ? group(segments, variables: 1, size) : nil
  }

  /// The elements of `segments` end to end.
  func group(_ segments: [Segment], variables: Int, _ size: Int) -> LoopGroup {
    let parents = [Int](unsafeUninitializedCapacity: size) { parents, count in
      for segment in segments {
        for element in segment.elements {
          parents.initializeElement(at: element, to: segment.row)
        }
      }
      count = size
    }
    return LoopGroup(
      segments: segments, size: size, elements: elements(segments, variables: variables, size),
      parents: parents)
  }

  /// The variables of the macro, for the elements of `segments` end to end.
  private func elements(_ segments: [Segment], variables: Int, _ size: Int) -> [Vector] {
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

/// Elements of some rows that a macro runs over together.
struct LoopGroup {
  /// Rows are added to a group until it has at least so many elements.
  static let maxSize = 8_192

  let segments: [Segment]
  /// How many elements.
  let size: Int
  /// The variables of the macro.
  let elements: [Vector]
  /// The row of each element.
  let parents: [Int]
}

/// A row and where its elements are among those of its group.
struct Segment {
  let row: Int
  let elements: Range<Int>
}
