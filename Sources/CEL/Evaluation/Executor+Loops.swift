import Columns

/// Macros over lists and maps. The elements of many rows are laid end to end and the body runs over
/// all of them at once; then each row's stretch is reduced to the row's result.
extension Executor {
  /// Elements run together; rows are added until there are at least this many.
  private static let groupSize = 8_192

  mutating func loop(_ loop: Loop, over range: Vector, in frame: Frame) -> Vector {
    var source = LoopSource(range, isOptional: loop.form.isOverOptional, &marks)
    charge(loop, &source, frame)
    var results = LoopResults(loop.form, over: source)
    let skipsEmpty = results.areSettledWhereEmpty
    var row = 0
    while row < frame.count {
      var segments: [Segment] = []
      var size = 0
      while row < frame.count, size < Self.groupSize {
        if source.marks[row].isValue, source.counts[row] > 0 || !skipsEmpty {
          segments.append(Segment(row: row, elements: size..<(size + source.counts[row])))
          size += source.counts[row]
        }
        row += 1
      }
      if !segments.isEmpty { run(loop, segments, size, source, frame, &results) }
    }
    return results.vector(loop.form, source)
  }

  /// Counts the elements, and the steps done for them, against each row's limits; a row over them
  /// becomes an error unvisited.
  private mutating func charge(_ loop: Loop, _ source: inout LoopSource, _ frame: Frame) {
    if visited.isEmpty { visited = Array(repeating: 0, count: inputs.rowCount) }
    for row in 0..<frame.count where source.counts[row] > 0 && source.marks[row].isValue {
      let origin = frame.origins?[row] ?? row
      visited[origin] += source.counts[row]
      if visited[origin] > tables.limits.comprehensionSteps {
        source.marks[row] = marks.error(.tooManySteps)
      } else if !work.charge(source.counts[row] * loop.steps.count, row: origin) {
        source.marks[row] = marks.error(.tooMuchWork)
      }
    }
  }

  private mutating func run(
    _ loop: Loop, _ segments: [Segment], _ size: Int, _ source: LoopSource, _ outside: Frame,
    _ results: inout LoopResults
  ) {
    var frame = Frame(count: size)
    frame.elements = source.elements(segments, variables: loop.variableCount, size)
    frame.outer = outside.vectors
    frame.parents.reserveCapacity(size)
    for segment in segments {
      frame.parents.append(contentsOf: repeatElement(segment.row, count: segment.elements.count))
    }
    // Elements are billed to the row they belong to.
    frame.origins =
      outside.origins.map { origins in frame.parents.map { origins[$0] } }
      ?? frame.parents
    run(loop.steps, in: &frame)
    reduce(loop, segments, frame, source, &results)
  }

  /// Holds what a macro built of a row's elements to the limits of any value.
  private mutating func limit(_ segment: Segment, _ frame: Frame, _ results: inout LoopResults) {
    guard results.marks[segment.row].isValue, let first = segment.elements.first else { return }
    do throws(RowFailure) {
      try chargeBuilt(results.values[segment.row], row: first, in: frame)
    } catch {
      if case .error(let error) = error { results.marks[segment.row] = marks.error(error) }
    }
  }

  private mutating func reduce(
    _ loop: Loop, _ segments: [Segment], _ frame: Frame, _ source: LoopSource,
    _ results: inout LoopResults
  ) {
    switch loop.form {
    case .all, .exists:
      let (values, marks) = truths(frame.vectors[loop.result])
      absorbing(segments, values, marks, decides: loop.form == .exists, &results)
    case .existsOne:
      let (values, marks) = truths(frame.vectors[loop.result])
      for segment in segments { existsOne(segment, values, marks, &results) }
    case .filter:
      let (values, marks) = truths(frame.vectors[loop.result])
      filter(segments, values, marks, frame, source, &results)
    case .map, .transformList, .transformMap, .transformMapEntry, .optMap, .optFlatMap, .sortBy:
      let filter = loop.filter.map { truths(frame.vectors[$0]) }
      for segment in segments {
        transform(loop, segment, filter, frame, &results)
        limit(segment, frame, &results)
      }
    }
  }
}

/// A row and where its elements are among those of its group.
struct Segment {
  let row: Int
  let elements: Range<Int>
}

extension Comprehension.Form {
  fileprivate var isOverOptional: Bool { self == .optMap || self == .optFlatMap }
}
