import Columns

/// From the outcomes of a row's elements to the row's result.
extension Executor {
  /// `all` (false decides) and `exists` (true decides): one deciding element settles the row,
  /// whatever the others are.
  mutating func absorbing(
    _ segments: [Segment], _ values: RowMask, _ elementMarks: Marks?, of parents: [Int],
    decides: Bool, _ results: inout LoopResults
  ) {
    let deciding = decides ? values : values.inverted
    let hits = elementMarks.map { deciding.subtracting($0.open) } ?? deciding
    var decided = RowMask(count: results.truths.count)
    hits.forEach { decided.insert(parents[$0]) }
    if decides { results.truths.formUnion(decided) } else { results.truths.subtract(decided) }
    guard elementMarks != nil else { return }
    addMarks(segments, elementMarks, of: parents, &results)
    if let open = results.marks.removing(decided) {
      results.marks = open
    } else {
      results.marks = marks.noMarks(count: results.truths.count)
    }
  }

  /// Marks each row for those of its elements that are marked.
  mutating func addMarks(
    _ segments: [Segment], _ elementMarks: Marks?, of parents: [Int], _ results: inout LoopResults
  ) {
    guard let elementMarks else { return }
    guard marks.tellsWhy else {
      elementMarks.failed.forEach { element in
        if results.marks.isValue(parents[element]) { results.marks[parents[element]] = .anyError }
      }
      elementMarks.unknown.forEach { results.marks[parents[$0]] = .anyUnknown }
      return
    }
    for segment in segments {
      let mark = segment.elements.reduce(Mark.value) { marks.combined($0, elementMarks[$1]) }
      if !mark.isValue { results.marks[segment.row] = mark }
    }
  }

  /// `filter`, as lists of the elements among `kept`.
  mutating func filter(
    _ segments: [Segment], _ kept: RowMask, _ frame: Frame, _ source: LoopSource,
    _ results: inout LoopResults
  ) {
    if case .view(let view, _) = source.content {
      // The elements stay where they are; only their positions are listed.
      for segment in segments {
        let start = view.starts[segment.row] - segment.elements.lowerBound
        results.startRow(segment.row)
        for element in segment.elements where kept[element] {
          results.keep(view.rows?[start + element] ?? start + element)
        }
        results.endRow(segment.row)
      }
      return
    }
    for segment in segments {
      var list: [Value] = []
      for element in segment.elements where kept[element] {
        switch frame.elements[0].cell(element, &marks) {
        case .value(let value): list.append(value)
        case .mark(let mark):
          results.marks[segment.row] = marks.combined(results.marks[segment.row], mark)
        }
      }
      results.values[segment.row] = .list(list)
    }
  }

  /// The forms that build a value out of what the body made of each element.
  mutating func transform(
    _ loop: Loop, _ segment: Segment, _ filter: (values: RowMask, marks: Marks?)?,
    _ frame: Frame, _ results: inout LoopResults
  ) {
    var open = Mark.value
    var made: [(key: Value, value: Value)] = []
    for element in segment.elements {
      let filterMark = filter?.marks?[element] ?? .value
      open = marks.combined(open, filterMark)
      guard filterMark.isValue, filter?.values[element] ?? true else { continue }
      var key = Value.null
      if loop.form == .transformMap,
        case .value(let value) = frame.elements[0].cell(element, &marks)
      {
        key = value
      }
      switch frame.vectors[loop.result].cell(element, &marks) {
      case .value(let value) where loop.form == .sortBy:
        // The body is the key; the element itself is what is sorted.
        switch frame.elements[0].cell(element, &marks) {
        case .value(let element): made.append((value, element))
        case .mark(let mark): open = marks.combined(open, mark)
        }
      case .value(let value): made.append((key, value))
      case .mark(let mark): open = marks.combined(open, mark)
      }
    }
    do throws(EvaluationError) {
      results.values[segment.row] = try loop.form.build(made)
    } catch {
      open = marks.combined(open, marks.error(error))
    }
    results.marks[segment.row] = open
  }
}

extension Comprehension.Form {
  /// The result of a row from what its elements became.
  fileprivate func build(_ made: [(key: Value, value: Value)]) throws(EvaluationError) -> Value {
    switch self {
    case .transformMap: return .map(try MapValue(made))
    case .transformMapEntry:
      var entries: [(key: Value, value: Value)] = []
      for (_, value) in made {
        guard case .map(let map) = value else { throw .noOverload(rawValue, [value.typeName]) }
        entries.append(contentsOf: zip(map.keys, map.values).map { ($0, $1) })
      }
      return .map(try MapValue(entries))
    case .sortBy:
      let order = try ListsLibrary.order(of: made.map(\.key))
      return .list(order.map { made[$0].value })
    case .optMap: return .optional(made.first?.value)
    case .optFlatMap:
      guard let value = made.first?.value else { return .optional(nil) }
      guard case .optional = value else { throw .noOverload(rawValue, [value.typeName]) }
      return value
    default: return .list(made.map(\.value))
    }
  }
}
