/// From the outcomes of a row's elements to the row's result.
extension Executor {
  /// `all` (false decides) and `exists` (true decides): one deciding element settles the row,
  /// whatever the others are.
  mutating func absorbing(
    _ segments: [Segment], _ values: [Bool], _ elementMarks: [Mark]?, decides: Bool,
    _ results: inout LoopResults
  ) {
    guard let elementMarks else {
      for segment in segments {
        results.truths[segment.row] = values[segment.elements].contains(decides) == decides
      }
      return
    }
    for segment in segments {
      var open = Mark.value
      var isDecided = false
      for element in segment.elements where !isDecided {
        isDecided = elementMarks[element].isValue && values[element] == decides
        open = marks.combined(open, elementMarks[element])
      }
      results.truths[segment.row] = isDecided == decides
      results.marks[segment.row] = isDecided ? .value : open
    }
  }

  /// Exactly one: every element has to be known.
  mutating func existsOne(
    _ segment: Segment, _ values: [Bool], _ elementMarks: [Mark]?, _ results: inout LoopResults
  ) {
    results.marks[segment.row] = combined(segment, elementMarks)
    results.truths[segment.row] = segment.elements.count { values[$0] } == 1
  }

  private mutating func combined(_ segment: Segment, _ elementMarks: [Mark]?) -> Mark {
    guard let elementMarks else { return .value }
    return segment.elements.reduce(.value) { marks.combined($0, elementMarks[$1]) }
  }

  mutating func filter(
    _ segments: [Segment], _ values: [Bool], _ elementMarks: [Mark]?, _ frame: Frame,
    _ source: LoopSource, _ results: inout LoopResults
  ) {
    for segment in segments { results.marks[segment.row] = combined(segment, elementMarks) }
    func isKept(_ element: Int) -> Bool {
      values[element] && elementMarks?[element].isValue ?? true
    }
    if case .view(let view, _) = source.content {
      // The elements stay where they are; only their positions are listed.
      for segment in segments {
        let start = view.starts[segment.row] - segment.elements.lowerBound
        results.startRow(segment.row)
        for element in segment.elements where isKept(element) {
          results.keep(view.rows?[start + element] ?? start + element)
        }
        results.endRow(segment.row)
      }
      return
    }
    for segment in segments {
      var list: [Value] = []
      for element in segment.elements where isKept(element) {
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
    _ loop: Loop, _ segment: Segment, _ filter: (values: [Bool], marks: [Mark]?)?,
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
